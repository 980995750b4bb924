import { expect, test } from 'vitest'
import { areaOf, isInside, isPress } from '../../../viewer/src/graph-view/lasso.ts'

const point = (x: number, y: number) => ({ x, y })
/** A "C" that is open to the right. */
const LINE = [
  ...[point(0, 0), point(90, 0), point(90, 30), point(30, 30)],
  ...[point(30, 60), point(90, 60), point(90, 90), point(0, 90)],
]

test.each([
  { why: 'in the back of it', at: point(15, 45), want: true },
  { why: 'in its upper arm', at: point(80, 15), want: true },
  { why: 'in its mouth', at: point(60, 45), want: false },
  { why: 'beside it', at: point(100, 15), want: false },
  { why: 'above it', at: point(15, -1), want: false },
])('$why', ({ at, want }) => expect(isInside(at, LINE)).toBe(want))

test('in a line that was not drawn is nobody', () => {
  expect(isInside(point(0, 0), [])).toBe(false)
})

test('a press is no line, and means who stands near', () => {
  const pressed = [point(50, 50), point(52, 49)]
  expect(isPress(pressed)).toBe(true)
  expect(isPress(LINE)).toBe(false)
  expect(areaOf(LINE)).toBe(LINE)
  expect(isInside(point(60, 45), areaOf(pressed))).toBe(true)
  expect(isInside(point(90, 45), areaOf(pressed))).toBe(false)
})
