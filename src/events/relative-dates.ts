import type { IsoDatePrefix } from '../core/document.ts'
import type { ReadDate } from './absolute-dates.ts'
import { type Calendar, dayOf, isoDay, monthOf, shiftDate, shiftMonth, weekdayOf, yearOf } from './calendar.ts'
import { countAt } from './counted-dates.ts'
import { WEEKDAYS } from './time-words.ts'

const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }
const DAY_PARTS: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night'])
const QUARTERS: readonly string[] = ['first', 'second', 'third', 'fourth']
/** First month of a season in the north, where most of the press that the rules were read from writes. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

/** "Thursday", "last month", "two years ago": counted from the article's date. */
export function readRelative(words: readonly string[], at: number, calendar: Calendar): ReadDate | null {
  const { publishedOn } = calendar
  if (publishedOn === null) return null
  return (
    readDay(words, at, { publishedOn, isAhead: calendar.isAhead }) ??
    readStep(words, at, publishedOn) ??
    readSeason(words, at, { publishedOn, isAhead: calendar.isAhead }) ??
    readEnd(words, at, publishedOn) ??
    readAgo(words, at, publishedOn)
  )
}

interface Anchor {
  readonly publishedOn: IsoDatePrefix
  readonly isAhead: boolean
}

function readDay(words: readonly string[], at: number, { publishedOn, isAhead }: Anchor): ReadDate | null {
  const day = dayOf(publishedOn)
  const word = words[at] ?? ''
  if (day === null) return null
  const shift = DAYS[word]
  if (shift !== undefined) return { date: isoDay(day + shift), length: 1 }
  if (DAY_PARTS.has(words[at + 1] ?? '') && (word === 'this' || word === 'last'))
    return { date: isoDay(word === 'this' ? day : day - 1), length: 2 }
  const weekday = WEEKDAYS.indexOf(word)
  if (weekday < 0) return null
  const before = words[at - 1] ?? ''
  const behind = (weekdayOf(day) - weekday + 7) % 7
  if (before === 'next' || (isAhead && before !== 'last'))
    return { date: isoDay(day + 7 - (behind === 0 ? (before === 'next' ? 0 : 7) : behind)), length: 1 }
  return { date: isoDay(day - behind), length: 1 }
}

/** "last year", "this month", "next spring"; of "last week" only the month is sure. */
function readStep(words: readonly string[], at: number, publishedOn: IsoDatePrefix): ReadDate | null {
  const step = STEPS[words[at] ?? '']
  const unit = words[at + 1] ?? ''
  if (step === undefined) return null
  if (unit === 'year') return { date: String(yearOf(publishedOn) + step), length: 2 }
  const month = unit === 'month' ? shiftMonth(publishedOn, step) : isWeek(unit) ? weekMonth(publishedOn, step) : null
  if (month !== null) return { date: month, length: 2 }
  const season = SEASONS[unit]
  if (season === undefined || monthOf(publishedOn) === 0) return null
  const isOver = season + 2 < monthOf(publishedOn)
  const shift = step === -1 ? (isOver ? 0 : -1) : step === 1 ? (monthOf(publishedOn) < season ? 0 : 1) : 0
  return { date: String(yearOf(publishedOn) + shift), length: 2 }
}

function isWeek(unit: string): boolean {
  return unit === 'week' || unit === 'weekend'
}

function weekMonth(publishedOn: IsoDatePrefix, step: number): IsoDatePrefix | null {
  return shiftDate(publishedOn, step, 'week')?.slice(0, 7) ?? null
}

/** "planned for the spring", "since summer", "in the third quarter": the last one, or the next one for what is to come. */
function readSeason(words: readonly string[], at: number, { publishedOn, isAhead }: Anchor): ReadDate | null {
  const word = words[at] ?? ''
  const quarter = words[at + 1] === 'quarter' ? QUARTERS.indexOf(word) : -1
  const season = quarter < 0 ? SEASONS[word] : quarter * 3 + 1
  const opener = words[words[at - 1] === 'the' ? at - 2 : at - 1] ?? ''
  // "fall" and "spring" are verbs too.
  if (season === undefined || !/^(?:in|for|since|until|by|from|during)$/u.test(opener)) return null
  const own = monthOf(publishedOn)
  if (own === 0 || /^(?:19|20)\d\d$/u.test(words[at + 1] ?? '')) return null
  const shift = isAhead ? (season + 2 < own ? 1 : 0) : own < season ? -1 : 0
  return { date: String(yearOf(publishedOn) + shift), length: quarter < 0 ? 1 : 2 }
}

/** "by the end of the year", "at the end of this month". */
function readEnd(words: readonly string[], at: number, publishedOn: IsoDatePrefix): ReadDate | null {
  if (!/^end of (?:the|this) (?:year|month)$/u.test(words.slice(at, at + 4).join(' '))) return null
  const length = words[at + 3] === 'year' ? 4 : 7
  return publishedOn.length < length ? null : { date: publishedOn.slice(0, length), length: 4 }
}

/** "two years ago": as exact as its unit. */
function readAgo(words: readonly string[], at: number, publishedOn: IsoDatePrefix): ReadDate | null {
  const counted = countAt(words, at)
  if (counted === null || words[at + counted.length] !== 'ago') return null
  const date = shiftDate(publishedOn, -counted.count, counted.unit)
  return date === null ? null : { date, length: counted.length + 1 }
}
