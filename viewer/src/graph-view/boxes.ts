export interface Point {
  readonly x: number
  readonly y: number
}

/** A node with its label under it, as one rectangle. */
export interface Box {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** The space that stays free between two boxes. */
const GAP = 10
const MAX_ROUNDS = 400

type Placed = Box & { x: number; y: number }

/** Push boxes apart until none overlaps, each pair along the axis where less is needed. */
export function separateBoxes(boxes: readonly Box[], positions: ReadonlyMap<string, Point>): Map<string, Point> {
  const placed = boxes.map((box) => ({ ...box, ...(positions.get(box.id) ?? { x: 0, y: 0 }) }))
  for (let round = 0; round < MAX_ROUNDS; round++) if (!pushOnce(placed)) break
  return new Map(placed.map(({ id, x, y }) => [id, { x, y }]))
}

function pushOnce(boxes: readonly Placed[]): boolean {
  let moved = false
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const { x, y } = overlapOf(a, b)
      // Less than a hundredth of a pixel is float dust.
      if (x < 0.01 || y < 0.01) continue
      if (x < y) pushPair(a, b, 'x', x)
      else pushPair(a, b, 'y', y)
      moved = true
    }
  }
  return moved
}

/** How far two boxes, with the gap between them, reach into one another; negative where they do not. */
function overlapOf(a: Placed, b: Placed): Point {
  return {
    x: (a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x),
    y: (a.height + b.height) / 2 + GAP - Math.abs(a.y - b.y),
  }
}

function pushPair(a: Placed, b: Placed, axis: 'x' | 'y', by: number): void {
  const half = ((a[axis] <= b[axis] ? 1 : -1) * by) / 2
  a[axis] -= half
  b[axis] += half
}

/** The nearest point to `anchor`, along a spiral, where a box overlaps none of those already placed. */
export function findFreeSpot(box: Box, anchor: Point, taken: readonly (Box & Point)[]): Point {
  for (let n = 0; ; n++) {
    const offset = spiralPoint(n, 24)
    const spot = { ...box, x: anchor.x + offset.x, y: anchor.y + offset.y }
    if (taken.every((other) => overlapOf(spot, other).x <= 0 || overlapOf(spot, other).y <= 0)) return spot
  }
}

/** The rectangle around all boxes. */
export function boundsOf(boxes: readonly Box[], positions: ReadonlyMap<string, Point>) {
  const corners = boxes.map((box) => ({ ...box, ...(positions.get(box.id) ?? { x: 0, y: 0 }) }))
  const left = Math.min(...corners.map((box) => box.x - box.width / 2))
  const right = Math.max(...corners.map((box) => box.x + box.width / 2))
  const top = Math.min(...corners.map((box) => box.y - box.height / 2))
  const bottom = Math.max(...corners.map((box) => box.y + box.height / 2))
  return { left, top, width: right - left, height: bottom - top }
}

/** The angle between two leaves of a sunflower: points on its spiral never line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/** The n-th point of a sunflower spiral: evenly spread, and the same every time. */
export function spiralPoint(n: number, spacing: number, turn = 0): Point {
  const radius = spacing * Math.sqrt(n)
  const angle = n * GOLDEN_ANGLE + turn
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}
