import type { QueryNode, QueryRelationship, QueryValue } from '../query-engine.ts'

/** Gives the stable id of the node that the engine numbers so. */
export type NodeIdOf = (engineNumber: number) => string

type Fields = Readonly<Record<string, unknown>>

/**
 * A value of the engine as plain JSON: entities in our form, paths as lists, integers beyond 2^53 and numbers that
 * JSON has no word for as text.
 */
export function plainValue(value: unknown, nodeIdOf: NodeIdOf): QueryValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((part) => plainValue(part, nodeIdOf))
  return typeof value === 'object' ? plainObject(value as Fields, nodeIdOf) : String(value)
}

function plainObject(fields: Fields, nodeIdOf: NodeIdOf): QueryValue {
  if (isNode(fields)) return plainNode(fields, nodeIdOf)
  if (isRelationship(fields)) return plainRelationship(fields, nodeIdOf)
  if (isPath(fields)) return plainPath(fields, nodeIdOf)
  return plainProperties(fields, nodeIdOf, [])
}

function isNode(fields: Fields): fields is Fields & { readonly _labels: readonly string[] } {
  return typeof fields._id === 'number' && Array.isArray(fields._labels)
}

function isRelationship(fields: Fields): boolean {
  return typeof fields._id === 'number' && typeof fields._type === 'string' && typeof fields._source === 'number'
}

function isPath(fields: Fields): fields is { readonly nodes: readonly Fields[]; readonly edges: readonly Fields[] } {
  const { nodes, edges } = fields
  if (Object.keys(fields).length !== 2 || !Array.isArray(nodes) || !Array.isArray(edges)) return false
  return nodes.length === edges.length + 1 && nodes.every(isNode) && edges.every(isRelationship)
}

function plainNode(fields: Fields & { readonly _labels: readonly string[] }, nodeIdOf: NodeIdOf): QueryNode {
  return {
    id: String(fields.id ?? fields._id),
    labels: [...fields._labels],
    properties: plainProperties(fields, nodeIdOf, ['_id', '_labels']),
  }
}

function plainRelationship(fields: Fields, nodeIdOf: NodeIdOf): QueryRelationship {
  return {
    id: String(fields.id ?? fields._id),
    type: String(fields._type),
    from: nodeIdOf(Number(fields._source)),
    to: nodeIdOf(Number(fields._target)),
    properties: plainProperties(fields, nodeIdOf, ['_id', '_type', '_source', '_target']),
  }
}

/** Node, relationship, node and so on. */
function plainPath(path: { nodes: readonly Fields[]; edges: readonly Fields[] }, nodeIdOf: NodeIdOf): QueryValue {
  return path.nodes.flatMap((node, i) => {
    const edge = path.edges[i]
    return edge === undefined
      ? [plainObject(node, nodeIdOf)]
      : [plainObject(node, nodeIdOf), plainObject(edge, nodeIdOf)]
  })
}

function plainProperties(fields: Fields, nodeIdOf: NodeIdOf, left: readonly string[]): Record<string, QueryValue> {
  const entries = Object.entries(fields).filter(([key]) => !left.includes(key))
  // No literal: a map's key may be "__proto__".
  return Object.fromEntries(entries.map(([key, value]) => [key, plainValue(value, nodeIdOf)]))
}
