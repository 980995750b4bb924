import { expect, test } from 'vitest'
import type { Box, Point } from '../../../viewer/src/graph-view/boxes.ts'
import { computeLayout, placeNewcomers } from '../../../viewer/src/graph-view/compute-layout.ts'
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
