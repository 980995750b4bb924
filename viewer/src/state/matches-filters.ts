import type { IsoDatePrefix } from '../../../src/core/document.ts'
import type { EventStatus, EventType } from '../../../src/core/event.ts'
import type { EventFacets } from '../../../src/server/api.ts'
import type { Filters } from './view-state.ts'

export interface Filterable extends EventFacets {
  readonly type: EventType
  readonly status: EventStatus
  readonly date: IsoDatePrefix | null
  readonly dateEnd: IsoDatePrefix | null
  /** When the first article told it; an event with its reports has it there, the earliest first. */
  readonly told?: IsoDatePrefix | null
  readonly reports?: readonly { readonly document: { readonly publishedOn: IsoDatePrefix | null } }[]
}

/** What each filter lets pass, so that each can be left out to count what it would keep. */
const TESTS = {
  type: ({ type }, { hiddenTypes }) => !hiddenTypes.includes(type),
  status: ({ status }, { hiddenStatuses }) => !hiddenStatuses.includes(status),
  time: (event, filters) =>
    isWithin({ date: dateFor(event, filters), dateEnd: event.dateEnd }, filters.from, filters.to),
  topic: (event, { topics }) => isAnyOf(event.topics, topics),
  publisher: (event, { publishers }) => isAnyOf(event.publishers, publishers),
  speaker: (event, { speakers }) => isAnyOf(event.speakers, speakers),
  sources: ({ independentSources }, { minSources }) => minSources <= independentSources,
  confidence: (event, { minConfidence }) => minConfidence <= percentOf(event),
} as const satisfies Readonly<Record<string, (event: Filterable, filters: Filters) => boolean>>

export type EventFilter = keyof typeof TESTS
const NAMES = Object.keys(TESTS) as readonly EventFilter[]

/**
 * Whether an event stays in view.
 * @param but - A filter that is not asked.
 */
export function matchesFilters(event: Filterable, filters: Filters, but: EventFilter | null = null): boolean {
  return NAMES.every((name) => name === but || TESTS[name](event, filters))
}

/** As people read it: 0.899 is 89, so that nothing counts as surer than it is; the unknown is sure of nothing. */
export function percentOf({ confidence }: Pick<EventFacets, 'confidence'>): number {
  // Not float dust: 0.29 * 100 is 28.999999999999996.
  return Math.floor(Math.round((confidence ?? 0) * 1e6) / 1e4)
}

/** Nothing wanted: anything will do. */
function isAnyOf(list: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || list.some((item) => wanted.includes(item))
}

/** When an event counts as having been: its own date, or that of its first telling where the filters take it. */
export function dateFor(
  { date, told, reports }: Pick<Filterable, 'date' | 'told' | 'reports'>,
  { byTelling }: Filters,
): IsoDatePrefix | null {
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
