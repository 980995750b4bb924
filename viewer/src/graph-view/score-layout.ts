import type { GraphPart } from '../../../src/server/api.ts'
import type { Box, Point } from './boxes.ts'

/**
 * How hard a picture is to read: how often a line runs through the box of an actor that it does not belong to, and,
 * less, how often two lines cross. Lower is better.
 */
export function scoreLayout(
  boxes: readonly Box[],
  positions: ReadonlyMap<string, Point>,
  pairs: readonly (readonly [string, string])[],
): number {
  const lines = pairs.flatMap(([from, to]) => {
    const [start, end] = [positions.get(from), positions.get(to)]
    return start === undefined || end === undefined ? [] : [{ from, to, start, end }]
  })
  const covered = lines.reduce((sum, line) => sum + boxes.filter((box) => runsThrough(line, box, positions)).length, 0)
  const crossings = lines.reduce(
    (sum, line, n) => sum + lines.slice(n + 1).filter((other) => crosses(line, other)).length,
    0,
  )
  return 3 * covered + crossings
}

interface Line {
  readonly from: string
  readonly to: string
  readonly start: Point
  readonly end: Point
}

/** One edge for each pair, however many ways they deal. */
export function pairsOf({ dealings }: GraphPart): readonly (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>()
  for (const { from, to } of dealings) {
    const pair = from < to ? ([from, to] as const) : ([to, from] as const)
    pairs.set(pair.join(' '), pair)
  }
  return [...pairs.values()]
}

function runsThrough(line: Line, box: Box, positions: ReadonlyMap<string, Point>): boolean {
  const centre = positions.get(box.id)
  if (centre === undefined || box.id === line.from || box.id === line.to) return false
  const { x, y } = centre
  const [w, h] = [box.width / 2, box.height / 2]
  const diagonals = [
    { start: { x: x - w, y: y - h }, end: { x: x + w, y: y + h } },
    { start: { x: x - w, y: y + h }, end: { x: x + w, y: y - h } },
  ]
  return diagonals.some((diagonal) => intersects(line, diagonal))
}

/** Two lines that share an actor meet there, which is no crossing. */
function crosses(a: Line, b: Line): boolean {
  return a.from !== b.from && a.from !== b.to && a.to !== b.from && a.to !== b.to && intersects(a, b)
}

function intersects(a: Pick<Line, 'start' | 'end'>, b: Pick<Line, 'start' | 'end'>): boolean {
  return (
    turn(a.start, a.end, b.start) * turn(a.start, a.end, b.end) < 0 &&
    turn(b.start, b.end, a.start) * turn(b.start, b.end, a.end) < 0
  )
}

/** Above zero where the way from `a` over `b` to `c` turns left, below where it turns right. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
