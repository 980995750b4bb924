import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisOf, binCount, binsOf, rangeOf, spanOf } from '../../../viewer/src/timeline/time-axis.ts'

test.each([
  { why: 'few years by month', first: 2018, last: 2021, bins: 48 },
  { why: 'more years by quarter', first: 2010, last: 2025, bins: 64 },
  { why: 'many years by year', first: 1950, last: 2025, bins: 76 },
  { why: 'centuries: the newest', first: 1700, last: 2025, bins: 100 },
  { why: 'one year', first: 2020, last: 2020, bins: 12 },
])('$why', ({ first, last, bins }) => expect(binCount(axisOf({ first, last }))).toBe(bins))

describe('where a date lies', () => {
  const axis = axisOf({ first: 2010, last: 2025 })
  test.each([
    { date: '2010', want: { first: 0, last: 3 } },
    { date: '2010-04', want: { first: 1, last: 1 } },
    { date: '2010-12-31', want: { first: 3, last: 3 } },
    { date: '2025', want: { first: 60, last: 63 } },
    { date: '2009-12', want: null },
    { date: '2026', want: null },
  ])('$date', ({ date, want }) => expect(binsOf(date, axis)).toEqual(want))
})

test.each([
  { why: 'all of time', range: { first: 0, last: 63 }, want: { from: null, to: null } },
  { why: 'a year', range: { first: 36, last: 39 }, want: { from: '2019', to: '2019' } },
  { why: 'a quarter', range: { first: 37, last: 37 }, want: { from: '2019-04', to: '2019-06' } },
  { why: 'from a quarter on', range: { first: 38, last: 63 }, want: { from: '2019-07', to: null } },
])('$why', ({ range, want }) => expect(spanOf(range, axisOf({ first: 2010, last: 2025 }))).toEqual(want))

test('a span of bins is the same span again', () => {
  const years = fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.nat({ max: 99 }))
  fc.assert(
    fc.property(years, fc.nat(), fc.nat(), ([first, more], a, b) => {
      const axis = axisOf({ first, last: first + more })
      const [x, y] = [a % binCount(axis), b % binCount(axis)]
      const range = { first: Math.min(x, y), last: Math.max(x, y) }
      const { from, to } = spanOf(range, axis)
      expect(rangeOf(from, to, axis)).toEqual(range)
    }),
  )
})

test('what lies outside of the axis ends at it', () => {
  const axis = axisOf({ first: 2019, last: 2020 })
  expect(rangeOf('1999', '2050', axis)).toEqual({ first: 0, last: 23 })
  expect(rangeOf('2050', null, axis)).toEqual({ first: 23, last: 23 })
  expect(rangeOf(null, '1999', axis)).toEqual({ first: 0, last: 0 })
})
