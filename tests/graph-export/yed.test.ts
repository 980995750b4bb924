import { MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-graphml'
import { expect, test } from 'vitest'
import { exportYed } from '../../graph-export/yed.ts'
import { HOSTILE_NAMES, LONG_NAME, makeSampleGraph } from './sample-graph.ts'

const textOf = (names: readonly string[]): string => [...exportYed(makeSampleGraph(names))].join('')

test('all data of the plain GraphML is there', () => {
  const graph = parse(MultiDirectedGraph, textOf(HOSTILE_NAMES))
  expect([graph.order, graph.size]).toEqual([200, 480])
  expect(graph.mapNodes((_, { name }) => name)).toEqual(expect.arrayContaining([...HOSTILE_NAMES]))
})

test('each node is drawn with its name, on one line, cut where it is long', () => {
  const labels = [...textOf(['two\nlines', LONG_NAME, '🚀'.repeat(90)]).matchAll(/<y:NodeLabel>(.*?)<\/y:NodeLabel>/g)]
  const texts = labels.map(([, text]) => text)
  expect(texts).toHaveLength(200)
  expect(texts).toEqual(expect.arrayContaining(['two lines', `long ${'名'.repeat(54)}…`, `${'🚀'.repeat(59)}…`]))
})

test('each edge is an arrow with its type', () => {
  const drawn = textOf([]).match(/<y:Arrows source="none" target="standard"\/><y:EdgeLabel>AGENT_OF</g)
  expect(drawn).toHaveLength(120)
})

test('the colours tell the labels apart', () => {
  const fills = new Set([...textOf([]).matchAll(/<y:Fill color="(#\w{6})"/g)].map(([, fill]) => fill))
  expect(fills.size).toBe(3)
})
