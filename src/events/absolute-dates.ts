import type { IsoDatePrefix } from '../core/document.ts'
import { type Calendar, monthOf, pad, validDay, yearOf } from './calendar.ts'
import { MONTHS } from './time-words.ts'

/** A date and how many words it takes. */
export interface ReadDate {
  readonly date: IsoDatePrefix
  /** The last day, where the words tell two of one month ("July 25-26"). */
  readonly dateEnd?: IsoDatePrefix | null
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
  const days = daysAt(words, at)
  const next = at + (days?.length ?? 0)
  const month = MONTH_NUMBERS.get(words[next] ?? '')
  if (days === null || month === undefined) return null
  const comma = words[next + 1] === ',' ? 1 : 0
  const year = yearAt(words, next + 1 + comma)
  const length = days.length + 1 + (year === null ? 0 : 1 + comma)
  return dated(year ?? yearFor(month, calendar), month, { ...days, length })
}

interface MonthRead {
  readonly month: number
  readonly calendar: Calendar
}

function readMonthFirst(words: readonly string[], at: number, { month, calendar }: MonthRead): ReadDate | null {
  const days = daysAt(words, at + 1)
  if (days !== null) {
    const next = at + 1 + days.length
    const comma = words[next] === ',' ? 1 : 0
    const year = yearAt(words, next + comma)
    const length = 1 + days.length + (year === null ? 0 : 1 + comma)
    return dated(year ?? yearAtEnd(words, at) ?? yearFor(month, calendar), month, { ...days, length })
  }
  return readWholeMonth(words, at, { month, calendar })
}

/** "July 20 to July 26, 2021": the year stands once. */
function yearAtEnd(words: readonly string[], at: number): number | null {
  const isRange = /^(?:to|and|through|until|-|–)$/u.test(words[at + 2] ?? '')
  const isMonth = words[at + 3] === words[at] && dayNumber(words[at + 4]) !== null
  return isRange && isMonth ? yearAt(words, words[at + 5] === ',' ? at + 6 : at + 5) : null
}

function readWholeMonth(words: readonly string[], at: number, { month, calendar }: MonthRead): ReadDate | null {
  const skip = words[at + 1] === 'of' || words[at + 1] === ',' ? 1 : 0
  const year = yearAt(words, at + 1 + skip)
  if (year !== null) return { date: `${year}-${pad(month)}`, length: 2 + skip }
  const before = words[at - 1] ?? ''
  if (!DATE_OPENERS.has(before)) return null
  if (words[at + 1] === 'last' && words[at + 2] === 'year') return monthDate(lastYear(calendar), month, 3)
  if (words.slice(at + 1, at + 4).join(' ') === 'of last year') return monthDate(lastYear(calendar), month, 4)
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
  const part = /^(?:mid|early|late)-((?:19|20)\d\d)$/u.exec(words[at] ?? '')?.[1]
  if (part !== undefined) return { date: part, length: 1 }
  const year = yearAt(words, at)
  if (year === null || !DATE_OPENERS.has(words[at - 1] ?? '')) return null
  // "of 2014 units": a number before a plain noun is a count; dates end a phrase.
  return /^(?:units|people|firms|companies|percent|per|%)$/u.test(words[at + 1] ?? '')
    ? null
    : { date: String(year), length: 1 }
}

/** A month without a year is the last one before the article, or its own; the next one for what is to come. */
function yearFor(month: number, { publishedOn, isAhead, lastTold }: Calendar, isPastOnly = false): number | null {
  // An article of unknown date goes on in the year that it told last.
  if (publishedOn === null) return lastTold === undefined || lastTold === null ? null : yearOf(lastTold)
  const year = yearOf(publishedOn)
  const own = monthOf(publishedOn)
  if (own === 0) return year
  if (isAhead) return month < own ? year + 1 : year
  if (isPastOnly) return month < own ? year : year - 1
  // Up to two months ahead may still be meant ("takes effect on September 1"), later ones are last year's.
  return month - own > 2 ? year - 1 : year
}

function dated(year: number | null, month: number, { first, last, length }: Days): ReadDate | null {
  const date = year === null ? null : validDay(year, month, first)
  if (date === null) return null
  const dateEnd = year === null || last === null ? null : validDay(year, month, last)
  return { date, dateEnd, length }
}

function thisYear({ publishedOn }: Calendar): number | null {
  return publishedOn === null ? null : yearOf(publishedOn)
}

function lastYear({ publishedOn }: Calendar): number | null {
  return publishedOn === null ? null : yearOf(publishedOn) - 1
}

/** A day of the month, or two. */
interface Days {
  readonly first: number
  readonly last: number | null
  readonly length: number
}

/** "25", "25th", "25-26" as one word or as three. */
function daysAt(words: readonly string[], at: number): Days | null {
  const parts = (words[at] ?? '').split(/[-–]/u)
  const first = dayNumber(parts[0])
  if (first === null || parts.length > 2) return null
  const inWord = dayNumber(parts[1])
  if (inWord !== null) return { first, last: inWord, length: 1 }
  const behind = /^[-–]$/u.test(words[at + 1] ?? '') ? dayNumber(words[at + 2]) : null
  if (behind !== null && behind > first) return { first, last: behind, length: 3 }
  return parts.length === 1 ? { first, last: null, length: 1 } : null
}

function dayNumber(word: string | undefined): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word ?? '')?.[1]
  const day = digits === undefined ? 0 : Number(digits)
  return 1 <= day && day <= 31 ? day : null
}

function yearAt(words: readonly string[], at: number): number | null {
  return /^(?:19|20)\d\d$/u.test(words[at] ?? '') ? Number(words[at]) : null
}
