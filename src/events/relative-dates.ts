import type { IsoDatePrefix } from '../core/document.ts'
import type { ReadDate } from './absolute-dates.ts'
import { type Calendar, dayOf, isoDay, monthOf, shiftMonth, weekdayOf, yearOf } from './calendar.ts'
import { WEEKDAYS } from './time-words.ts'

const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }
const NUMBERS: readonly string[] = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
/** First month of a season in the north, where most of the press that the rules were read from writes. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

/** "Thursday", "last month", "two years ago": counted from the article's date. */
export function readRelative(words: readonly string[], at: number, calendar: Calendar): ReadDate | null {
  const { publishedOn } = calendar
  if (publishedOn === null) return null
  return (
    readDay(words, at, { publishedOn, isAhead: calendar.isAhead }) ??
    readStep(words, at, publishedOn) ??
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
  const weekday = WEEKDAYS.indexOf(word)
  if (weekday < 0) return null
  const before = words[at - 1] ?? ''
  const behind = (weekdayOf(day) - weekday + 7) % 7
  if (before === 'next' || (isAhead && before !== 'last'))
    return { date: isoDay(day + 7 - (behind === 0 ? (before === 'next' ? 0 : 7) : behind)), length: 1 }
  return { date: isoDay(day - behind), length: 1 }
}

/** "last year", "this month", "next spring". */
function readStep(words: readonly string[], at: number, publishedOn: IsoDatePrefix): ReadDate | null {
  const step = STEPS[words[at] ?? '']
  const unit = words[at + 1] ?? ''
  if (step === undefined) return null
  if (unit === 'year') return { date: String(yearOf(publishedOn) + step), length: 2 }
  const month = unit === 'month' ? shiftMonth(publishedOn, step) : null
  if (month !== null) return { date: month, length: 2 }
  const season = SEASONS[unit]
  if (season === undefined || monthOf(publishedOn) === 0) return null
  const isOver = season + 2 < monthOf(publishedOn)
  const shift = step === -1 ? (isOver ? 0 : -1) : step === 1 ? (monthOf(publishedOn) < season ? 0 : 1) : 0
  return { date: String(yearOf(publishedOn) + shift), length: 2 }
}

/** "two years ago": as exact as its unit. */
function readAgo(words: readonly string[], at: number, publishedOn: IsoDatePrefix): ReadDate | null {
  if (words[at + 2] !== 'ago') return null
  const spelled = NUMBERS.indexOf(words[at] ?? '')
  const count = words[at] === 'a' ? 1 : spelled > 0 ? spelled : Number(words[at])
  if (!Number.isInteger(count) || count <= 0 || count > 200) return null
  const date = countBack(publishedOn, count, (words[at + 1] ?? '').replace(/s$/u, ''))
  return date === null ? null : { date, length: 3 }
}

function countBack(publishedOn: IsoDatePrefix, count: number, unit: string): IsoDatePrefix | null {
  const day = dayOf(publishedOn)
  switch (unit) {
    case 'year':
      return String(yearOf(publishedOn) - count)
    case 'month':
      return shiftMonth(publishedOn, -count)
    case 'day':
      return day === null ? null : isoDay(day - count)
    default:
      return null
  }
}
