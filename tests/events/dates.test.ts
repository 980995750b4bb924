import { describe, expect, it } from 'vitest'
import { findDates } from '../../src/events/dates.ts'
import { readSentences } from '../../src/language/index.ts'
import { reader } from '../language/readers.ts'
import { documentOf, eventOf } from './read-text.ts'

/** 2019-06-12 is a Wednesday. */
const PUBLISHED = '2019-06-12'

async function datesIn(
  text: string,
  publishedOn: string | null,
  isAhead = false,
): Promise<readonly (readonly [string, string | null])[]> {
  const { sentences } = await readSentences(documentOf(text), reader)
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  return findDates(tokens, { publishedOn, isAhead }).map(({ date, dateEnd }) => [date, dateEnd])
}

describe('dates', () => {
  it.each([
    ['Acme left on May 5, 2018.', '2018-05-05'],
    ['Acme left on 5 May 2018.', '2018-05-05'],
    ['Acme left in May 2018.', '2018-05'],
    ['Acme left in 2014.', '2014'],
    ['Acme has grown since 2018.', '2018'],
    ['Acme left on 2018-05-05.', '2018-05-05'],
    ['Acme left on Sept. 4.', '2018-09-04'],
    ['Acme left on April 4.', '2019-04-04'],
    ['Acme left in late May.', '2019-05'],
    ['Acme left last December.', '2018-12'],
    ['Acme left in December last year.', '2018-12'],
    ['Acme left on Thursday.', '2019-06-06'],
    ['Acme left on Wednesday.', '2019-06-12'],
    ['Acme left yesterday.', '2019-06-11'],
    ['Acme left last month.', '2019-05'],
    ['Acme left last year.', '2018'],
    ['Acme left two years ago.', '2017'],
    ['Acme left three months ago.', '2019-03'],
    ['Acme left two weeks ago.', '2019-05-29'],
    ['Acme left last week.', '2019-06'],
    ['Acme left this morning.', '2019-06-12'],
    ['Acme left last night.', '2019-06-11'],
    ['Acme left in October of last year.', '2018-10'],
    ['Acme left in the autumn.', '2018'],
    ['Acme left in the first quarter.', '2019'],
  ])('%s is %s', async (text, date) => {
    expect(await datesIn(text, PUBLISHED)).toEqual([[date, null]])
  })
  it('what is to come lies ahead', async () => {
    expect(await datesIn('Acme will leave on Monday.', PUBLISHED, true)).toEqual([['2019-06-17', null]])
    expect(await datesIn('Acme will leave in March.', PUBLISHED, true)).toEqual([['2020-03', null]])
    expect(await datesIn('Acme will leave next week.', PUBLISHED, true)).toEqual([['2019-06', null]])
    expect(await datesIn('Acme will leave by the end of the year.', PUBLISHED, true)).toEqual([['2019', null]])
    expect(await datesIn('Acme will leave in the spring.', PUBLISHED, true)).toEqual([['2020', null]])
  })
  it('counts from the date told before', async () => {
    const told = async (text: string) => (await datesIn(text, null)).map(([date]) => date)
    expect(await told('Acme came on May 5, 2018, and left two days later.')).toEqual(['2018-05-05', '2018-05-07'])
    expect(await told('Acme came in 2011 and left the following year.')).toEqual(['2011', '2012'])
    expect(await told('Acme came on May 5, 2018, and left on June 1.')).toEqual(['2018-05-05', '2018-06-01'])
  })
  it('two dates make a range', async () => {
    expect(await datesIn('Acme met them on July 25-26, 2018.', null)).toEqual([['2018-07-25', '2018-07-26']])
    expect(await datesIn('Acme toured from July 20 to July 26, 2018.', null)).toEqual([['2018-07-20', '2018-07-26']])
    expect(await datesIn('Acme worked there from 2021 to 2025.', PUBLISHED)).toEqual([['2021', '2025']])
  })
  it('nothing is known without the article’s date, and no number is a year by itself', async () => {
    expect(await datesIn('Acme left on Thursday.', null)).toEqual([])
    expect(await datesIn('Acme left on September 1.', null)).toEqual([])
    expect(await datesIn('Acme sold 2014 phones and may sell more.', PUBLISHED)).toEqual([])
    expect(await datesIn('Acme left on February 30, 2018.', PUBLISHED)).toEqual([])
  })
})

describe('date of an event', () => {
  it.each([
    ['Ruritania banned Globex on Thursday.', 'banned', '2019-06-06'],
    ['On Thursday, Ruritania banned Globex.', 'banned', '2019-06-06'],
    ['Ruritania banned Globex, Acme said on Thursday.', 'banned', null],
    ['Ruritania banned Globex, Acme said on Thursday.', 'said', '2019-06-06'],
    ['Ruritania banned Globex.', 'banned', null],
    ['Acme was responding to a rule signed by the president of Ruritania on Tuesday.', 'signed', '2019-06-11'],
    ['Ruritania will meet Freedonia on Monday.', 'meet', '2019-06-17'],
    ['Ruritania denied that China met with Globex on Monday.', 'met', '2019-06-10'],
  ])('%s [%s]', async (text, trigger, date) => {
    expect((await eventOf(text, trigger, PUBLISHED))?.date).toBe(date)
  })
})
