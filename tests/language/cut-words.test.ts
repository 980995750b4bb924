import { expect, test } from 'vitest'
import { cutWords } from '../../src/language/cut-words.ts'

const isCommon = (word: string) => word === 'high' || word === 'state'
const wordsOf = (text: string) => cutWords(text, { start: 0, end: text.length }, isCommon).map((word) => word.text)

test.each([
  { why: 'marks stand alone', text: 'Oslo, (Norway): yes!', want: ['Oslo', ',', '(', 'Norway', ')', ':', 'yes', '!'] },
  { why: 'possessive, straight', text: "Oslo's plan", want: ['Oslo', "'s", 'plan'] },
  { why: 'possessive, curly', text: 'Oslo’s plan', want: ['Oslo', '’s', 'plan'] },
  { why: 'plural possessive', text: 'the firms’ plan', want: ['the', 'firms', '’', 'plan'] },
  { why: 'negation', text: "They don't and can't", want: ['They', 'do', "n't", 'and', 'ca', "n't"] },
  { why: 'cannot', text: 'They cannot', want: ['They', 'can', 'not'] },
  { why: 'apostrophe in a name', text: "O'Neil in Xi'an", want: ["O'Neil", 'in', "Xi'an"] },
  { why: 'two countries', text: 'US-China talks', want: ['US', '-', 'China', 'talks'] },
  { why: 'dotted country', text: 'U.S.-China talks', want: ['U.S.', '-', 'China', 'talks'] },
  { why: 'place and participle', text: 'the Oslo-based firm', want: ['the', 'Oslo', '-', 'based', 'firm'] },
  { why: 'name behind a prefix', text: 'an anti-Bern mood', want: ['an', 'anti', '-', 'Bern', 'mood'] },
  { why: 'compounds in lower case', text: 'state-run high-tech firms', want: ['state-run', 'high-tech', 'firms'] },
  { why: 'compound at the start', text: 'State-led plans', want: ['State-led', 'plans'] },
  { why: 'Korean given name', text: 'Moon Jae-in', want: ['Moon', 'Jae-in'] },
  {
    why: 'model numbers',
    text: 'F-16 and COVID-19 and 5G-ready',
    want: ['F-16', 'and', 'COVID-19', 'and', '5G-ready'],
  },
  { why: 'company abbreviation at the end', text: 'sued Brell Co.', want: ['sued', 'Brell', 'Co.'] },
  { why: 'title', text: 'Mr. Hale', want: ['Mr.', 'Hale'] },
  { why: 'money and shares', text: 'US$3.2bn or 7%', want: ['US$', '3.2bn', 'or', '7', '%'] },
  { why: 'date of digits', text: '2019-05-31', want: ['2019', '-', '05', '-', '31'] },
  { why: 'web address', text: 'see https://x.org/a?b=1.', want: ['see', 'https://x.org/a?b=1', '.'] },
  { why: 'ampersand in a name', text: 'AT&T and R&D', want: ['AT&T', 'and', 'R&D'] },
  { why: 'dashes', text: 'Oslo—Bern -- Rome', want: ['Oslo', '—', 'Bern', '--', 'Rome'] },
  { why: 'ellipsis', text: 'well... yes', want: ['well', '...', 'yes'] },
  { why: 'either or', text: 'and/or', want: ['and', '/', 'or'] },
])('$why: $text', ({ text, want }) => expect(wordsOf(text)).toEqual(want))
