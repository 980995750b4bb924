import { expect, test } from 'vitest'
import { parseText } from './blocks/show-blocks.ts'
import { SENTENCE } from './sample-folder.ts'

const HEADLINE = 'Harbour council bars foreign cranes'

test.each([
  { why: 'a place and a day', text: `${HEADLINE}\n\nOslo, May 3, 2019. ${SENTENCE}`, want: '2019-05-03' },
  {
    why: 'the agency beside the day',
    text: `${HEADLINE}\n\nOSLO (Harbour Press, May 3, 2019) — ${SENTENCE}`,
    want: '2019-05-03',
  },
  {
    why: 'where it was sent from',
    text: `${HEADLINE}\n\nFrom our correspondent in Oslo | May 3, 2019\n\n${SENTENCE}`,
    want: '2019-05-03',
  },
  { why: 'a weekday on the headline’s line', text: `${HEADLINE} Friday, May 3, 2019 ${SENTENCE}`, want: '2019-05-03' },
  {
    why: 'a weekday in the first sentence',
    text: `Cranes were barred, the council said on Friday, 3 May 2019.`,
    want: '2019-05-03',
  },
  { why: 'today', text: `Today, May 3, 2019, the council barred foreign cranes.`, want: '2019-05-03' },
  {
    why: 'a day within a sentence is when something happened',
    text: `The council barred cranes on May 3, 2019.`,
    want: null,
  },
  { why: 'a long line of capitals is read in no time', text: `${'A'.repeat(400)} ${SENTENCE}`, want: null },
])('$why', ({ text, want }) => expect(parseText(text).publishedOn).toBe(want))
