import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { PACKAGE_ROOT } from '../../../src/core/package-root.ts'
import { createWordCutter } from '../../../src/language/encoder/word-pieces.ts'

const vocabulary = readFileSync(join(PACKAGE_ROOT, 'src/language/weights/large.vocab.txt'), 'utf8')
const pieces = vocabulary.split('\n')
const cutter = createWordCutter(vocabulary)
const U = '[UNK]'

// What the Python tokenizer and `word_shape` of the training code give.
test.each([
  { why: 'a word of its own', word: 'Minister', want: ['minister'], shape: 2 },
  { why: 'the longest piece first', word: 'Ünrwa-Zqxv', want: 'un ##r ##wa - z ##q ##x ##v'.split(' '), shape: 5 },
  { why: 'accents go', word: 'Besançon', want: ['be', '##san', '##con'], shape: 2 },
  { why: 'dotted capital I', word: 'İzmir', want: ['i', '##z', '##mir'], shape: 2 },
  { why: 'a capital ß', word: 'GROẞ', want: ['gr', '##o', '##ß'], shape: 3 },
  { why: 'no final sigma', word: 'ΟΔΟΣ', want: ['ο', '##δ', '##ο', '##σ'], shape: 3 },
  { why: 'ligatures stay', word: 'ﬁn', want: ['ﬁ', '##n'], shape: 1 },
  { why: 'curly apostrophe', word: 'don’t', want: ['don', '’', 't'], shape: 1 },
  { why: 'full stops', word: 'U.S.', want: ['u', '.', 's', '.'], shape: 3 },
  { why: 'a symbol is a mark', word: '$3.2', want: ['$', '3', '.', '2'], shape: 4 },
  { why: 'hyphens', word: 'state-run', want: ['state', '-', 'run'], shape: 1 },
  { why: 'one capital is mixed', word: 'I', want: ['i'], shape: 5 },
  { why: 'two are not', word: 'NATO', want: ['nato'], shape: 3 },
  { why: 'case before digits', word: 'COVID-19', want: ['co', '##vid', '-', '19'], shape: 3 },
  { why: 'mixed case', word: 'McDonald', want: ['mcdonald'], shape: 5 },
  { why: 'fractions beside digits', word: '12½', want: ['12', '##½'], shape: 4 },
  { why: 'a raised digit', word: '²', want: ['²'], shape: 4 },
  { why: 'a digit without a piece', word: '٣', want: [U], shape: 4 },
  { why: 'a roman number is upper case', word: 'Ⅳ', want: [U], shape: 5 },
  { why: 'title case alone is neither', word: 'ǅ', want: [U], shape: 0 },
  { why: 'ideographs one by one', word: '東京', want: ['東', '京'], shape: 0 },
  { why: 'ideographs among letters', word: 'ab東cd', want: ['ab', '東', 'cd'], shape: 1 },
  { why: 'ideographs of two code units', word: '\u{20000}x', want: [U, 'x'], shape: 1 },
  { why: 'Hangul falls apart', word: '한국', want: 'ᄒ ##ᅡ ##ᆫ ##ᄀ ##ᅮ ##ᆨ'.split(' '), shape: 0 },
  { why: 'emoji', word: '😀', want: [U], shape: 0 },
  { why: 'soft hyphen', word: 'so\u00adft', want: ['soft'], shape: 1 },
  { why: 'zero-width space', word: 'a\u200bb', want: ['ab'], shape: 1 },
  { why: 'control character', word: 'a\u0000b', want: ['ab'], shape: 1 },
  { why: 'no-break space parts', word: 'a\u00a0b', want: ['a', 'b'], shape: 1 },
  { why: 'twelve pieces at most', word: '!'.repeat(15), want: Array(12).fill('!'), shape: 0 },
  { why: 'too long', word: 'x'.repeat(300), want: [U], shape: 1 },
  { why: 'nothing', word: '', want: [U], shape: 0 },
  { why: 'half a surrogate pair (Python has none)', word: '\ud83d', want: [U], shape: 0 },
  { why: 'the name of a special piece is text', word: '[SEP]', want: ['[', 'sep', ']'], shape: 3 },
])('$why: $word', ({ word, want, shape }) => {
  const got = cutter.encode(word)
  expect(got.pieces.map((number) => pieces[number])).toEqual(want)
  expect(got.shape).toBe(shape)
})

describe('a vocabulary', () => {
  it('gives numbers by its lines, also with the line ends of Windows', () => {
    const small = createWordCutter('[UNK]\r\n[CLS]\r\n[SEP]\r\nbank\r\n##s\r\n')
    expect(small).toMatchObject({ start: 1, end: 2 })
    expect(small.encode('Banks').pieces).toEqual([3, 4])
    expect(small.encode('bonds').pieces).toEqual([0])
  })

  it('needs its special pieces', () => {
    expect(() => createWordCutter('bank')).toThrow('[UNK]')
  })
})
