import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { QueryEngine } from '../../src/query/query-engine.ts'
import { HOSTILE_NAMES, makeSampleGraph } from '../graph-export/sample-graph.ts'
import { answeredEdge, answeredNode, fromDist, openEngine, writeEngineFile } from './embedded-from-dist.ts'

const snapshot = makeSampleGraph()
let folder = ''
let file = ''
let engine: QueryEngine

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whodid-query-'))
  file = join(folder, 'engine.grafeo')
  await writeEngineFile(snapshot, file)
  engine = openEngine(file)
})

afterAll(async () => {
  await engine.close()
  await rm(folder, { recursive: true })
})

async function rowsOf(cypher: string, parameters = {}): Promise<unknown> {
  return (await engine.run(cypher, parameters)).rows
}

test('holds every node with its labels and typed properties', async () => {
  const { rows } = await engine.run('MATCH (n:Entity) RETURN n ORDER BY n.id')
  expect(rows.map(([node]) => node)).toEqual(snapshot.nodes.map(answeredNode))
})

test('holds every relationship with its ends and typed properties', async () => {
  const { rows } = await engine.run('MATCH (:Entity)-[r]->(:Entity) RETURN r ORDER BY r.id')
  expect(rows.map(([edge]) => edge)).toEqual(snapshot.edges.map(answeredEdge))
})

test.each(HOSTILE_NAMES)('finds %j by a parameter, and nothing else happens', async (name) => {
  expect(await rowsOf('MATCH (a:Actor {name: $name}) RETURN a.name', { name })).toEqual([[name]])
  expect(await rowsOf('MATCH (n:Entity) RETURN count(n)')).toEqual([[snapshot.nodes.length]])
})

test('measurements divide as fractions even where they are whole', async () => {
  expect(await rowsOf('MATCH (e:Event) WHERE e.confidence = 1 RETURN DISTINCT e.confidence / 4')).toEqual([[0.25]])
  expect(await rowsOf('MATCH (e:Event) WHERE e.intensity = -5 RETURN DISTINCT e.intensity / 2')).toEqual([[-2.5]])
})

test('dates are text and compare as such', async () => {
  expect(await rowsOf("MATCH (e:Event) WHERE e.date STARTS WITH '2019-05' RETURN count(e)")).toEqual([[80]])
})

test.each([
  { why: 'an unknown label', cypher: 'MATCH (n:Nothing) RETURN n.name', want: [] },
  { why: 'an unknown property', cypher: 'MATCH (d:Document) RETURN DISTINCT d.nothing', want: [[null]] },
  { why: 'an unknown type', cypher: 'MATCH (:Actor)-[r:NOTHING]->(:Actor) RETURN r', want: [] },
  {
    why: 'lists and maps',
    cypher: 'RETURN [1, [2]] AS l, {a: {b: null}} AS m',
    want: [[[1, [2]], { a: { b: null } }]],
  },
  { why: 'a whole number too large for JSON', cypher: 'RETURN 9007199254740993 AS n', want: [['9007199254740993']] },
  { why: 'infinity', cypher: 'RETURN 1.0 / 0 AS n', want: [['Infinity']] },
  { why: 'a date', cypher: "RETURN date('2019-05-15') AS d", want: [['2019-05-15']] },
  { why: 'a keyword in a string', cypher: "RETURN 'LOAD CSV; CREATE' AS s", want: [['LOAD CSV; CREATE']] },
  { why: 'literals as columns', cypher: 'RETURN true, null, 1', want: [[true, null, 1]] },
])('$why: $cypher', async ({ cypher, want }) => expect(await rowsOf(cypher)).toEqual(want))

test('entities in an aggregating RETURN without alias come back whole, under the names written', async () => {
  const name = 'Actor 20'
  const actor = snapshot.nodes.find((node) => node.name === name)
  const { columns, rows } = await engine.run('MATCH (a:Actor {name: $name}) RETURN a, collect(a), count(*)', { name })
  expect(columns).toEqual(['a', 'collect(a)', 'count(*)'])
  expect(actor === undefined ? null : rows).toEqual(actor && [[answeredNode(actor), [answeredNode(actor)], 1]])
})

test('a path is a list of nodes and relationships', async () => {
  const [edge] = snapshot.edges
  if (edge === undefined) throw new Error('the sample has edges')
  const ends = [edge.from, edge.to].map((id) => snapshot.nodes.find((node) => node.id === id))
  const [from, to] = ends.map((node) => node && answeredNode(node))
  const { rows } = await engine.run('MATCH p = (:Entity)-[r {id: $id}]->(:Entity) RETURN p, count(*)', { id: edge.id })
  expect(rows).toEqual([[[from, answeredEdge(edge), to], 1]])
})

test.each([
  {
    why: 'a syntax error says where',
    cypher: 'MATCH (a:Actor)\nRETRN a',
    code: 'QUERY_INVALID',
    message: 'line 2, column 1',
  },
  {
    why: 'the place is that of the query as written',
    cypher: 'MATCH (a) RETURN a.x, (1',
    code: 'QUERY_INVALID',
    message: 'line 1, column 2',
  },
  { why: 'an unknown variable', cypher: 'MATCH (a) RETURN b', code: 'QUERY_INVALID', message: "'b'" },
  { why: 'an unknown function', cypher: 'RETURN nothing(1)', code: 'QUERY_INVALID', message: "'nothing'" },
  { why: 'a missing parameter', cypher: 'RETURN $x', code: 'QUERY_INVALID', message: '$x' },
  { why: 'two columns of one name', cypher: 'RETURN 1, 1', code: 'QUERY_INVALID', message: 'duplicate column' },
  { why: 'a division by zero', cypher: 'RETURN 1 / 0', code: 'QUERY_INVALID', message: 'zero' },
  { why: 'nesting without bound', cypher: `RETURN ${'('.repeat(20_000)}1`, code: 'QUERY_INVALID', message: 'nesting' },
  { why: 'a write', cypher: 'MATCH (n) DELETE n', code: 'QUERY_REFUSED', message: 'DELETE' },
  { why: 'a file', cypher: "LOAD CSV FROM '/etc/hostname' AS l RETURN l", code: 'QUERY_REFUSED', message: 'LOAD' },
])('$why: $code', async ({ cypher, code, message }) => {
  await expect(engine.run(cypher)).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
})

test('the engine itself refuses to write: the file is open for reading', async () => {
  const { Grafeo } = await fromDist<typeof import('../../src/query/embedded/grafeo.ts')>('grafeo.js')
  const database = Grafeo.openReadOnly(file)
  await expect(database.executeCypher('CREATE (n:Entity)')).rejects.toMatchObject({ gqlStatus: '25G03' })
  database.close()
})
