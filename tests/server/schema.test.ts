import { expect, test } from 'vitest'
import { actorsInAnswer } from '../../src/server/actors-in-answer.ts'
import { indexGraph } from '../../src/server/graph-index.ts'
import { get } from './make-app.ts'
import { ids, sampleGraph } from './sample-graph.ts'

test('schema: labels and relations with their properties, and the words of those that have few', async () => {
  const { body } = await get('/api/schema')
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
  expect(names(body.labels)).toEqual(
    expect.arrayContaining(['Actor', 'Company', 'Country', 'Document', 'Entity', 'Event', 'Measure', 'Topic']),
  )
  const event = body.labels.find(({ name }: { name: string }) => name === 'Event')
  expect(names(event.properties)).toEqual(
    expect.arrayContaining(['date', 'id', 'intensity', 'mentions', 'name', 'status', 'type']),
  )
  const values = (name: string) => event.properties.find((one: { name: string }) => one.name === name).values
  expect(values('status')).toEqual(['actual', 'alleged', 'denied', 'planned'])
  expect(values('name')).toEqual([])
  expect(values('mentions')).toEqual([])
  expect(names(body.relations)).toContain('REPORTED_IN')
})

test.each([
  { why: 'nothing in numbers', rows: [[1, null, true, 'no such']], want: [] },
  { why: 'a name', rows: [['Norland']], want: [ids.norland] },
  { why: 'an id', rows: [[ids.sudria]], want: [ids.sudria] },
  { why: 'names in a list, each once', rows: [[['Norland', 'Sudria']], ['Norland']], want: [ids.norland, ids.sudria] },
  { why: 'a node', rows: [[{ id: ids.tidewell, labels: ['Entity', 'Actor'], properties: {} }]], want: [ids.tidewell] },
  {
    why: 'the ends of a relation',
    rows: [[{ id: 'rel:1', type: 'ACTED_ON', from: ids.sudria, to: ids.norland, properties: {} }]],
    want: [ids.sudria, ids.norland],
  },
  { why: 'the sides of an event', rows: [[ids.ban]], want: [ids.norland, ids.tidewell] },
  { why: 'issuer and covered of a measure', rows: [[ids.measure]], want: [ids.norland, ids.tidewell] },
  { why: 'a map of the query', rows: [[{ who: 'Norland', id: 'mine' }]], want: [ids.norland] },
])('actors in an answer: $why', ({ rows, want }) =>
  expect(actorsInAnswer(indexGraph(sampleGraph()), rows)).toEqual(want),
)

test('a name of two means neither', () => {
  const graph = sampleGraph()
  const nodes = graph.nodes.map((node) => (node.id === ids.sudria ? { ...node, name: 'Norland' } : node))
  expect(actorsInAnswer(indexGraph({ ...graph, nodes }), [['Norland']])).toEqual([])
})
