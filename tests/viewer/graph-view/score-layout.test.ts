import { expect, test } from 'vitest'
import { pairsOf, scoreLayout } from '../../../viewer/src/graph-view/score-layout.ts'
import { sampleCard, sampleDealing } from '../sample-part.ts'

const box = (id: string) => ({ id, width: 10, height: 10 })
const boxes = ['a', 'b', 'c', 'd'].map(box)

test.each([
  { why: 'nothing in the way', c: { x: 0, y: 50 }, d: { x: 100, y: 50 }, want: 0 },
  { why: 'two lines cross', c: { x: 50, y: -50 }, d: { x: 50, y: 50 }, want: 1 },
  { why: 'a line runs through a foreign box', c: { x: 50, y: 1 }, d: { x: 60, y: 90 }, want: 3 },
])('$why', ({ c, d, want }) => {
  const positions = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 100, y: 0 }],
    ['c', c],
    ['d', d],
  ])
  const pairs = [['a', 'b'] as const, ['c', 'd'] as const]
  expect(scoreLayout(boxes, positions, pairs)).toBe(want)
})

test('one pair for both directions', () => {
  const part = {
    actors: [sampleCard('a'), sampleCard('b')],
    dealings: [sampleDealing('b', 'a'), sampleDealing('a', 'b')],
  }
  expect(pairsOf(part)).toEqual([['a', 'b']])
})
