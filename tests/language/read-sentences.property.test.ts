import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSentences } from '../../src/language/index.ts'
import { documentOf } from './document-of.ts'
import { smallReader as reader } from './readers.ts'

const piece = fc.oneof(
  fc.constantFrom(
    'The',
    'U.S.',
    'Mr.',
    'Brell Co.',
    'Oslo’s',
    "didn't",
    'state-run',
    'US-China',
    '“We',
    'go,”',
    '"no"',
    '(NDRC)',
    '5G',
    '$3.2',
    'a.m.',
    '…',
    '\n',
    '\n\n',
    '\r\n',
    '• ',
    '中国。',
    '😀',
    '\u00a0',
    '\u200b',
    '-',
    "'",
    '’',
    '‘x’',
    'e-mail',
    'and/or',
    '?',
    '!',
    '.',
    ',',
    'F-16',
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '))

test('sentences and words are in order, without overlap, and lose no character', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { sentences } = await readSentences(documentOf(text), reader)
      let end = 0
      for (const [index, sentence] of sentences.entries()) {
        expect(sentence.index).toBe(index)
        expect(sentence.start).toBeGreaterThanOrEqual(end)
        end = sentence.end
        let last = sentence.start
        for (const [at, token] of sentence.tokens.entries()) {
          expect(token.index).toBe(at)
          expect(token.text).toBe(text.slice(token.start, token.end))
          expect(text.slice(last, token.start).trim()).toBe('')
          expect(token.end).toBeGreaterThan(token.start)
          last = token.end
        }
        expect(last).toBe(sentence.end)
        for (const { start, end: close } of sentence.quotations) {
          expect(start).toBeGreaterThanOrEqual(sentence.start)
          expect(close).toBeLessThanOrEqual(sentence.end)
        }
      }
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('each sentence lies within one block', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const document = documentOf(text)
      for (const { block, start, end } of (await readSentences(document, reader)).sentences) {
        expect(document.blocks[block]?.start).toBeLessThanOrEqual(start)
        expect(document.blocks[block]?.end).toBeGreaterThanOrEqual(end)
      }
    }),
    { numRuns: 100, seed: 7 },
  )
})
