import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { compareCodeUnits } from '../../src/core/snapshot.ts'
import type { Pair } from '../../src/knowledge/acts.ts'
import { mergeFindings, toSnapshot } from '../../src/knowledge/index.ts'
import { type Place, placeActors } from '../../src/knowledge/place-actors.ts'
import { sampleDocument, sampleFindings } from './sample-findings.ts'

/** Each of the names with each other. */
function circle(...names: readonly string[]): readonly Pair[] {
  return names.flatMap((from, n) => names.slice(n + 1).map((to) => ({ from, to })))
}

const TWO_CIRCLES = [...circle('a', 'b', 'c', 'd'), ...circle('w', 'x', 'y', 'z'), { from: 'a', to: 'w' }]
const anyPairs = fc.array(fc.record({ from: fc.constantFrom(...'abcdefghij'), to: fc.constantFrom(...'klmnopqrs') }), {
  maxLength: 30,
})

function distance(places: ReadonlyMap<string, Place>, [a, b]: readonly [string, string]): number {
  const [one, other] = [places.get(a), places.get(b)]
  return one === undefined || other === undefined ? Number.NaN : Math.hypot(one.x - other.x, one.y - other.y)
}

test('those who deal with one another stand together, apart from others', () => {
  const places = placeActors(TWO_CIRCLES)
  const within = circle('b', 'c', 'd').map(({ from, to }) => distance(places, [from, to]))
  const between = [...'bcd'].flatMap((one) => [...'xyz'].map((other) => distance(places, [one, other])))
  expect(Math.max(...within)).toBeLessThan(Math.min(...between))
})

test('the places hang on who is tied to whom: not on order, direction or number, and on no lot', () => {
  const random = vi.spyOn(Math, 'random')
  onTestFinished(() => random.mockRestore())
  fc.assert(
    fc.property(anyPairs, fc.infiniteStream(fc.boolean()), (pairs, coins) => {
      const turned = pairs.map(({ from, to }) => (coins.next().value ? { from: to, to: from } : { from, to }))
      const other = [...pairs, ...turned].sort((a, b) => compareCodeUnits(a.to, b.to))
      expect([...placeActors(other)]).toEqual([...placeActors(pairs)])
    }),
    { numRuns: 50 },
  )
  expect(random).not.toHaveBeenCalled()
})

test('no two stand in one spot, and every place is a whole number', () => {
  const hub = Array.from({ length: 149 }, (_, n) => ({ from: 'hub', to: `partner ${n}` }))
  const places = [...placeActors(hub).values()]
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(150)
  expect(places.filter(({ x, y }) => !Number.isSafeInteger(x) || !Number.isSafeInteger(y))).toEqual([])
})

test('of many actors those with most partners have a place, and who comes behind them moves nobody', () => {
  const pairs = circle(...Array.from({ length: 150 }, (_, n) => `main ${n}`))
  const places = placeActors(pairs)
  expect(places.size).toBe(150)
  expect([...placeActors([...pairs, { from: 'new', to: 'other' }])]).toEqual([...places])
})

test('in the graph: claims count too, and another article about the same pairs changes no place', () => {
  const placesIn = (articles: number) => {
    const deeds = [
      { agents: ['A'], targets: ['B'], status: 'planned' as const },
      { agents: ['C'], targets: ['B'] },
    ]
    const all = Array.from({ length: articles }, (_, n) => sampleFindings(sampleDocument(`article ${n}`), deeds))
    const actors = toSnapshot(mergeFindings(all)).nodes.filter(({ labels }) => labels[1] === 'Actor')
    return Object.fromEntries(actors.map(({ name, properties: { x, y } }) => [name, { x, y }]))
  }
  const places = placesIn(1)
  const some = { x: expect.any(Number), y: expect.any(Number) }
  expect(places).toEqual({ A: some, B: some, C: some })
  expect(placesIn(3)).toEqual(places)
})

test('nobody dealt with anybody: no places', () => expect(placeActors([]).size).toBe(0))
