import { expect, test } from 'vitest'
import { filterGraph } from '../../../viewer/src/graph-view/visible-graph.ts'
import { NO_FILTERS } from '../../../viewer/src/state/view-state.ts'
import { sampleCard, sampleDealing, sampleItem } from '../sample-part.ts'

const NONE = new Set<string>()
const cooperation = sampleItem({ type: 'AID', intensity: 10 })
const conflict = sampleItem()
const neither = sampleItem({ type: 'STATEMENT', intensity: 0 })

test.each([
  { why: 'conflict alone', items: [conflict], tone: 'conflict' },
  { why: 'cooperation alone', items: [cooperation], tone: 'cooperation' },
  { why: 'both', items: [conflict, cooperation], tone: 'mixed' },
  { why: 'one among many', items: [cooperation, ...Array(5).fill(conflict)], tone: 'conflict' },
  { why: 'neither', items: [neither], tone: 'neither' },
  {
    why: 'what happened outweighs what is alleged',
    items: [cooperation, { ...conflict, status: 'alleged' }],
    tone: 'cooperation',
  },
] as const)('tone: $why', ({ items, tone }) => {
  const part = { actors: [sampleCard('a'), sampleCard('b')], dealings: [sampleDealing('a', 'b', items)] }
  expect(filterGraph(part, NO_FILTERS, NONE).dealings[0]?.tone).toBe(tone)
})

test.each([
  { why: 'one fact makes a fact', statuses: ['alleged', 'actual'], doubt: null },
  { why: 'planned alone', statuses: ['planned'], doubt: 'planned' },
  { why: 'denied alone', statuses: ['denied', 'denied'], doubt: 'denied' },
  { why: 'two claims', statuses: ['alleged', 'planned'], doubt: 'planned or alleged' },
  { why: 'many claims', statuses: ['alleged', 'planned', 'denied'], doubt: 'unconfirmed' },
] as const)('doubt: $why', ({ statuses, doubt }) => {
  const items = statuses.map((status) => sampleItem({ status }))
  const part = { actors: [sampleCard('a'), sampleCard('b')], dealings: [sampleDealing('a', 'b', items)] }
  expect(filterGraph(part, NO_FILTERS, NONE).dealings[0]?.doubt).toBe(doubt)
})

test('a fact that the filters hide leaves no fact behind', () => {
  const items = [sampleItem(), sampleItem({ status: 'alleged' })]
  const part = { actors: [sampleCard('a'), sampleCard('b')], dealings: [sampleDealing('a', 'b', items)] }
  const { dealings } = filterGraph(part, { ...NO_FILTERS, hiddenStatuses: ['actual'] }, NONE)
  expect(dealings[0]).toMatchObject({ events: 1, doubt: 'alleged' })
})

test('actors of a hidden kind go, and those left without dealings, but not the kept ones', () => {
  const part = {
    actors: [sampleCard('a'), sampleCard('b'), sampleCard('c'), sampleCard('p', { kind: 'Person' })],
    dealings: [sampleDealing('a', 'b'), sampleDealing('c', 'p')],
  }
  const filters = { ...NO_FILTERS, hiddenKinds: ['Person'] } as const
  expect(filterGraph(part, filters, NONE).actors.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(filterGraph(part, filters, new Set(['c'])).actors.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('a summary names the two most frequent types', () => {
  const items = [conflict, conflict, neither, cooperation]
  const part = { actors: [sampleCard('a'), sampleCard('b')], dealings: [sampleDealing('a', 'b', items)] }
  expect(filterGraph(part, NO_FILTERS, NONE).dealings[0]?.summary).toBe('sanction 2, aid 1 …')
})
