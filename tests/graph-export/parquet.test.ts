import { parquetMetadata } from 'hyparquet'
import { expect, test } from 'vitest'
import { exportParquet } from '../../graph-export/parquet.ts'
import type { GraphSnapshot } from '../../src/core/graph.ts'
import { makeId } from '../../src/core/ids.ts'
import { EMPTY_GRAPH, makeSampleGraph } from './sample-graph.ts'

function bytesOf(graph: GraphSnapshot, name: string): Buffer {
  const file = [...exportParquet(graph)].find((candidate) => candidate.name === name)
  return Buffer.concat([...(file?.pieces ?? [])].map((piece) => Buffer.from(piece)))
}

const metadataOf = (graph: GraphSnapshot, name: string) => parquetMetadata(new Uint8Array(bytesOf(graph, name)).buffer)

test('columns have types, also where all numbers are whole', () => {
  const { schema } = metadataOf(makeSampleGraph(), 'Event.parquet')
  const types = schema.slice(1).map(({ name, type, converted_type: converted }) => `${name} ${converted ?? type}`)
  expect(types).toEqual([
    'id UTF8',
    'name UTF8',
    'labels LIST',
    'list undefined',
    'element UTF8',
    'confidence DOUBLE',
    'date UTF8',
    'intensity DOUBLE',
    'mentions INT64',
    'type UTF8',
  ])
})

test('a large table is written in groups', () => {
  const [node] = makeSampleGraph().nodes
  if (node === undefined) throw new Error('the sample has nodes')
  const nodes = Array.from({ length: 45_000 }, (_, i) => ({ ...node, id: makeId('actor', i) }))
  const { num_rows: rows, row_groups: groups } = metadataOf({ ...EMPTY_GRAPH, nodes }, 'Actor.parquet')
  expect([rows, groups.map((group) => Number(group.num_rows))]).toEqual([45_000n, [20_000, 20_000, 5000]])
})

test('no table without rows; the same graph gives the same bytes', () => {
  expect([...exportParquet(EMPTY_GRAPH)]).toEqual([])
  expect(bytesOf(makeSampleGraph(), 'Actor.parquet')).toEqual(bytesOf(makeSampleGraph(), 'Actor.parquet'))
})
