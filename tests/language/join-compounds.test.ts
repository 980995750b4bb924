import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutWords } from '../../src/language/cut-words.ts'
import { joinCompounds } from '../../src/language/join-compounds.ts'

const isCommon = (word: string) => word === 'high' || word === 'state'
const joinedOf = (text: string) => joinCompounds(cutWords(text, { start: 0, end: text.length }), isCommon)

test.each([
  { why: 'compounds in lower case', text: 'state-run high-tech firms', want: ['state-run', 'high-tech', 'firms'] },
  { why: 'compound at the start', text: 'State-led plans', want: ['State-led', 'plans'] },
  { why: 'Korean given name', text: 'Moon Jae-in', want: ['Moon', 'Jae-in'] },
  { why: 'models', text: 'F-16, COVID-19, 5G-ready', want: ['F-16', ',', 'COVID-19', ',', '5G-ready'] },
  { why: 'age', text: 'a 26-year-old', want: ['a', '26-year-old'] },
  { why: 'unit', text: '$3.2bn', want: ['$', '3.2bn'] },
  { why: 'two countries', text: 'US-China talks', want: ['US', '-', 'China', 'talks'] },
  { why: 'dotted country', text: 'U.S.-China talks', want: ['U.S.', '-', 'China', 'talks'] },
  { why: 'place and participle', text: 'the Oslo-based firm', want: ['the', 'Oslo', '-', 'based', 'firm'] },
  { why: 'name behind a prefix', text: 'an anti-Bern mood', want: ['an', 'anti', '-', 'Bern', 'mood'] },
  { why: 'possessive', text: 'the vice-chair’s plan', want: ['the', 'vice-chair', '’s', 'plan'] },
  { why: 'two words stay two', text: 'cannot', want: ['can', 'not'] },
  { why: 'fused words', text: 'gonna', want: ['gonna'] },
  { why: 'date of digits', text: '2019-05-31', want: ['2019', '-', '05', '-', '31'] },
  { why: 'dash with spaces', text: 'state - run', want: ['state', '-', 'run'] },
])('$why: $text', ({ text, want }) => expect(joinedOf(text).map((word) => word.text)).toEqual(want))

test('says which treebank words a word covers', () => {
  expect(joinedOf('a state-run anti-Bern firm').map(({ parts }) => parts)).toEqual([[0], [1, 2, 3], [4], [4], [4], [5]])
})

test('keeps order and characters, and every part is covered', () => {
  const piece = fc.constantFrom(
    'state',
    '-',
    'US',
    'anti-Bern',
    ' ',
    '26',
    'bn',
    '’s',
    'na',
    'gonna',
    '‑',
    '.',
    '😀',
    'F-16',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const words = cutWords(text, { start: 0, end: text.length })
      const joined = joinCompounds(words, isCommon)
      let end = 0
      for (const word of joined) {
        expect(text.slice(end, word.start).trim()).toBe('')
        expect(text.slice(word.start, word.end)).toBe(word.text)
        end = word.end
      }
      expect(text.slice(end).trim()).toBe('')
      expect([...new Set(joined.flatMap(({ parts }) => parts))]).toEqual(words.map((_, i) => i))
    }),
    { numRuns: 300, seed: 7 },
  )
})
