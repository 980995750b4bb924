import { expect, test } from 'vitest'
import { bCubed, bestAlignment, type Counts, ceafe, muc } from '../bench/actors/score-clusters.ts'

/** The worked example of Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions". */
const KEY = [
  ['a', 'b', 'c'],
  ['d', 'e', 'f', 'g'],
]
const RESPONSE = [
  ['a', 'b'],
  ['c', 'd'],
  ['f', 'g', 'h', 'i'],
]

test.each([
  { why: 'MUC', measure: muc, recall: 2 / 5, precision: 2 / 5 },
  { why: 'B cubed', measure: bCubed, recall: 35 / 12 / 7, precision: 4 / 8 },
  { why: 'CEAFe', measure: ceafe, recall: 1.3 / 2, precision: 1.3 / 3 },
])('$why', ({ measure, recall, precision }) => {
  const { right, found, wanted }: Counts = measure(KEY, RESPONSE)
  expect(right.recall / wanted).toBeCloseTo(recall)
  expect(right.precision / found).toBeCloseTo(precision)
})

test('the best alignment is not the greedy one', () =>
  expect(
    bestAlignment([
      [0.9, 0.8],
      [0.8, 0.1],
    ]),
  ).toBeCloseTo(1.6))
