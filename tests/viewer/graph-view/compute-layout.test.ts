import { expect, test } from 'vitest'
import type { Box, Point } from '../../../viewer/src/graph-view/boxes.ts'
import { arrangePlaces, computeLayout, placeNewcomers } from '../../../viewer/src/graph-view/compute-layout.ts'
import { boxOf } from '../../../viewer/src/graph-view/node-box.ts'
import { sampleCard, sampleDealing, sampleWheel } from '../sample-part.ts'

function overlapping(boxes: readonly Box[], positions: ReadonlyMap<string, Point>): readonly string[] {
  const placed = boxes.map((box) => ({ ...box, ...(positions.get(box.id) ?? { x: 0, y: 0 }) }))
  return placed.flatMap((a, n) =>
    placed
      .slice(n + 1)
      .filter((b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2)
      .map((b) => `${a.id} / ${b.id}`),
  )
}

test('the same part gives the same picture', () => {
  const part = sampleWheel(25)
  expect([...computeLayout(part, 1.2)]).toEqual([...computeLayout(part, 1.2)])
})

test.each([1, 8, 39])('no label covers another: %i around one', (spokes) => {
  const part = sampleWheel(spokes)
  expect(overlapping(part.actors.map(boxOf), computeLayout(part, 1))).toEqual([])
})

test('a picture of nothing', () => {
  expect(computeLayout({ actors: [], dealings: [] }, 1).size).toBe(0)
  expect(arrangePlaces({ actors: [], dealings: [] }, [], 1).size).toBe(0)
})

test.each([
  { why: 'crowded', step: 3 },
  { why: 'far apart', step: 900 },
])(
  'stored places, $why: spread to the room that labels need, left stays left, nobody without a place is lost',
  ({ step }) => {
    const part = sampleWheel(12)
    const stored = part.actors.slice(0, -1).map(({ id }, n) => ({ id, x: (n % 4) * step, y: Math.floor(n / 4) * step }))
    const positions = arrangePlaces(part, stored, 1.4)
    expect(overlapping(part.actors.map(boxOf), positions)).toEqual([])
    expect(positions.size).toBe(part.actors.length)
    const xs = stored.slice(0, 4).map(({ id }) => positions.get(id)?.x ?? 0)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    const width = Math.max(...[...positions.values()].map(({ x }) => x)) - Math.min(...xs)
    expect(width).toBeGreaterThan(300)
    expect(width).toBeLessThan(1200)
  },
)

test('two actors with places stand a step apart, not a street', () => {
  const part = { ...sampleWheel(2), actors: sampleWheel(2).actors.slice(0, 2) }
  const [one, other] = arrangePlaces(
    part,
    part.actors.map(({ id }, n) => ({ id, x: 50 * n, y: 0 })),
    1,
  ).values()
  expect((other?.x ?? 0) - (one?.x ?? 0)).toBeGreaterThan(80)
  expect((other?.x ?? 0) - (one?.x ?? 0)).toBeLessThan(600)
})

test('newcomers find a free spot; all others stay, in whatever steps they join', () => {
  const part = sampleWheel(12)
  const known = computeLayout(part, 1)
  const first = {
    ...part,
    actors: [...part.actors, sampleCard('new 1')],
    dealings: [...part.dealings, sampleDealing('hub', 'new 1')],
  }
  const second = { ...first, actors: [...first.actors, sampleCard('new 2')] }
  const inSteps = placeNewcomers(second, placeNewcomers(first, known))
  expect([...inSteps]).toEqual([...placeNewcomers(second, known)])
  for (const [id, point] of known) expect(inSteps.get(id)).toEqual(point)
  expect(overlapping(second.actors.map(boxOf), inSteps)).toEqual([])
})
