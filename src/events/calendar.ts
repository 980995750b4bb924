import type { IsoDatePrefix } from '../core/document.ts'
import { assertNever } from '../core/errors.ts'

/** What dates count from. */
export interface Calendar {
  /** "Thursday" and "last month" count from here; without it they stay unknown. */
  readonly publishedOn: IsoDatePrefix | null
  /** The event is still to come: "on Monday" is the next one. */
  readonly isAhead: boolean
  /** The last date told before these words: "two days later" counts from it. */
  readonly lastTold?: IsoDatePrefix | null
}

/** Stretches of time that dates are counted in. */
export type DateUnit = 'day' | 'week' | 'month' | 'year'

const DAY_MS = 86_400_000

/** Days since 1970, or null where the date does not go down to the day. */
export function dayOf(date: IsoDatePrefix): number | null {
  const time = date.length === 10 ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS)
}

export function isoDay(day: number): IsoDatePrefix {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  return new Date(day * DAY_MS).getUTCDay()
}

/** "2019-06" moved by so many months; null where the month is not known. */
export function shiftMonth(date: IsoDatePrefix, months: number): IsoDatePrefix | null {
  if (date.length < 7) return null
  const total = yearOf(date) * 12 + monthOf(date) - 1 + months
  return `${Math.floor(total / 12)}-${pad((total % 12) + 1)}`
}

export function yearOf(date: IsoDatePrefix): number {
  return Number(date.slice(0, 4))
}

/** 1 to 12; 0 where it is not known. */
export function monthOf(date: IsoDatePrefix): number {
  return date.length < 7 ? 0 : Number(date.slice(5, 7))
}

export function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** A day of a month that exists ("2019-02-30" does not). */
export function validDay(year: number, month: number, day: number): IsoDatePrefix | null {
  const date = `${year}-${pad(month)}-${pad(day)}`
  const known = dayOf(date)
  return known !== null && isoDay(known) === date ? date : null
}

/** So many units earlier (negative) or later, as exact as the unit; null where the date is not known so exactly. */
export function shiftDate(date: IsoDatePrefix, count: number, unit: DateUnit): IsoDatePrefix | null {
  const day = dayOf(date)
  switch (unit) {
    case 'year':
      return String(yearOf(date) + count)
    case 'month':
      return shiftMonth(date, count)
    case 'week':
      return day === null ? null : isoDay(day + 7 * count)
    case 'day':
      return day === null ? null : isoDay(day + count)
    default:
      return assertNever(unit)
  }
}
