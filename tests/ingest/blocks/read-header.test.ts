import { describe, expect, test } from 'vitest'
import { SENTENCE } from '../sample-folder.ts'
import { parseText } from './show-blocks.ts'

const HEADLINE = 'Harbour council bars foreign cranes'

/** A page with these lines between headline and text, and those behind it. */
function page(above: readonly string[], below: readonly string[] = []) {
  return parseText([HEADLINE, ...above, SENTENCE, SENTENCE.replace('Tuesday', 'Monday'), ...below].join('\n\n'))
}

test('the headline is the title', () => expect(page([]).title).toBe(HEADLINE))

test.each([
  'Harbour Council Briefing – July 21, 2021',
  `Statement of the Harbour Council on ${'Certain Cranes, Tugs and Other Machines of Foreign Make, and '.repeat(4)}on Their Owners`,
])('a title may hold a date, or be as long as a sentence: %.50s', (title) => {
  expect(parseText(`${title}\n\nAnn Lee, Press Officer\n\n${SENTENCE}`)).toMatchObject({ title, publishedOn: null })
})

test('a Markdown sign is no part of a title', () => {
  expect(parseText(`# ${HEADLINE}\n\n${SENTENCE}`).title).toBe(HEADLINE)
})

describe('publication date', () => {
  test.each([
    { why: 'a bare line', above: ['June 10, 2019'], below: [], want: '2019-06-10' },
    {
      why: 'published before updated',
      above: ['Updated: 2013-03-29', 'Published: 2013-03-28'],
      below: [],
      want: '2013-03-28',
    },
    { why: 'updated alone', above: ['Updated: 2013-03-29 00:21'], below: [], want: '2013-03-29' },
    { why: 'in the byline', above: ['By Ann Lee | March 3, 2020'], below: [], want: '2020-03-03' },
    {
      why: 'at the foot, labelled',
      above: [],
      below: ['Published in The Harbour Post, April 13th, 2018'],
      want: '2018-04-13',
    },
    { why: 'at the foot, bare', above: [], below: ['May 15, 2019.'], want: '2019-05-15' },
    { why: 'never from a copyright line', above: [], below: ['© 2019 Harbour Daily'], want: null },
    {
      why: 'never from a sentence',
      above: [],
      below: ['The council has barred nothing since 3 May 2014, he said.'],
      want: null,
    },
    { why: 'never from a bracketed line: when it happened', above: ['(May 3, 2019)'], below: [], want: null },
    { why: 'a day without its year is none', above: ['May 3'], below: [], want: null },
  ])('$why', ({ above, below, want }) => expect(page(above, below).publishedOn).toBe(want))

  test('a dated line between paragraphs dates what follows, not the article', () => {
    const rest = [1, 2, 3].map((n) => SENTENCE.replace('Tuesday', `day ${n}`))
    expect(parseText([HEADLINE, ...rest, 'March 11, 2021', SENTENCE].join('\n\n')).publishedOn).toBeNull()
  })

  test('from the dateline, if it has a year', () => {
    expect(parseText(`${HEADLINE}\n\nOSLO, Dec. 12, 2017 (Harbour Press) -- ${SENTENCE}`)).toMatchObject({
      publishedOn: '2017-12-12',
      publisher: 'Harbour Press',
    })
    expect(parseText(`${HEADLINE}\n\nOSLO, Dec 12: ${SENTENCE}`).publishedOn).toBeNull()
  })
})

describe('publisher', () => {
  test.each([
    { above: [], below: ['Copyright © 2023 Harbour Daily'], want: 'Harbour Daily' },
    { above: [], below: ['© 2024 The Harbour Ledger. All rights reserved.'], want: 'The Harbour Ledger' },
    { above: [], below: ['(c) Harbour City News'], want: 'Harbour City News' },
    { above: [], below: ['© Harbour Daily 2023'], want: 'Harbour Daily' },
    { above: [], below: ['Copyright 2024. All rights reserved.'], want: null },
    {
      above: [],
      below: ['This article appeared in the Harbour Morning Post print edition as: Cranes out'],
      want: 'Harbour Morning Post',
    },
    { above: [], below: ['Published in The Harbour Post, April 13th, 2018'], want: 'The Harbour Post' },
    { above: ['By Ann Lee and Jon Vale (Harbour Daily)'], below: [], want: 'Harbour Daily' },
    { above: ['Oslo, 26 November 2020 (Harbour Press)'], below: [], want: 'Harbour Press' },
    { above: ['The Harbour Post'], below: [], want: null },
  ])('$above $below', ({ above, below, want }) => expect(page(above, below).publisher).toBe(want))
})

describe('byline', () => {
  test.each([
    { line: 'By Ann Lee and Jon Vale (Harbour Daily)', want: 'Ann Lee and Jon Vale' },
    { line: 'By Ann Lee in Oslo and Jon Vale in New Haven', want: 'Ann Lee and Jon Vale' },
    { line: 'By Ann Lee, ports editor', want: 'Ann Lee' },
    { line: 'By Ann Lee, Oslo', want: 'Ann Lee' },
    { line: 'BY ANN LEE AND JON VALE', want: 'ANN LEE AND JON VALE' },
    { line: 'By ANN LEE | Updated: 2021-12-03 08:40', want: 'ANN LEE' },
    { line: 'WRITER: Ann Lee', want: 'Ann Lee' },
    { line: 'By Our Ports Correspondent', want: null },
    { line: 'Ann Lee', want: null },
    { line: 'BY THE CHAIR OF THE HARBOUR COUNCIL', want: null },
  ])('$line', ({ line, want }) => expect(page([line]).byline).toBe(want))
})
