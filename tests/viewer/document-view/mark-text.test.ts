import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutByMarks, narrowest } from '../../../viewer/src/document-view/mark-text.ts'

test('overlapping marks are cut where one begins or ends', () => {
  const long = { start: 2, end: 8 }
  const short = { start: 6, end: 10 }
  const pieces = cutByMarks('0123456789ab', { start: 0, end: 12 }, [long, short])
  expect(pieces.map(({ text, marks }) => [text, marks.length])).toEqual([
    ['01', 0],
    ['2345', 1],
    ['67', 2],
    ['89', 1],
    ['ab', 0],
  ])
})

test('no character is lost, whatever the marks', () => {
  const span = fc.record({ start: fc.nat(60), end: fc.nat(60) })
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(span), (text, marks) => {
      const pieces = cutByMarks(text, { start: 0, end: text.length }, marks)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const [n, piece] of pieces.entries()) expect(piece.start).toBe(n === 0 ? 0 : pieces[n - 1]?.end)
    }),
  )
})

test('the narrowest mark says most', () => {
  expect(
    narrowest([
      { start: 0, end: 9 },
      { start: 2, end: 4 },
    ]),
  ).toEqual({ start: 2, end: 4 })
  expect(narrowest([])).toBeNull()
})
