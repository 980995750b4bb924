import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutWords } from '../../src/language/cut-words.ts'
import { splitSentences } from '../../src/language/split-sentences.ts'

const piece = fc.oneof(
  fc.constantFrom(
    'cannot',
    'gonna',
    'US$3.2bn',
    'e-mail',
    ':-)',
    '(:',
    '...',
    '[...]',
    '555-010-0199',
    '9/11',
    "'72",
    '.5',
  ),
  fc.constantFrom(
    'U.S.',
    'Brell Co.',
    'x@y.org',
    'https://x.org/a-b',
    '中国。',
    '👩‍👩‍👧',
    '\ud800',
    '‘x’',
    '***',
    '\u200b',
    'Ph.D.',
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const texts = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', '\n')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''))

test.each([false, true])('sentences and words re-read from the text and lose nothing (lines marked: %s)', (isLined) => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0
      for (const sentence of splitSentences(text, { start: 0, end: text.length }, { isLined })) {
        expect(text.slice(end, sentence.start).trim()).toBe('')
        end = sentence.start
        for (const word of cutWords(text, sentence)) {
          expect(text.slice(end, word.start).trim()).toBe('')
          expect(word.text).toBe(text.slice(word.start, word.end))
          expect(word.end).toBeGreaterThan(word.start)
          end = word.end
        }
        expect(end).toBe(sentence.end)
      }
      expect(text.slice(end).trim()).toBe('')
    }),
    { numRuns: 500, seed: 7 },
  )
})

test('a sentence of 2,000 words and a chain of 2,000 hyphens take no time', () => {
  const text = `${'state '.repeat(2000)}${'a-'.repeat(2000)}b`
  const [sentence] = splitSentences(text, { start: 0, end: text.length }, { isLined: true })
  expect(sentence).toEqual({ start: 0, end: text.length })
  expect(cutWords(text, { start: 0, end: text.length })).toHaveLength(6001)
})
