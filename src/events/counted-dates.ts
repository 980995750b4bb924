import type { ReadDate } from './absolute-dates.ts'
import { type Calendar, type DateUnit, shiftDate } from './calendar.ts'

const NUMBERS: readonly string[] = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const UNITS: Readonly<Record<string, DateUnit>> = { day: 'day', week: 'week', month: 'month', year: 'year' }

/** "two days", "a year", "18 months". */
export interface CountedUnits {
  readonly count: number
  readonly unit: DateUnit
  /** How many words it takes. */
  readonly length: number
}

export function countAt(words: readonly string[], at: number): CountedUnits | null {
  const word = words[at] ?? ''
  const spelled = NUMBERS.indexOf(word)
  const count = word === 'a' ? 1 : spelled > 0 ? spelled : /^\d{1,3}$/u.test(word) ? Number(word) : 0
  const unit = UNITS[(words[at + 1] ?? '').replace(/s$/u, '')]
  return count < 1 || count > 200 || unit === undefined ? null : { count, unit, length: 2 }
}

/** "two days later", "hours after", "the following year", "the same day": counted from the date told before. */
export function readCounted(words: readonly string[], at: number, { lastTold }: Calendar): ReadDate | null {
  if (lastTold === undefined || lastTold === null) return null
  const counted = countAt(words, at)
  if (counted !== null) {
    const sign = COUNTERS[words[at + counted.length] ?? '']
    const date = sign === undefined ? null : shiftDate(lastTold, sign * counted.count, counted.unit)
    return date === null ? null : { date, length: counted.length + 1 }
  }
  if (words[at] === 'hours' && /^(?:after|before)$/u.test(words[at + 1] ?? ''))
    return lastTold.length === 10 ? { date: lastTold, length: 2 } : null
  const step = words[at - 1] === 'the' ? STEPS[words[at] ?? ''] : undefined
  if (step === undefined) return null
  const unit = words[at + 1] ?? ''
  if (step === 0 && /^(?:day|morning|afternoon|evening|night)$/u.test(unit))
    return lastTold.length === 10 ? { date: lastTold, length: 2 } : null
  const date = unit === 'day' || unit === 'month' || unit === 'year' ? shiftDate(lastTold, step, unit) : null
  return date === null ? null : { date, length: 2 }
}

const COUNTERS: Readonly<Record<string, number>> = { later: 1, earlier: -1, after: -1, before: 1 }
const STEPS: Readonly<Record<string, number>> = { following: 1, previous: -1, same: 0 }
