import type { Point } from './boxes.ts'

/** Whether a point lies within a line that goes back to where it began: a ray from it crosses it an odd number of times. */
export function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  return line.reduce((isIn, a, n) => {
    const b = line[(n + 1) % line.length] ?? a
    const crosses = a.y <= y !== b.y <= y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)
    return crosses ? !isIn : isIn
  }, false)
}

/** A finger or a hand trembles by so many pixels where it only meant to press. */
const MAX_TREMBLE = 6

/** Whether nothing was drawn, only pressed. */
export function isPress(line: readonly Point[]): boolean {
  const [xs, ys] = [line.map(({ x }) => x), line.map(({ y }) => y)]
  return Math.max(...xs) - Math.min(...xs) <= MAX_TREMBLE && Math.max(...ys) - Math.min(...ys) <= MAX_TREMBLE
}

/** A press means whoever stands within this many pixels. */
const REACH = 22

/** What a line stands for: the area within it, or around the point that was pressed. */
export function areaOf(line: readonly Point[]): readonly Point[] {
  const [first] = line
  if (first === undefined || !isPress(line)) return line
  const { x, y } = first
  return [
    { x: x - REACH, y: y - REACH },
    { x: x + REACH, y: y - REACH },
    { x: x + REACH, y: y + REACH },
    { x: x - REACH, y: y + REACH },
  ]
}
