import type { IsoDatePrefix } from '../../../src/core/document.ts'
import type { EventStatus, EventType } from '../../../src/core/event.ts'
import type { Filters } from './view-state.ts'

interface Filterable {
  readonly type: EventType
  readonly status: EventStatus
  readonly date: IsoDatePrefix | null
  readonly dateEnd: IsoDatePrefix | null
  /** When the first article told it; an event with its reports has it there, the earliest first. */
  readonly told?: IsoDatePrefix | null
  readonly reports?: readonly { readonly document: { readonly publishedOn: IsoDatePrefix | null } }[]
}

/** Whether an event stays in view. */
export function matchesFilters(event: Filterable, filters: Filters): boolean {
  return (
    !filters.hiddenTypes.includes(event.type) &&
    !filters.hiddenStatuses.includes(event.status) &&
    isWithin({ date: dateFor(event, filters), dateEnd: event.dateEnd }, filters.from, filters.to)
  )
}

/** When an event counts as having been: its own date, or that of its first telling where the filters take it. */
export function dateFor({ date, told, reports }: Filterable, { byTelling }: Filters): IsoDatePrefix | null {
  return date ?? (byTelling ? (told ?? reports?.[0]?.document.publishedOn ?? null) : null)
}

/** Dates are compared as far as both are known: "2019" may lie in May 2019. The undated is in no span of time. */
function isWithin(
  { date, dateEnd }: Pick<Filterable, 'date' | 'dateEnd'>,
  from: string | null,
  to: string | null,
): boolean {
  if (from === null && to === null) return true
  if (date === null) return false
  return (from === null || !isBefore(dateEnd ?? date, from)) && (to === null || !isBefore(to, date))
}

function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}
