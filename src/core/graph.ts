import type { ActorKind } from './actor.ts'
import type { EdgeId, NodeId } from './ids.ts'

/** What a property may hold; lists are of strings. An unknown value is left out, never null. */
export type PropertyValue = string | number | boolean | readonly string[]

export const NODE_LABELS = ['Actor', 'Event', 'Measure', 'Topic', 'Place', 'Document'] as const
export type NodeLabel = (typeof NODE_LABELS)[number]

export const RELATION_TYPES = [
  'AGENT_OF',
  'TARGETS',
  'ABOUT',
  'AT',
  'ATTRIBUTED_TO',
  'REPORTED_IN',
  'MENTIONED_IN',
  'HOLDS_ROLE',
  'PART_OF',
  'BASED_IN',
  'SUBSIDIARY_OF',
  'ISSUED_BY',
  'BASED_ON',
  'APPLIES_TO',
  'BINDS',
  'RESPONDS_TO',
  'ACTED_ON',
] as const
export type RelationType = (typeof RELATION_TYPES)[number]

/** Attributes of a graphology node, whose key is the id. */
export interface NodeAttributes {
  /** "Entity" first, then the node label, then (for an actor) its kind. */
  readonly labels: readonly ['Entity', NodeLabel, ...ActorKind[]]
  readonly name: string
  /** DESIGN's main properties of the label; keys in alphabetical order. */
  readonly properties: Readonly<Record<string, PropertyValue>>
}

/** Attributes of a graphology edge, whose key is an `EdgeId`. */
export interface EdgeAttributes {
  readonly type: RelationType
  readonly properties: Readonly<Record<string, PropertyValue>>
}

export interface GraphNode extends NodeAttributes {
  readonly id: NodeId
}

export interface GraphEdge extends EdgeAttributes {
  readonly id: EdgeId
  readonly from: NodeId
  readonly to: NodeId
}

/** The graph as plain data: nodes and edges sorted by id. The form of `graph.json` and of `export json`. */
export interface GraphSnapshot {
  readonly format: 'whodid-graph'
  readonly formatVersion: 1
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}
