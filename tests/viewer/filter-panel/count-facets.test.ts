import { expect, test } from 'vitest'
import { boundsOf, choicesOf, countFacets } from '../../../viewer/src/filter-panel/count-facets.ts'
import { filterGraph } from '../../../viewer/src/graph-view/visible-graph.ts'
import { type Filters, NO_FILTERS } from '../../../viewer/src/state/view-state.ts'
import { sampleCard, sampleDealing, sampleItem } from '../sample-part.ts'

const ban = sampleItem({ id: 'event:ban', topics: ['topic:ports'], publishers: ['Post', 'Gazette'], reportCount: 2 })
const talks = sampleItem({
  id: 'event:talks',
  type: 'CONSULT',
  status: 'planned',
  topics: ['topic:ports', 'topic:rice'],
  publishers: ['Post'],
  speakers: ['actor:s'],
  independentSources: 3,
  confidence: 0.7,
})
const part = {
  actors: [sampleCard('a'), sampleCard('b'), sampleCard('p', { kind: 'Person' })],
  dealings: [
    sampleDealing('a', 'b', [ban, talks]),
    sampleDealing('b', 'a', [talks]),
    sampleDealing('a', 'p', [sampleItem({ id: 'event:other' })]),
  ],
}
const facets = (filters: Partial<Filters> = {}) => countFacets(part, { ...NO_FILTERS, ...filters })

test('an event between two, told in both directions, counts once', () => {
  expect([...facets().types]).toEqual([
    ['SANCTION', 2],
    ['CONSULT', 1],
  ])
  expect([...facets().topics]).toEqual([
    ['topic:ports', 2],
    ['topic:rice', 1],
  ])
})

test('a filter counts what the others leave, and is not asked itself', () => {
  const { topics, statuses, publishers } = facets({ topics: ['topic:rice'], hiddenKinds: ['Person'] })
  expect(topics.get('topic:ports')).toBe(2)
  expect([...statuses]).toEqual([['planned', 1]])
  expect([...publishers]).toEqual([['Post', 1]])
})

test('what a choice says it would keep is what it keeps', () => {
  for (const [topic, count] of facets().topics) {
    const { dealings } = filterGraph(part, { ...NO_FILTERS, topics: [topic] }, new Set())
    expect(new Set(dealings.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(count)
  }
  for (const { bound, count } of boundsOf(facets().sources, [1, 2, 3, 5], 1)) {
    const { dealings } = filterGraph(part, { ...NO_FILTERS, minSources: bound }, new Set())
    expect(new Set(dealings.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(count)
  }
})

test.each<{ readonly why: string; readonly filters: Partial<Filters>; readonly want: readonly [number, number] }>([
  { why: 'no filter: everybody', filters: {}, want: [3, 1] },
  { why: 'a hidden kind, were it shown', filters: { hiddenKinds: ['Person'] }, want: [2, 1] },
  { why: 'those whom a topic leaves without dealings go', filters: { topics: ['topic:rice'] }, want: [2, 0] },
  { why: 'both', filters: { topics: ['topic:rice'], hiddenKinds: ['Country'] }, want: [2, 0] },
])('actors that would stay, $why', ({ filters, want }) => {
  const alone = sampleCard('alone')
  const all = { ...NO_FILTERS, ...filters }
  const { kinds } = countFacets({ ...part, actors: [...part.actors, alone] }, all)
  expect([kinds.get('Country'), kinds.get('Person')]).toEqual(want)
  for (const kind of ['Country', 'Person'] as const) {
    const hiddenKinds = all.hiddenKinds.filter((other) => other !== kind)
    const { actors } = filterGraph({ ...part, actors: [...part.actors, alone] }, { ...all, hiddenKinds }, new Set())
    expect(kinds.get(kind)).toBe(actors.filter((actor) => actor.kind === kind).length)
  }
})

test('what is planned does not become a fact by a filter that leaves it alone', () => {
  const { dealings } = filterGraph(part, { ...NO_FILTERS, speakers: ['actor:s'] }, new Set())
  expect(dealings.map(({ doubt }) => doubt)).toEqual(['planned', 'planned'])
})

test('bounds: those that keep nothing go, but not the first and not the chosen', () => {
  expect(boundsOf([1, 1, 3], [1, 2, 5, 10], 10)).toEqual([
    { bound: 1, count: 3 },
    { bound: 2, count: 1 },
    { bound: 10, count: 0 },
  ])
})

test('choices: the chosen first, even where they keep nothing, then those that keep most, found by name', () => {
  const counts = new Map([
    ['x', 1],
    ['y', 4],
    ['z', 4],
  ])
  const nameOf = (value: string) => `Name ${value.toUpperCase()}`
  const choices = (find: string, max: number) =>
    choicesOf(counts, { chosen: ['gone'], nameOf, find, max }).map(({ value, count }) => `${value} ${count}`)
  expect(choices('', 2)).toEqual(['gone 0', 'y 4', 'z 4'])
  expect(choices(' name x', 2)).toEqual(['gone 0', 'x 1'])
})
