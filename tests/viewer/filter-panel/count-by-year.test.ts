import { expect, test } from 'vitest'
import { countByYear } from '../../../viewer/src/filter-panel/count-by-year.ts'
import { sampleItem } from '../sample-part.ts'

test('events a year by side; years without any are there, the undated are not', () => {
  const items = [
    sampleItem({ date: '2019-05-16' }),
    sampleItem({ date: '2019' }),
    sampleItem({ date: '2021-01', type: 'AID', intensity: 10 }),
    sampleItem({ date: null }),
  ]
  expect(countByYear(items, 2019, 2021)).toEqual([
    { year: 2019, conflict: 2, cooperation: 0, neither: 0 },
    { year: 2020, conflict: 0, cooperation: 0, neither: 0 },
    { year: 2021, conflict: 0, cooperation: 1, neither: 0 },
  ])
})

test('a span of centuries shows its newest hundred years', () => {
  expect(countByYear([], 1500, 2020)).toHaveLength(100)
})
