import type { IsoDatePrefix } from '../core/document.ts'
import type { Token } from '../core/language.ts'
import { MONTHS, WEEKDAYS } from './time-words.ts'

/** A stretch of words that says when. */
export interface FoundDate {
  /** Token indices, both ends included. */
  readonly first: number
  readonly last: number
  readonly date: IsoDatePrefix
  readonly dateEnd: IsoDatePrefix | null
}

const DAY_MS = 86_400_000
const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, index) => [name, index + 1] as const),
  ...MONTHS.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['sept', 9] as const,
])

/**
 * All dates that the words of a sentence give, in order.
 * @param publishedOn - "Thursday" and "last month" count from here; without it they stay unknown.
 */
export function findDates(tokens: readonly Token[], publishedOn: IsoDatePrefix | null): readonly FoundDate[] {
  const words = tokens.map((token) => token.text.toLowerCase().replace(/\.$/u, ''))
  const found: FoundDate[] = []
  let at = 0
  while (at < words.length) {
    const date =
      absolute(words, at, { publishedOn, isName: startsUpper(tokens[at]) }) ?? relative(words, at, publishedOn)
    if (date !== null) found.push(date)
    at = date === null ? at + 1 : date.last + 1
  }
  return joinRanges(found, words)
}

function startsUpper(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

interface Anchor {
  readonly publishedOn: IsoDatePrefix | null
  readonly isName: boolean
}

function absolute(words: readonly string[], at: number, { publishedOn, isName }: Anchor): FoundDate | null {
  const iso = /^(?:19|20)\d\d-\d\d-\d\d$/u.test(words[at] ?? '')
  if (iso) return single(at, at, words[at] ?? '')
  const month = isName ? SHORT_MONTHS.get(words[at] ?? '') : undefined
  if (month !== undefined) return monthDate(words, at, { month, publishedOn })
  const day = dayNumber(words[at])
  const nextMonth = SHORT_MONTHS.get(words[at + 1] ?? '')
  if (day !== null && nextMonth !== undefined) {
    const year = yearAt(words, at + 2)
    const resolved = year ?? yearFor(nextMonth, publishedOn)
    return resolved === null
      ? null
      : single(at, year === null ? at + 1 : at + 2, `${resolved}-${pad(nextMonth)}-${pad(day)}`)
  }
  const year = yearAt(words, at)
  return year === null || !isYearContext(words, at) ? null : single(at, at, year)
}

/** "in 2014", "since 2018", "early 2019", "October 2022"; not "2014 units". */
function isYearContext(words: readonly string[], at: number): boolean {
  return /^(?:in|since|from|to|by|of|until|till|during|early|late|mid|before|after|through|and|fiscal|year|between)$/u.test(
    words[at - 1] ?? '',
  )
}

function monthDate(
  words: readonly string[],
  at: number,
  { month, publishedOn }: { readonly month: number; readonly publishedOn: IsoDatePrefix | null },
): FoundDate | null {
  const day = dayNumber(words[at + 1])
  if (day !== null) {
    const comma = words[at + 2] === ',' ? 1 : 0
    const year = yearAt(words, at + 2 + comma)
    const resolved = year ?? yearFor(month, publishedOn)
    return resolved === null
      ? null
      : single(at, year === null ? at + 1 : at + 2 + comma, `${resolved}-${pad(month)}-${pad(day)}`)
  }
  const of = words[at + 1] === 'of' || words[at + 1] === ',' ? 1 : 0
  const year = yearAt(words, at + 1 + of)
  if (year !== null) return single(at, at + 1 + of, `${year}-${pad(month)}`)
  if (words[at + 1] === 'last' && words[at + 2] === 'year') return lastYear(at, month, publishedOn)
  const resolved = yearFor(month, publishedOn)
  return resolved === null ||
    !/^(?:in|since|until|early|late|mid|this|by|of|from|last|next|-)$/u.test(words[at - 1] ?? '')
    ? null
    : single(at, at, `${resolved}-${pad(month)}`)
}

function lastYear(at: number, month: number, publishedOn: IsoDatePrefix | null): FoundDate | null {
  return publishedOn === null ? null : single(at, at + 2, `${Number(publishedOn.slice(0, 4)) - 1}-${pad(month)}`)
}

/** A month without a year is the nearest one to the article: up to two months ahead, otherwise past. */
function yearFor(month: number, publishedOn: IsoDatePrefix | null): string | null {
  if (publishedOn === null) return null
  const year = Number(publishedOn.slice(0, 4))
  const own = Number(publishedOn.slice(5, 7))
  if (own === 0) return String(year)
  if (month - own > 3) return String(year - 1)
  return own - month > 9 ? String(year + 1) : String(year)
}

const RELATIVE_DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }

