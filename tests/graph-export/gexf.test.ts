import { expect, test } from 'vitest'
import { exportGexf } from '../../graph-export/gexf.ts'
import { edgeSpans, spanOf } from '../../graph-export/time-spans.ts'
import type { GraphSnapshot } from '../../src/core/graph.ts'
import { EMPTY_GRAPH, makeSampleGraph } from './sample-graph.ts'

const textOf = (snapshot: GraphSnapshot): string => [...exportGexf(snapshot)].join('')

test.each([
  { why: 'a day', properties: { date: '2019-05-15' }, want: ['2019-05-15', '2019-05-15'] },
  { why: 'a month', properties: { date: '2019-02' }, want: ['2019-02-01', '2019-02-28'] },
  { why: 'February of a leap year', properties: { date: '2020-02' }, want: ['2020-02-01', '2020-02-29'] },
  { why: 'a year', properties: { date: '2019' }, want: ['2019-01-01', '2019-12-31'] },
  { why: 'from one to another', properties: { date: '2019', dateEnd: '2020-03' }, want: ['2019-01-01', '2020-03-31'] },
  {
    why: 'an end before the beginning counts not',
    properties: { date: '2020', dateEnd: '2019' },
    want: ['2020-01-01', '2020-12-31'],
  },
  {
    why: 'what is in force lasts',
    properties: { announced: '2018', effective: '2019-05' },
    want: ['2019-05-01', null],
  },
  {
    why: 'until it is ended',
    properties: { effective: '2019', ended: '2021-06-01' },
    want: ['2019-01-01', '2021-06-01'],
  },
  { why: 'an end alone', properties: { until: '2021' }, want: [null, '2021-12-31'] },
  { why: 'dealings', properties: { first: '2018', last: '2020-05' }, want: ['2018-01-01', '2020-05-31'] },
  { why: 'an article', properties: { publishedOn: '2020-01-03' }, want: ['2020-01-03', '2020-01-03'] },
  { why: 'a year of the first century', properties: { date: '0099' }, want: ['0099-01-01', '0099-12-31'] },
  { why: 'no date', properties: {}, want: [null, null] },
  { why: 'not a date', properties: { date: 'May 2019' }, want: [null, null] },
  { why: 'a day that is none', properties: { date: '2019-02-30' }, want: [null, null] },
  { why: 'markup', properties: { date: '2019"/>' }, want: [null, null] },
])('spanOf: $why', ({ properties, want }) => {
  const { first, last } = spanOf(properties as Readonly<Record<string, string>>)
  expect([first, last]).toEqual(want)
})

test('a relationship without dates has those of its article, else of its event', () => {
  const graph = makeSampleGraph()
  const span = edgeSpans(graph)
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  const dateOf = (type: string) => {
    const edge = graph.edges.find((candidate) => candidate.type === type)
    if (edge === undefined) throw new Error(`the sample has ${type}`)
    return [
      span(edge),
      spanOf(nodes.get(type === 'AGENT_OF' || type === 'REPORTED_IN' ? edge.to : edge.from)?.properties ?? {}),
    ]
  }
  for (const type of ['AGENT_OF', 'REPORTED_IN', 'TARGETS']) {
    const [own, host] = dateOf(type)
    expect(own).toEqual(host)
  }
  expect(dateOf('ACTED_ON')[0]).toEqual({ first: '2019-01-01', last: '2020-05-31' })
})

test('a graph without nodes is a file', () => {
  expect(textOf(EMPTY_GRAPH)).toMatch(/<nodes>\n {4}<\/nodes>\n {4}<edges>\n {4}<\/edges>/)
})

test('the same graph gives the same bytes', () => {
  expect(textOf(makeSampleGraph())).toBe(textOf(makeSampleGraph()))
})
