import type { EventStatus, EventType } from '../../../src/core/event.ts'
import type { ActorCard, Dealing, DealingEvent, GraphPart } from '../../../src/server/api.ts'
import { matchesFilters } from '../state/matches-filters.ts'
import { type Filters, isFiltered } from '../state/view-state.ts'
import { EVENT_TYPES } from '../vocabulary/event-types.ts'
import { STATUSES } from '../vocabulary/statuses.ts'

export type Tone = 'conflict' | 'cooperation' | 'mixed' | 'neither'

/** A dealing as the filters leave it. */
export interface VisibleDealing {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly events: number
  readonly tone: Tone
  /** Null: something in it happened. Else what is claimed instead ("planned", "alleged or denied"). */
  readonly doubt: string | null
  /** "sanction 3, accuse 1" */
  readonly summary: string
  /** The events that the filters leave. */
  readonly items: readonly DealingEvent[]
}

export interface VisibleGraph {
  readonly actors: readonly ActorCard[]
  readonly dealings: readonly VisibleDealing[]
}

/**
 * What the filters leave of a part. An actor whose dealings are all hidden goes too, unless it is in `kept`
 * (the selected one, the added ones).
 */
export function filterGraph(part: GraphPart, filters: Filters, kept: ReadonlySet<string>): VisibleGraph {
  const actors = part.actors.filter((actor) => !filters.hiddenKinds.includes(actor.kind))
  const ids = new Set(actors.map((actor) => actor.id))
  const dealings = part.dealings
    .filter((dealing) => ids.has(dealing.from) && ids.has(dealing.to))
    .flatMap((dealing) => describeVisible(dealing, filters) ?? [])
  const busy = new Set(dealings.flatMap((dealing) => [dealing.from, dealing.to]))
  const staying = isFiltered(filters) ? actors.filter(({ id }) => busy.has(id) || kept.has(id)) : actors
  return { actors: staying, dealings }
}

/** Those that deal with any of `ids` in the picture, and are none of them. */
export function neighboursIn({ dealings }: VisibleGraph, ids: readonly string[]): readonly string[] {
  const inner = new Set(ids)
  const ends = dealings.flatMap(({ from, to }) => (inner.has(from) ? [to] : inner.has(to) ? [from] : []))
  return [...new Set(ends)].filter((id) => !inner.has(id))
}

function describeVisible(dealing: Dealing, filters: Filters): VisibleDealing | null {
  const items = dealing.items.filter((item) => matchesFilters(item, filters))
  if (items.length === 0) return null
  // Without filters the whole count, which `items` may fall short of.
  const events = items.length === dealing.items.length ? dealing.events : items.length
  return { ...describeItems(dealing, items), events }
}

/** What events between two say together: nothing but what happened counts, where anything did. */
export function describeItems(
  { id, from, to }: Pick<Dealing, 'id' | 'from' | 'to'>,
  items: readonly DealingEvent[],
): VisibleDealing {
  const facts = items.filter((item) => item.status === 'actual')
  return {
    id,
    from,
    to,
    events: items.length,
    tone: toneOf(facts.length > 0 ? facts : items),
    doubt: facts.length > 0 ? null : nameDoubt(items),
    summary: summarize(items),
    items,
  }
}

function toneOf(items: readonly DealingEvent[]): Tone {
  const conflict = items.filter((item) => item.intensity < 0).length
  const cooperation = items.filter((item) => 0 < item.intensity).length
  if (conflict === 0 && cooperation === 0) return 'neither'
  // One contrary event among many does not make a dealing mixed.
  const lesser = Math.min(conflict, cooperation) / (conflict + cooperation)
  if (0.25 < lesser) return 'mixed'
  return cooperation < conflict ? 'conflict' : 'cooperation'
}

function nameDoubt(items: readonly DealingEvent[]): string {
  const statuses = (Object.keys(STATUSES) as EventStatus[]).filter((status) =>
    items.some((item) => item.status === status),
  )
  return statuses.length < 3 ? statuses.join(' or ') : 'unconfirmed'
}

function summarize(items: readonly DealingEvent[]): string {
  const counts = (Object.keys(EVENT_TYPES) as EventType[])
    .map((type) => ({ type, count: items.filter((item) => item.type === type).length }))
    .filter(({ count }) => 0 < count)
    .sort((a, b) => b.count - a.count)
  const named = counts.slice(0, 2).map(({ type, count }) => `${EVENT_TYPES[type].label.toLowerCase()} ${count}`)
  return counts.length <= 2 ? named.join(', ') : `${named.join(', ')} …`
}
