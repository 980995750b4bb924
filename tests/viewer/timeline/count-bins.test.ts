import { expect, test } from 'vitest'
import { countBins, describeYears, highestOf } from '../../../viewer/src/timeline/count-bins.ts'
import { axisOf } from '../../../viewer/src/timeline/time-axis.ts'
import { sampleItem } from '../sample-part.ts'

const axis = axisOf({ first: 2018, last: 2021 })
const EVENTS = [
  sampleItem({ date: '2019-05-15' }),
  sampleItem({ date: '2019-05', status: 'alleged' }),
  sampleItem({ date: '2019', type: 'AID' }),
  sampleItem({ date: '2019', type: 'AID' }),
  sampleItem({ date: null }),
  sampleItem({ date: '2016' }),
]

test('bars: by month, fact and claim apart; what is known to the year alone lies under its months', () => {
  expect(countBins(EVENTS, axis)).toEqual([
    { first: 12, last: 23, counts: [0, 0, 2, 0, 0, 0], total: 2, below: 0 },
    { first: 16, last: 16, counts: [1, 1, 0, 0, 0, 0], total: 2, below: 2 },
  ])
  expect(highestOf(countBins(EVENTS, axis))).toBe(4)
})

test('in words', () => expect(describeYears(EVENTS, axis)).toBe('2019: 4'))
