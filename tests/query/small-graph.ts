import type { GraphEdge, GraphNode, GraphSnapshot, PropertyValue, RelationType } from '../../src/core/graph.ts'
import { makeId } from '../../src/core/ids.ts'

type Properties = Readonly<Record<string, PropertyValue>>

export function actor(name: string, kind = 'Company', properties: Properties = {}): GraphNode {
  return { id: makeId('actor', name), labels: ['Entity', 'Actor', kind], name, properties } as GraphNode
}

export function measure(name: string, properties: Properties = {}): GraphNode {
  return {
    id: makeId('measure', name),
    labels: ['Entity', 'Measure'],
    name,
    properties: { kind: 'list', mentions: 1, ...properties },
  }
}

export function document(name: string, publishedOn?: string): GraphNode {
  const properties = { title: name, ...(publishedOn === undefined ? {} : { publishedOn }) }
  return { id: makeId('doc', name), labels: ['Entity', 'Document'], name, properties }
}

export function edge(type: RelationType, from: GraphNode, to: GraphNode, properties: Properties = {}): GraphEdge {
  return {
    id: makeId('rel', type, from.id, to.id, JSON.stringify(properties)),
    type,
    from: from.id,
    to: to.id,
    properties,
  }
}

export interface SmallEvent {
  readonly agents?: readonly GraphNode[]
  readonly targets?: readonly GraphNode[]
  readonly about?: readonly GraphNode[]
  readonly in?: GraphNode
  readonly properties?: Properties
}

/** An event with its edges; the name is also its quote. */
export function event(
  name: string,
  parts: SmallEvent,
): { readonly node: GraphNode; readonly edges: readonly GraphEdge[] } {
  const { agents = [], targets = [], about = [], properties = {} } = parts
  const node: GraphNode = {
    id: makeId('event', name),
    labels: ['Entity', 'Event'],
    name,
    properties: { type: 'SANCTION', status: 'actual', intensity: -5, mentions: 1, ...properties },
  }
  return {
    node,
    edges: [
      ...agents.map((agent) => edge('AGENT_OF', agent, node)),
      ...targets.map((target) => edge('TARGETS', node, target)),
      ...about.map((matter) => edge('ABOUT', node, matter)),
      ...(parts.in === undefined ? [] : [edge('REPORTED_IN', node, parts.in, { quote: name })]),
    ],
  }
}

export function graphOf(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  events: readonly ReturnType<typeof event>[] = [],
): GraphSnapshot {
  return {
    format: 'whodid-graph',
    formatVersion: 1,
    nodes: [...nodes, ...events.map(({ node }) => node)],
    edges: [...edges, ...events.flatMap((one) => one.edges)],
  }
}
