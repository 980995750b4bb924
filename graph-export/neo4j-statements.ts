import { ACTOR_KINDS } from '../src/core/actor.ts'
import {
  type GraphEdge,
  type GraphNode,
  type GraphSnapshot,
  NODE_LABELS,
  type PropertyValue,
} from '../src/core/graph.ts'
import { fractionalKeys } from '../src/core/property-types.ts'

export const CONSTRAINT = 'CREATE CONSTRAINT whodid_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE'

/**
 * One batch: `cypher` returns, as `written`, the number of entities that the rows became. In the rows a `bigint` is an
 * integer and a `number` is floating-point.
 */
export interface Statement {
  readonly cypher: string
  /** Gives `id`, `properties` and `labels` of what is there of the rows, of which it needs `id`, `from` and `to`. */
  readonly find: string
  /** Those of ours that each of the nodes must have, and no other of ours; of relationships none. */
  readonly labels: readonly string[]
  readonly rows: readonly Row[]
}

export interface Row {
  readonly id: string
  readonly from?: string
  readonly to?: string
  readonly properties: Readonly<Record<string, unknown>>
}

export interface BatchLimits {
  readonly maxRows: number
  /** Some servers run with little memory, and an article can be long. */
  readonly maxCharacters: number
}

const OVER_BOLT: BatchLimits = { maxRows: 2000, maxCharacters: 2_000_000 }
export const OUR_LABELS: readonly string[] = [...NODE_LABELS, ...ACTOR_KINDS]

/** The graph as batches of MERGE by id, nodes first. */
export function* makeStatements(
  { nodes, edges }: GraphSnapshot,
  limits: BatchLimits = OVER_BOLT,
): Generator<Statement> {
  const nodeFractions = new Set(fractionalKeys(nodes))
  for (const [labels, group] of groupBy(nodes, (node) => node.labels.slice(1).map(quoteName).join(':'))) {
    const rows = group.map((node) => nodeRow(node, nodeFractions))
    const own = group[0]?.labels ?? []
    yield* inBatches({ cypher: nodeCypher(labels, own), find: FIND_NODES, labels: own, rows }, limits)
  }
  const edgeFractions = new Set(fractionalKeys(edges))
  for (const [type, group] of groupBy(edges, (edge) => quoteName(edge.type))) {
    const rows = group.map((edge) => edgeRow(edge, edgeFractions))
    yield* inBatches({ cypher: edgeCypher(type), find: findEdges(type), labels: [], rows }, limits)
  }
}

/** A node whose kind has changed since the last export loses its former label. */
function nodeCypher(labels: string, kept: readonly string[]): string {
  const former = OUR_LABELS.filter((label) => !kept.includes(label))
    .map(quoteName)
    .join(':')
  return `UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
REMOVE n:${former}
SET n:${labels}
RETURN count(n) AS written`
}

const FIND_NODES = `UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
RETURN n.id AS id, properties(n) AS properties, labels(n) AS labels`

function findEdges(type: string): string {
  return `UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MATCH (a)-[r:${type} {id: row.id}]->(b)
RETURN r.id AS id, properties(r) AS properties, [] AS labels`
}

function edgeCypher(type: string): string {
  return `UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:${type} {id: row.id}]->(b)
SET r = row.properties
RETURN count(r) AS written`
}

function nodeRow({ id, name, properties }: GraphNode, fractions: ReadonlySet<string>): Row {
  return { id, properties: { ...typed(properties, fractions), id, name } }
}

function edgeRow({ id, from, to, properties }: GraphEdge, fractions: ReadonlySet<string>): Row {
  return { id, from, to, properties: { ...typed(properties, fractions), id } }
}

function typed(properties: Readonly<Record<string, PropertyValue>>, fractions: ReadonlySet<string>): Row['properties'] {
  const entries = Object.entries(properties).map(([key, value]) =>
    typeof value === 'number' && !fractions.has(key) ? [key, asInteger(value)] : [key, value],
  )
  return Object.fromEntries(entries)
}

/** Beyond 2^53 a number of JavaScript is not exact anyway. */
function asInteger(value: number): bigint | number {
  return Number.isSafeInteger(value) ? BigInt(value) : value
}

/** Names cannot be parameters in Cypher; ours are constants, and quoted all the same. */
function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function* inBatches(
  { rows: all, ...statement }: Statement,
  { maxRows, maxCharacters }: BatchLimits,
): Generator<Statement> {
  let rows: Row[] = []
  let characters = 0
  for (const row of all) {
    const size = JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? Number(value) : value)).length
    if (rows.length > 0 && (rows.length >= maxRows || characters + size > maxCharacters)) {
      yield { ...statement, rows }
      rows = []
      characters = 0
    }
    rows.push(row)
    characters += size
  }
  if (rows.length > 0) yield { ...statement, rows }
}
