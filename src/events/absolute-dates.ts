import type { IsoDatePrefix } from '../core/document.ts'
import { type Calendar, monthOf, pad, validDay, yearOf } from './calendar.ts'
import { MONTHS } from './time-words.ts'

/** A date and how many words it takes. */
export interface ReadDate {
  readonly date: IsoDatePrefix
  readonly length: number
}

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.flatMap((name, index) => [[name, index + 1] as const, [name.slice(0, 3), index + 1] as const]),
  ['sept', 9] as const,
])
/** Before a bare year or month: "in 2014", "early May". */
const DATE_OPENERS: ReadonlySet<string> = new Set(
  'in since from to by of until till during early late mid before after through and between this last next fiscal year - –'.split(
    ' ',
  ),
)

/**
 * "September 1", "1 May 2019", "June 2020", "in 2014", "2019-05-31".
 * @param words - In lower case, without full stops.
 * @param isName - The word is capitalised: "May" is a month, "may" is not.
 */
export function readAbsolute(
  words: readonly string[],
  at: number,
  { calendar, isName }: { readonly calendar: Calendar; readonly isName: boolean },
): ReadDate | null {
  const word = words[at] ?? ''
  const iso = readIso(words, at)
  if (iso !== null) return iso
  const month = isName ? MONTH_NUMBERS.get(word) : undefined
  if (month !== undefined) return readMonthFirst(words, at, { month, calendar })
  return readDayFirst(words, at, calendar) ?? readYear(words, at)
}

/** "2019-05-31", as one word or cut at its hyphens. */
function readIso(words: readonly string[], at: number): ReadDate | null {
  const length = words[at + 1] === '-' ? 5 : 1
  const parts = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/u.exec(words.slice(at, at + length).join(''))
  const date = parts === null ? null : validDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return date === null ? null : { date, length }
}

function readDayFirst(words: readonly string[], at: number, calendar: Calendar): ReadDate | null {
  const day = dayNumber(words[at])
  const month = MONTH_NUMBERS.get(words[at + 1] ?? '')
  if (day === null || month === undefined) return null
  const comma = words[at + 2] === ',' ? 1 : 0
  const year = yearAt(words, at + 2 + comma)
  const date = dated(year ?? yearFor(month, calendar), month, day)
  return date === null ? null : { date, length: year === null ? 2 : 3 + comma }
}

interface MonthRead {
  readonly month: number
  readonly calendar: Calendar
}

function readMonthFirst(words: readonly string[], at: number, { month, calendar }: MonthRead): ReadDate | null {
  const day = dayNumber(words[at + 1])
  if (day !== null) {
    const comma = words[at + 2] === ',' ? 1 : 0
    const year = yearAt(words, at + 2 + comma)
    const date = dated(year ?? yearFor(month, calendar), month, day)
    return date === null ? null : { date, length: year === null ? 2 : 3 + comma }
  }
  return readWholeMonth(words, at, { month, calendar })
}

function readWholeMonth(words: readonly string[], at: number, { month, calendar }: MonthRead): ReadDate | null {
  const skip = words[at + 1] === 'of' || words[at + 1] === ',' ? 1 : 0
  const year = yearAt(words, at + 1 + skip)
  if (year !== null) return { date: `${year}-${pad(month)}`, length: 2 + skip }
  const before = words[at - 1] ?? ''
  if (!DATE_OPENERS.has(before)) return null
  if (words[at + 1] === 'last' && words[at + 2] === 'year') return monthDate(lastYear(calendar), month, 3)
  if (words[at + 1] === 'this' && words[at + 2] === 'year') return monthDate(thisYear(calendar), month, 3)
  const known =
    before === 'last'
      ? yearFor(month, { ...calendar, isAhead: false }, true)
      : yearFor(month, { ...calendar, isAhead: calendar.isAhead || before === 'next' })
  return monthDate(known, month, 1)
}

function monthDate(year: number | null, month: number, length: number): ReadDate | null {
  return year === null ? null : { date: `${year}-${pad(month)}`, length }
}

function readYear(words: readonly string[], at: number): ReadDate | null {
  const year = yearAt(words, at)
  if (year === null || !DATE_OPENERS.has(words[at - 1] ?? '')) return null
  // "of 2014 units": a number before a plain noun is a count; dates end a phrase.
  return /^(?:units|people|firms|companies|percent|per|%)$/u.test(words[at + 1] ?? '')
    ? null
    : { date: String(year), length: 1 }
}

/** A month without a year is the last one before the article, or its own; the next one for what is to come. */
function yearFor(month: number, { publishedOn, isAhead }: Calendar, isPastOnly = false): number | null {
  if (publishedOn === null) return null
  const year = yearOf(publishedOn)
  const own = monthOf(publishedOn)
  if (own === 0) return year
  if (isAhead) return month < own ? year + 1 : year
  if (isPastOnly) return month < own ? year : year - 1
  // Up to two months ahead may still be meant ("takes effect on September 1"), later ones are last year's.
  return month - own > 2 ? year - 1 : year
}

function dated(year: number | null, month: number, day: number): IsoDatePrefix | null {
  return year === null ? null : validDay(year, month, day)
}

function thisYear({ publishedOn }: Calendar): number | null {
  return publishedOn === null ? null : yearOf(publishedOn)
}

function lastYear({ publishedOn }: Calendar): number | null {
  return publishedOn === null ? null : yearOf(publishedOn) - 1
}

function dayNumber(word: string | undefined): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word ?? '')?.[1]
  const day = digits === undefined ? 0 : Number(digits)
  return 1 <= day && day <= 31 ? day : null
}

function yearAt(words: readonly string[], at: number): number | null {
  return /^(?:19|20)\d\d$/u.test(words[at] ?? '') ? Number(words[at]) : null
}
