import { expect, test } from 'vitest'
import { markWords } from '../../../viewer/src/search-box/mark-words.ts'

const mark = (sentence: string, query: string) =>
  markWords(sentence, query)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('')

test.each([
  {
    why: 'words and beginnings of words',
    sentence: 'Australia blocked Huawei.',
    query: 'huawei block',
    want: 'Australia [block]ed [Huawei].',
  },
  { why: 'not inside a word', sentence: 'It banned a band.', query: 'and', want: 'It banned a band.' },
  { why: 'a pattern is text', sentence: 'It may (or not).', query: '.* (', want: 'It may (or not).' },
  { why: 'Chinese', sentence: '商务部宣布', query: '商务部', want: '[商务部]宣布' },
  {
    why: 'a late match is brought into sight',
    sentence: 'After many weeks of talks in which nobody gave way the ministry put the firm on its list.',
    query: 'firm',
    want: '… nobody gave way the ministry put the [firm] on its list.',
  },
])('$why', ({ sentence, query, want }) => expect(mark(sentence, query)).toBe(want))