function relative(words: readonly string[], at: number, publishedOn: IsoDatePrefix | null): FoundDate | null {
  if (publishedOn === null) return null
  const word = words[at] ?? ''
  const day = parseDay(publishedOn)
  const shift = RELATIVE_DAYS[word]
  if (shift !== undefined && day !== null) return single(at, at, isoDay(day + shift * DAY_MS))
  const weekday = WEEKDAYS.indexOf(word)
  if (weekday >= 0 && day !== null) return single(at, at, isoDay(nearestWeekday(day, weekday, words[at - 1] ?? '')))
  const step = STEPS[word]
  if (step !== undefined && words[at + 1] === 'year')
    return single(at, at + 1, String(Number(publishedOn.slice(0, 4)) + step))
  if (step !== undefined && words[at + 1] === 'month' && publishedOn.length >= 7)
    return single(at, at + 1, shiftMonth(publishedOn, step))
  return ago(words, at, publishedOn)
}

/** "Thursday" is the last one before the article (or its own day); "next Thursday" the first one after. */
function nearestWeekday(day: number, weekday: number, before: string): number {
  const own = new Date(day).getUTCDay()
  if (before === 'next') return day + (((weekday - own + 6) % 7) + 1) * DAY_MS
  return day - ((own - weekday + 7) % 7) * DAY_MS
}

/** "two years ago", "three months ago": as exact as the unit. */
function ago(words: readonly string[], at: number, publishedOn: IsoDatePrefix): FoundDate | null {
  if (words[at + 2] !== 'ago') return null
  const count = NUMBERS.indexOf(words[at] ?? '') >= 0 ? NUMBERS.indexOf(words[at] ?? '') : Number(words[at])
  if (!Number.isInteger(count) || count <= 0) return null
  if (/^years?$/u.test(words[at + 1] ?? '')) return single(at, at + 2, String(Number(publishedOn.slice(0, 4)) - count))
  if (/^months?$/u.test(words[at + 1] ?? '') && publishedOn.length >= 7)
    return single(at, at + 2, shiftMonth(publishedOn, -count))
  const day = parseDay(publishedOn)
  return /^days?$/u.test(words[at + 1] ?? '') && day !== null ? single(at, at + 2, isoDay(day - count * DAY_MS)) : null
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "from 2021 to 2025", "between March and May": two dates become one with an end. */
function joinRanges(found: readonly FoundDate[], words: readonly string[]): readonly FoundDate[] {
  const joined: FoundDate[] = []
  for (const date of found) {
    const before = joined.at(-1)
    const link = before === undefined ? '' : words.slice(before.last + 1, date.first).join(' ')
    const opener = before === undefined ? '' : (words[before.first - 1] ?? '')
    const isRange =
      (opener === 'from' && /^(?:to|until|through)$/u.test(link)) || (opener === 'between' && link === 'and')
    if (before !== undefined && isRange && before.date <= date.date)
      joined[joined.length - 1] = { ...before, last: date.last, dateEnd: date.date }
    else joined.push(date)
  }
  return joined
}

function single(first: number, last: number, date: IsoDatePrefix): FoundDate {
  return { first, last, date, dateEnd: null }
}

function dayNumber(word: string | undefined): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word ?? '')?.[1]
  const day = digits === undefined ? 0 : Number(digits)
  return 1 <= day && day <= 31 ? day : null
}

function yearAt(words: readonly string[], at: number): string | null {
  return /^(?:19|20)\d\d$/u.test(words[at] ?? '') ? (words[at] ?? null) : null
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function parseDay(date: IsoDatePrefix): number | null {
  return date.length === 10
    ? Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
    : null
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function shiftMonth(date: IsoDatePrefix, months: number): string {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  return `${Math.floor(total / 12)}-${pad((total % 12) + 1)}`
}
