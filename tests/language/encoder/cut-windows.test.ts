import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutWindows } from '../../../src/language/encoder/cut-windows.ts'
import { joinWindows } from '../../../src/language/encoder/join-windows.ts'
import type { WordReading } from '../../../src/language/encoder/readings.ts'

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

describe('joinWindows', () => {
  const word = (head: number | null): WordReading => ({
    tag: 'NOUN',
    fineTag: 'NN',
    head,
    relation: head === null ? 'root' : 'nmod',
  })

  it('hangs further roots on the first and shifts all places', () => {
    const window = {
      words: [word(1), word(null)],
      mentions: [{ start: 0, end: 2, head: 1, kind: 'person', score: 1 }],
      names: [{ start: 0, end: 1, kind: 'other', score: 1 }],
      events: [{ word: 1, type: 'AID', status: 'actual', agents: [0], targets: [], sources: [], score: 1 }],
    } as const
    const { words, mentions, names, events } = joinWindows([window, window, window])
    expect(words.map(({ head }) => head)).toEqual([1, null, 3, 1, 5, 1])
    expect(words.map(({ relation }) => relation)).toEqual(['nmod', 'root', 'nmod', 'parataxis', 'nmod', 'parataxis'])
    expect(mentions.map(({ start, end, head }) => [start, end, head])).toEqual([
      [0, 2, 1],
      [2, 4, 3],
      [4, 6, 5],
    ])
    expect(names.map(({ start }) => start)).toEqual([0, 2, 4])
    expect(events?.map(({ word, agents }) => [word, ...agents])).toEqual([
      [1, 0],
      [3, 2],
      [5, 4],
    ])
  })

  it('makes an empty reading of nothing', () => expect(joinWindows([])).toEqual({ words: [], mentions: [], names: [], events: [] }))
})
