import type { EventStatus } from '../../../src/core/event.ts'
import type { ActorCard, DealingEvent, QueryAnswer } from '../../../src/server/api.ts'
import type { VisibleDealing, VisibleGraph } from '../graph-view/visible-graph.ts'
import type { Sorting } from '../sort-head/sort-head.tsx'
import { EVENT_TYPE_NAMES, EVENT_TYPES } from '../vocabulary/event-types.ts'
import { STATUS_NAMES } from '../vocabulary/statuses.ts'

/** A line of the picture in words. */
export interface DealingRow {
  readonly id: string
  readonly from: ActorCard
  readonly to: ActorCard
  /** "Sanction 3, Accuse 1": all types, the most frequent first. */
  readonly what: string
  /** The first and the last day that any of its events has; null: all are undated. */
  readonly first: string | null
  readonly last: string | null
  /** How many events a status has; what happened first. */
  readonly statuses: readonly (readonly [EventStatus, number])[]
  readonly events: number
  readonly reports: number
}

/** Every dealing that is in view, in the order of the picture's data. */
export function dealingRows({ actors, dealings }: VisibleGraph): readonly DealingRow[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  return dealings.flatMap((dealing) => {
    const [from, to] = [byId.get(dealing.from), byId.get(dealing.to)]
    return from === undefined || to === undefined ? [] : [rowOf(dealing, from, to)]
  })
}

function rowOf({ id, events, items }: VisibleDealing, from: ActorCard, to: ActorCard): DealingRow {
  const dates = items.flatMap(({ date, dateEnd }) => (date === null ? [] : [date, dateEnd ?? date])).sort()
  return {
    id,
    from,
    to,
    what: tellTypes(items),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    statuses: STATUS_NAMES.flatMap((status) => {
      const count = items.filter((item) => item.status === status).length
      return count === 0 ? [] : [[status, count] as const]
    }),
    events,
    reports: items.reduce((sum, { reportCount }) => sum + reportCount, 0),
  }
}

function tellTypes(items: readonly DealingEvent[]): string {
  return EVENT_TYPE_NAMES.map((type) => ({ type, count: items.filter((item) => item.type === type).length }))
    .filter(({ count }) => 0 < count)
    .sort((a, b) => b.count - a.count)
    .map(({ type, count }) => `${EVENT_TYPES[type].label} ${count}`)
    .join(', ')
}

export type DealingColumn = 'who' | 'whom' | 'what' | 'when' | 'status' | 'events' | 'reports'

export type DealingOrder = Sorting<DealingColumn>

/** The same column again turns the order; another begins with what is most useful: names from A, the rest from the top. */
export function nextDealingOrder(order: DealingOrder, column: DealingColumn): DealingOrder {
  if (order.column === column) return { column, descending: !order.descending }
  return { column, descending: column !== 'who' && column !== 'whom' && column !== 'what' }
}

/** Ties keep their order; the undated come last either way. */
export function sortDealings(rows: readonly DealingRow[], { column, descending }: DealingOrder): readonly DealingRow[] {
  return [...rows].sort((a, b) => {
    const [x, y] = [keyOf(a, column), keyOf(b, column)]
    if (x === y) return 0
    if (x === null) return 1
    if (y === null) return -1
    return (x < y ? -1 : 1) * (descending ? -1 : 1)
  })
}

function keyOf({ from, to, what, last, statuses, events, reports }: DealingRow, column: DealingColumn) {
  // What happened most, then what is only claimed.
  const facts = statuses.find(([status]) => status === 'actual')?.[1] ?? 0
  return { who: from.name, whom: to.name, what, when: last, status: facts, events, reports }[column]
}

/** The table for a spreadsheet: dates as ISO 8601, a column for each status. */
export function dealingTable(rows: readonly DealingRow[]): Pick<QueryAnswer, 'columns' | 'rows'> {
  return {
    columns: ['who', 'to whom', 'what', 'first', 'last', 'events', ...STATUS_NAMES, 'reports', 'who id', 'to whom id'],
    rows: rows.map(({ from, to, what, first, last, statuses, events, reports }) => [
      ...[from.name, to.name, what, first, last, events],
      ...STATUS_NAMES.map((name) => statuses.find(([status]) => status === name)?.[1] ?? 0),
      ...[reports, from.id, to.id],
    ]),
  }
}
