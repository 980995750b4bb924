import type { EventStatus, EventType } from '../../../src/core/event.ts'
import { EVENT_TYPES, type Side } from '../vocabulary/event-types.ts'
import { binCount, binsOf, type TimeAxis } from './time-axis.ts'

/** As much of an event as a bar needs. */
export interface Timed {
  readonly type: EventType
  readonly status: EventStatus
  readonly date: string | null
}

/** What a bar is made of, from the bottom up: for each side what happened, then what is only claimed. */
export const LAYERS = [
  { side: 'conflict', isFact: true },
  { side: 'conflict', isFact: false },
  { side: 'cooperation', isFact: true },
  { side: 'cooperation', isFact: false },
  { side: 'neither', isFact: true },
  { side: 'neither', isFact: false },
] as const satisfies readonly { readonly side: Side; readonly isFact: boolean }[]

/** Events from `first` to `last` bin: a bin, or a year where no text says more. */
export interface Bar {
  readonly first: number
  readonly last: number
  /** As in `LAYERS`. */
  readonly counts: readonly number[]
  readonly total: number
  /** Events of the whole year on which a bar of a part of it stands. */
  readonly below: number
}

/** Bars in order of time, those of whole years first; empty ones are left out. */
export function countBins(events: readonly Timed[], axis: TimeAxis): readonly Bar[] {
  const groups = new Map<string, { readonly first: number; readonly last: number; readonly counts: number[] }>()
  for (const { date, type, status } of events) {
    const bins = date === null ? null : binsOf(date, axis)
    if (bins === null) continue
    const key = `${bins.first} ${bins.last}`
    const group = groups.get(key) ?? { ...bins, counts: LAYERS.map(() => 0) }
    groups.set(key, group)
    const layer = LAYERS.findIndex(
      ({ side, isFact }) => side === EVENT_TYPES[type].side && isFact === (status === 'actual'),
    )
    group.counts[layer] = (group.counts[layer] ?? 0) + 1
  }
  const bars = [...groups.values()].map((group) => ({ ...group, total: group.counts.reduce((a, b) => a + b, 0) }))
  const years = bars.filter(({ first, last }) => first < last)
  return bars
    .map((bar) => ({
      ...bar,
      below: bar.first < bar.last ? 0 : (years.find((year) => isWithin(bar, year))?.total ?? 0),
    }))
    .sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
}

function isWithin(bar: { readonly first: number }, year: { readonly first: number; readonly last: number }): boolean {
  return year.first <= bar.first && bar.first <= year.last
}

/** "2018: 3, 2019: 12", for whoever cannot see the bars. */
export function describeYears(events: readonly Timed[], { firstYear, lastYear }: TimeAxis): string {
  const counts = new Map<number, number>()
  for (const { date } of events) {
    const year = Number(date?.slice(0, 4))
    if (firstYear <= year && year <= lastYear) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => `${year}: ${count}`)
    .join(', ')
}

/** The end of the highest bar. */
export function highestOf(bars: readonly Bar[]): number {
  return Math.max(1, ...bars.map(({ below, total }) => below + total))
}

/** How wide a bin is, in pixels. */
export function binWidth(width: number, axis: TimeAxis): number {
  return width / binCount(axis)
}
