import neo4j, { type Integer, type Node, type Path, type Relationship } from 'neo4j-driver'
import { ACTOR_KINDS } from '../../core/actor.ts'
import { NODE_LABELS } from '../../core/graph.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import type { QueryNode, QueryRelationship, QueryValue } from '../query-engine.ts'

/** Gives the stable id of the node that the server calls so. */
export type NodeIdOf = (elementId: string) => string

/** A server gives labels in any order; the embedded engine as the graph has them. */
const LABEL_ORDER: readonly string[] = ['Entity', ...NODE_LABELS, ...ACTOR_KINDS]

/**
 * A value of the driver as plain JSON, in the form of the embedded engine: entities with our ids, paths as lists,
 * whole numbers beyond 2^53 and numbers that JSON has no word for as text, times and points as text.
 */
export function plainValue(value: unknown, nodeIdOf: NodeIdOf): QueryValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (neo4j.isInt(value)) return plainInteger(value)
  if (Array.isArray(value)) return value.map((part) => plainValue(part, nodeIdOf))
  if (neo4j.isNode(value)) return plainNode(value, nodeIdOf)
  if (neo4j.isRelationship(value)) return plainRelationship(value, nodeIdOf)
  if (neo4j.isPath(value)) return plainPath(value, nodeIdOf)
  return isMap(value) ? plainProperties(value, nodeIdOf) : String(value)
}

/** The nodes at the ends of relationships anywhere in a value, as the server calls them. */
export function* endsIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const part of value) yield* endsIn(part)
  else if (neo4j.isRelationship(value)) yield* [value.startNodeElementId, value.endNodeElementId]
  else if (neo4j.isPath(value)) for (const { relationship } of value.segments) yield* endsIn(relationship)
  else if (isMap(value)) for (const part of Object.values(value)) yield* endsIn(part)
}

function plainInteger(value: Integer): number | string {
  return value.inSafeRange() ? value.toNumber() : value.toString()
}

function plainNode({ elementId, labels, properties }: Node, nodeIdOf: NodeIdOf): QueryNode {
  return {
    id: String(properties.id ?? elementId),
    labels: [...labels].sort((a, b) => rankLabel(a) - rankLabel(b) || compareCodeUnits(a, b)),
    properties: plainProperties(properties, nodeIdOf),
  }
}

function rankLabel(label: string): number {
  const rank = LABEL_ORDER.indexOf(label)
  return rank === -1 ? LABEL_ORDER.length : rank
}

function plainRelationship(relationship: Relationship, nodeIdOf: NodeIdOf): QueryRelationship {
  const { elementId, type, startNodeElementId, endNodeElementId, properties } = relationship
  return {
    id: String(properties.id ?? elementId),
    type,
    from: nodeIdOf(startNodeElementId),
    to: nodeIdOf(endNodeElementId),
    properties: plainProperties(properties, nodeIdOf),
  }
}

/** Node, relationship, node and so on. */
function plainPath({ start, segments }: Path, nodeIdOf: NodeIdOf): QueryValue {
  const steps = segments.flatMap(({ relationship, end }) => [
    plainRelationship(relationship, nodeIdOf),
    plainNode(end, nodeIdOf),
  ])
  return [plainNode(start, nodeIdOf), ...steps]
}

/** Keys in alphabetical order: a server gives them in any. */
function plainProperties(fields: object, nodeIdOf: NodeIdOf): Record<string, QueryValue> {
  const entries = Object.entries(fields).sort(([a], [b]) => compareCodeUnits(a, b))
  // No literal: a map's key may be "__proto__".
  return Object.fromEntries(entries.map(([key, value]) => [key, plainValue(value, nodeIdOf)]))
}

/** The driver's own classes (times, points, vectors) are none. */
function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))
}
