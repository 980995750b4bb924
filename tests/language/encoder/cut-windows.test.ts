import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutWindows } from '../../../src/language/encoder/cut-windows.ts'

describe('cutWindows', () => {
  it('keeps every word once, in order, and at most 400 pieces together', () => {
    const word = fc.record({ text: fc.constantFrom('a', ',', ';', '.', 'b'), pieces: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(fc.array(word, { maxLength: 300 }), (words) => {
        const lengths = words.map(({ pieces }) => pieces)
        const windows = cutWindows(
          words.map(({ text }) => text),
          lengths,
        )
        expect(windows.flatMap(({ start, end }) => lengths.slice(start, end))).toEqual(lengths)
        for (const { start, end } of windows) {
          expect(end).toBeGreaterThan(start)
          expect(lengths.slice(start, end).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(400)
        }
      }),
    )
  })

  it.each([
    ['the last clause end', { 250: ';', 300: ',' }, 251],
    ['else the last comma', { 300: ',', 350: ',' }, 351],
    ['nothing in the first half', { 150: ';' }, 400],
  ])('cuts behind %s', (_, marks: Readonly<Record<number, string>>, cut) => {
    const words = Array.from({ length: 500 }, (_, place) => marks[place] ?? 'word')
    expect(
      cutWindows(
        words,
        words.map(() => 1),
      )[0],
    ).toEqual({ start: 0, end: cut })
  })
})
