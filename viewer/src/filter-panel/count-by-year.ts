import type { DealingEvent } from '../../../src/server/api.ts'
import { EVENT_TYPES } from '../vocabulary/event-types.ts'

interface YearBar {
  readonly year: number
  readonly conflict: number
  readonly cooperation: number
  readonly neither: number
}

/** A longer span is cut to its newest years: bars thinner than a pixel show nothing. */
const MAX_YEARS = 100

/** Events a year, from the first to the last, by side. */
export function countByYear(items: readonly DealingEvent[], first: number, last: number): readonly YearBar[] {
  const start = Math.max(first, last - MAX_YEARS + 1)
  return Array.from({ length: last - start + 1 }, (_, n) => {
    const year = start + n
    const within = items.filter(({ date }) => date?.startsWith(String(year)) === true)
    const count = (side: string) => within.filter(({ type }) => EVENT_TYPES[type].side === side).length
    return { year, conflict: count('conflict'), cooperation: count('cooperation'), neither: count('neither') }
  })
}
