import { expect, test } from 'vitest'
import { makeStatements } from '../../graph-export/neo4j-statements.ts'
import type { GraphNode } from '../../src/core/graph.ts'
import { makeId } from '../../src/core/ids.ts'
import { makeSampleGraph } from './sample-graph.ts'

const NODE: GraphNode = {
  id: makeId('event', 1),
  labels: ['Entity', 'Event'],
  name: 'x',
  properties: { confidence: 1, mentions: 2 },
}

test('every node and edge is in one row, nodes first', () => {
  const snapshot = makeSampleGraph()
  const ids = [...makeStatements(snapshot)].flatMap(({ rows }) => rows.map((row) => ('id' in row ? row.id : null)))
  expect(new Set(ids.slice(0, snapshot.nodes.length))).toEqual(new Set(snapshot.nodes.map(({ id }) => id)))
  expect(new Set(ids.slice(snapshot.nodes.length))).toEqual(new Set(snapshot.edges.map(({ id }) => id)))
})

test('no text of the graph gets into a statement', () => {
  const name = 'x`}) DETACH DELETE (n'
  const [statement] = makeStatements({
    format: 'whodid-graph',
    formatVersion: 1,
    nodes: [{ ...NODE, name }],
    edges: [],
  })
  expect(statement?.cypher).not.toContain('DETACH')
  expect(statement?.rows[0]?.properties.name).toBe(name)
})

test('counts are integers and measurements floating-point, also where they are whole', () => {
  const [statement] = makeStatements({ format: 'whodid-graph', formatVersion: 1, nodes: [NODE], edges: [] })
  const [row] = (statement?.rows ?? []) as readonly { properties: Record<string, unknown> }[]
  expect(row?.properties.confidence).toBe(1)
  expect(row?.properties.mentions).toBe(2n)
})

test('a batch is bounded in rows and in characters', () => {
  const many = Array.from({ length: 4500 }, (_, i) => ({ ...NODE, id: makeId('event', i) }))
  const sizes = (nodes: readonly GraphNode[]) =>
    [...makeStatements({ format: 'whodid-graph', formatVersion: 1, nodes, edges: [] })].map(({ rows }) => rows.length)
  expect(sizes(many)).toEqual([2000, 2000, 500])
  const long = many.slice(0, 5).map((node) => ({ ...node, name: 'x'.repeat(900_000) }))
  expect(sizes(long)).toEqual([2, 2, 1])
})
