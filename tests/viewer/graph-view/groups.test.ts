import { expect, test } from 'vitest'
import { computeGroupedLayout } from '../../../viewer/src/graph-view/grouped-layout.ts'
import { countryName, drawGroups, groupActors } from '../../../viewer/src/graph-view/groups.ts'
import { boxOf } from '../../../viewer/src/graph-view/node-box.ts'
import { filterGraph } from '../../../viewer/src/graph-view/visible-graph.ts'
import { NO_FILTERS } from '../../../viewer/src/state/view-state.ts'
import { sampleCard, sampleDealing, sampleItem } from '../sample-part.ts'

const actors = [
  sampleCard('us', { country: 'US', community: 1, events: 9 }),
  sampleCard('bis', { country: 'US', kind: 'Government', community: 1 }),
  sampleCard('cn', { country: 'CN', community: 2 }),
  sampleCard('huawei', { country: 'CN', kind: 'Company', community: 1, events: 5 }),
  sampleCard('who', { kind: 'Group' }),
]
const ban = sampleItem({ id: 'event:ban' })
const plan = sampleItem({ id: 'event:plan', status: 'planned' })
const part = {
  actors,
  dealings: [
    sampleDealing('us', 'huawei', [ban]),
    sampleDealing('bis', 'huawei', [ban]),
    sampleDealing('us', 'cn', [plan]),
    sampleDealing('us', 'bis', [sampleItem({ id: 'event:inside' })]),
    sampleDealing('who', 'cn', [plan]),
  ],
}
const graph = filterGraph(part, NO_FILTERS, new Set())

test.each([
  { by: 'country', want: ['China: cn huawei', 'United States: us bis', 'No country known: who'] },
  { by: 'kind', want: ['Countries: us cn', 'Companies: huawei', 'Government bodies: bis', 'Groups: who'] },
  { by: 'community', want: ['Around us: us bis huawei', 'Around cn: cn', 'No community: who'] },
] as const)('by $by: the largest first, those that belong nowhere last', ({ by, want }) => {
  expect(groupActors(actors, by).map(({ name, members }) => `${name}: ${members.join(' ')}`)).toEqual(want)
})

test('open groups change nothing but their frames', () => {
  const { groups, ...rest } = drawGroups(graph, groupActors(actors, 'country'), [])
  expect(rest).toEqual(graph)
  expect(groups.map(({ id, isClosed }) => `${id} ${isClosed}`)).toEqual([
    'group:CN false',
    'group:US false',
    'group:none false',
  ])
})

test('closed groups stand for their actors; an event between them counts once, and what is inside is not drawn', () => {
  const drawn = drawGroups(graph, groupActors(actors, 'country'), ['US', 'CN'])
  expect(drawn.actors.map(({ id }) => id)).toEqual(['who'])
  expect(drawn.dealings.map(({ from, to, events, doubt }) => ({ from, to, events, doubt }))).toEqual([
    { from: 'group:US', to: 'group:CN', events: 2, doubt: null },
    { from: 'who', to: 'group:CN', events: 1, doubt: 'planned' },
  ])
})

test('what is only planned between two groups does not look like a fact', () => {
  const planned = filterGraph(part, { ...NO_FILTERS, hiddenStatuses: ['actual'] }, new Set())
  const { dealings } = drawGroups(planned, groupActors(actors, 'country'), ['US', 'CN'])
  expect(dealings.map(({ doubt }) => doubt)).toEqual(['planned', 'planned'])
})

test('a group of whom the filters leave nobody is not drawn, and the others keep their colours', () => {
  const people = filterGraph(part, { ...NO_FILTERS, hiddenKinds: ['Country', 'Company'] }, new Set(['bis', 'who']))
  const { groups } = drawGroups(people, groupActors(actors, 'country'), [])
  expect(groups.map(({ key, hue, members }) => `${key} ${hue} ${members.join(' ')}`)).toEqual([
    'US 1 bis',
    'none 2 who',
  ])
})

test('laid out: frames apart, every actor within its own, the same every time', () => {
  const groups = groupActors(actors, 'country')
  const positions = computeGroupedLayout(part, groups, 1.4)
  expect([...computeGroupedLayout(part, groups, 1.4)]).toEqual([...positions])
  const frames = groups.map(({ members }) => {
    const boxes = actors.filter(({ id }) => members.includes(id)).map((actor) => ({ ...boxOf(actor), ...at(actor.id) }))
    return {
      left: Math.min(...boxes.map(({ x, width }) => x - width / 2)),
      right: Math.max(...boxes.map(({ x, width }) => x + width / 2)),
      top: Math.min(...boxes.map(({ y, height }) => y - height / 2)),
      bottom: Math.max(...boxes.map(({ y, height }) => y + height / 2)),
    }
  })
  function at(id: string) {
    return positions.get(id) ?? { x: Number.NaN, y: Number.NaN }
  }
  for (const [n, a] of frames.entries()) {
    for (const b of frames.slice(n + 1)) {
      expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true)
    }
  }
})

test.each([
  { code: 'CN', want: 'China' },
  { code: 'Norland', want: 'Norland' },
  { code: '"><', want: '"><' },
])('the country of $code', ({ code, want }) => expect(countryName(code)).toBe(want))
