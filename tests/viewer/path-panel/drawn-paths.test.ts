import { expect, test } from 'vitest'
import type { PathKind, PathLink } from '../../../src/server/api.ts'
import { drawnPaths } from '../../../viewer/src/path-panel/drawn-paths.ts'

const node = (id: string) =>
  ({ id, name: id.replace(/^\w+:/u, ''), label: id.startsWith('actor:') ? 'Actor' : 'Measure', kind: null }) as const
const link = (from: string, to: string, kind: PathKind): PathLink => ({
  from: node(from),
  to: node(to),
  kind,
  event: null,
  relation: null,
  more: 0,
})

test.each([
  {
    why: 'a dealing has its own line',
    links: [link('actor:a', 'actor:b', 'dealings')],
    ways: ['actor:a', 'actor:b'],
    bridges: [],
  },
  {
    why: 'a role has none',
    links: [link('actor:a', 'actor:b', 'roles')],
    ways: ['actor:a', 'actor:b'],
    bridges: ['a b a role'],
  },
  {
    why: 'measures between two actors are one line',
    links: [
      link('actor:a', 'measure:law', 'measures'),
      link('measure:law', 'measure:list', 'measures'),
      link('measure:list', 'actor:b', 'measures'),
    ],
    ways: ['actor:a', 'actor:b'],
    bridges: ['a b law, list'],
  },
  {
    why: 'a measure at the end stands beside the picture',
    links: [link('actor:a', 'actor:b', 'dealings'), link('actor:b', 'measure:law', 'events')],
    ways: ['actor:a', 'actor:b'],
    bridges: [],
  },
  { why: 'and so at the beginning', links: [link('measure:law', 'actor:b', 'events')], ways: ['actor:b'], bridges: [] },
])('$why', ({ links, ways, bridges }) => {
  const drawn = drawnPaths([links, links])
  expect(drawn.ways[0]).toEqual(ways)
  expect(drawn.bridges.map(({ from, to, label }) => `${from} ${to} ${label}`.replaceAll('actor:', ''))).toEqual(bridges)
})
