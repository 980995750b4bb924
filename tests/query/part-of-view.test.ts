import { expect, test } from 'vitest'
import { partOfView } from '../../src/query/graph-part.ts'
import { ids, sampleGraph } from '../server/sample-graph.ts'

const partOf = (actors: readonly string[], events: readonly string[]) => {
  const { nodes, edges } = partOfView(sampleGraph(), new Set(actors), new Set(events))
  return {
    names: nodes.map(({ name }) => name).sort(),
    types: [...new Set(edges.map(({ type }) => type))].sort(),
    dealings: edges.filter(({ type }) => type === 'ACTED_ON').length,
  }
}

test('actors, the events between them, and what hangs on these', () => {
  expect(partOf([ids.norland, ids.tidewell], [ids.ban])).toEqual({
    names: ['Norland', 'Norland port ban', 'Norland: bar → Tidewell', 'Tidewell', 'article', 'ports'],
    types: ['ABOUT', 'ACTED_ON', 'AGENT_OF', 'APPLIES_TO', 'ISSUED_BY', 'MENTIONED_IN', 'REPORTED_IN', 'TARGETS'],
    dealings: 1,
  })
})

test('a dealing whose events the filters hide is not there', () => {
  expect(partOf([ids.norland, ids.tidewell], []).dealings).toBe(0)
})

test('who talks with one another deals with one another', () => {
  expect(partOf([ids.norland, ids.sudria], [ids.talks]).dealings).toBe(2)
})
