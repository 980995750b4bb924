import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GraphNode } from '../../src/core/graph.ts'
import { findChains, MAX_LINKS } from '../../src/query/chains/find-chains.ts'
import { PriorityQueue } from '../../src/query/chains/priority-queue.ts'
import type { TieKind } from '../../src/query/chains/ties.ts'
import { surroundingsOf } from '../../src/query/surroundings.ts'
import { actor, edge, event, graphOf, measure } from './small-graph.ts'

const [anvil, brell, crane, delta] = ['Anvil', 'Brell', 'Crane', 'Delta'].map((name) => actor(name)) as [
  GraphNode,
  GraphNode,
  GraphNode,
  GraphNode,
]
const experts = actor('experts', 'Group')
const list = measure('Ship List')
const lone = actor('Lone')

const AROUND = surroundingsOf(
  graphOf(
    [anvil, brell, crane, delta, experts, list, lone],
    [edge('APPLIES_TO', list, anvil), edge('APPLIES_TO', list, delta), edge('SUBSIDIARY_OF', crane, delta)],
    [
      event('Anvil sues Brell', { agents: [anvil], targets: [brell] }),
      event('Anvil may sue Brell', { agents: [anvil], targets: [brell], properties: { status: 'possible' } }),
      event('Brell buys Delta', { agents: [brell], targets: [delta], properties: { status: 'denied' } }),
      event('experts warn Anvil', { agents: [experts], targets: [anvil] }),
      event('experts warn Delta', { agents: [experts], targets: [delta] }),
      event('Anvil and Crane meet', { agents: [anvil, crane] }),
    ],
  ),
)

function chainsOf(from: GraphNode, to: GraphNode, max = 10, through?: readonly TieKind[]): readonly string[] {
  const options = through === undefined ? { max } : { max, through: new Set(through) }
  return findChains(AROUND, [from, to], options).map((chain) =>
    [chain[0]?.from.name, ...chain.map(({ to: { name } }) => name)].join(' - '),
  )
}

test('short before long, facts before doubts, names before groups', () => {
  expect(chainsOf(anvil, delta)).toEqual([
    'Anvil - Ship List - Delta',
    'Anvil - Crane - Delta',
    'Anvil - experts - Delta',
    'Anvil - Brell - Delta',
  ])
})

test('--max cuts the best', () => expect(chainsOf(anvil, delta, 1)).toEqual(['Anvil - Ship List - Delta']))

test.each([
  { through: ['measures'] as const, want: ['Anvil - Ship List - Delta'] },
  { through: ['dealings'] as const, want: ['Anvil - experts - Delta', 'Anvil - Brell - Delta'] },
  { through: ['events', 'roles'] as const, want: ['Anvil - Crane - Delta'] },
])('through $through', ({ through, want }) => expect(chainsOf(anvil, delta, 9, through)).toEqual(want))

test('only events that are accepted tie', () => {
  const accepts = ({ name }: GraphNode) => !name.startsWith('experts')
  const chains = findChains(AROUND, [anvil, delta], { max: 9, through: new Set(['dealings']), accepts })
  expect(chains.map((chain) => chain[0]?.to.name)).toEqual(['Brell'])
})

test('the surest tie of a link comes first', () => {
  const [chain] = findChains(AROUND, [anvil, brell], { max: 1 })
  expect(chain?.[0]?.ties.map((tie) => 'event' in tie && tie.event.name)).toEqual([
    'Anvil sues Brell',
    'Anvil may sue Brell',
  ])
})

test('nobody is reached who is tied to nobody', () => expect(chainsOf(anvil, lone)).toEqual([]))

test('the same both ways', () => {
  const back = chainsOf(delta, anvil).map((chain) => chain.split(' - ').reverse().join(' - '))
  expect(new Set(back)).toEqual(new Set(chainsOf(anvil, delta)))
})

test('chains of any graph: simple, in order of length, no shortcut inside', () => {
  const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 })
  fc.assert(
    fc.property(pairs, (drawn) => {
      const nodes = Array.from({ length: 10 }, (_, i) => actor(`node ${i}`))
      const edges = drawn.flatMap(([a, b]) => {
        const [from, to] = [nodes[a], nodes[b]]
        return from === undefined || to === undefined || a === b ? [] : [edge('SUBSIDIARY_OF', from, to)]
      })
      const tied = new Set(edges.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]))
      const ends = [nodes[0], nodes[9]] as [GraphNode, GraphNode]
      const chains = findChains(surroundingsOf(graphOf(nodes, edges)), ends, { max: 20 })
      const lengths = chains.map((chain) => chain.length)
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
      for (const chain of chains) {
        const ids = [ends[0].id, ...chain.map(({ to }) => to.id)]
        expect(ids.at(-1)).toBe(ends[1].id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(chain.length).toBeLessThanOrEqual(MAX_LINKS)
        ids.forEach((id, i) => {
          expect(i === 0 || tied.has(`${ids[i - 1]} ${id}`)).toBe(true)
          for (const [j, far] of ids.slice(i + 2).entries()) {
            const isEnds = i === 0 && i + 2 + j === ids.length - 1
            expect(!isEnds && tied.has(`${id} ${far}`)).toBe(false)
          }
        })
      }
    }),
    { numRuns: 60 },
  )
})

test('a queue gives the cheapest first, and equals in the order they came', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), (costs) => {
      const queue = new PriorityQueue<number>()
      for (const [index, cost] of costs.entries()) queue.push(index, cost)
      const sorted = [...costs.keys()].sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b)
      expect(costs.map(() => queue.pop())).toEqual(sorted)
      expect(queue.pop()).toBeUndefined()
    }),
  )
})
