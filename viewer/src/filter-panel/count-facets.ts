import type { DealingEvent, GraphPart } from '../../../src/server/api.ts'
import { type EventFilter, matchesFilters, percentOf } from '../state/matches-filters.ts'
import { type Filters, isFiltered } from '../state/view-state.ts'

/** How many events each value of a filter would keep, with all other filters as they are. */
export type FacetCounts = ReadonlyMap<string, number>

export interface Facets {
  /** Of actors: those that would stay in the picture. */
  readonly kinds: FacetCounts
  readonly types: FacetCounts
  readonly statuses: FacetCounts
  readonly topics: FacetCounts
  readonly publishers: FacetCounts
  readonly speakers: FacetCounts
  /** The events that the filter by a bound may choose from, by what it bounds. */
  readonly sources: readonly number[]
  readonly percents: readonly number[]
}

/** An event that was done to two is one event. */
export function countFacets(part: GraphPart, filters: Filters): Facets {
  const events = eventsOf(part, filters)
  const left = (but: EventFilter) => events.filter((event) => matchesFilters(event, filters, but))
  const count = (but: EventFilter, valuesOf: (event: DealingEvent) => readonly string[]) =>
    countValues(left(but).flatMap(valuesOf))
  return {
    kinds: countKinds(part, filters),
    types: count('type', ({ type }) => [type]),
    statuses: count('status', ({ status }) => [status]),
    topics: count('topic', ({ topics }) => topics),
    publishers: count('publisher', ({ publishers }) => publishers),
    speakers: count('speaker', ({ speakers }) => speakers),
    sources: left('sources').map(({ independentSources }) => independentSources),
    percents: left('confidence').map(percentOf),
  }
}

/** As `filterGraph` has it: with any filter in use, whoever has no dealing left goes. */
function countKinds({ actors, dealings }: GraphPart, filters: Filters): FacetCounts {
  const kindOf = new Map(actors.map(({ id, kind }) => [id, kind]))
  const left = dealings.filter(({ items }) => items.some((item) => matchesFilters(item, filters)))
  const kinds = [...new Set(kindOf.values())]
  return new Map(
    kinds.map((kind) => {
      const hiddenKinds = filters.hiddenKinds.filter((other) => other !== kind)
      const isShown = (id: string) => !hiddenKinds.some((hidden) => hidden === kindOf.get(id))
      const busy = new Set(left.flatMap(({ from, to }) => (isShown(from) && isShown(to) ? [from, to] : [])))
      const staying = isFiltered({ ...filters, hiddenKinds }) ? actors.filter(({ id }) => busy.has(id)) : actors
      return [kind, staying.filter((actor) => actor.kind === kind).length]
    }),
  )
}

/** Those between actors of kinds that are not hidden, each once. */
function eventsOf({ actors, dealings }: GraphPart, { hiddenKinds }: Filters): readonly DealingEvent[] {
  const shown = new Set(actors.filter(({ kind }) => !hiddenKinds.includes(kind)).map(({ id }) => id))
  const items = dealings.flatMap(({ from, to, items }) => (shown.has(from) && shown.has(to) ? items : []))
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

function countValues(values: readonly string[]): FacetCounts {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** What a filter offers: `name` is for people. */
export interface Choice {
  readonly value: string
  readonly name: string
  readonly count: number
}

interface Wanted {
  readonly chosen: readonly string[]
  readonly nameOf: (value: string) => string
  /** Part of a name. */
  readonly find: string
  readonly max: number
}

/** The chosen first, whether or not they keep anything, then those that keep most; never more than `max` that are not chosen. */
export function choicesOf(counts: FacetCounts, { chosen, nameOf, find, max }: Wanted): readonly Choice[] {
  const choice = (value: string) => ({ value, name: nameOf(value), count: counts.get(value) ?? 0 })
  const others = [...counts.keys()]
    .filter((value) => !chosen.includes(value))
    .map(choice)
    .filter(({ name }) => name.toLowerCase().includes(find.trim().toLowerCase()))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return [...chosen.map(choice), ...others.slice(0, max)]
}

/** The bounds that are offered, with what each would keep; one that keeps nothing is left out, unless it is chosen. */
export function boundsOf(values: readonly number[], bounds: readonly number[], chosen: number) {
  const [lowest = 0] = bounds
  const all = [...new Set([...bounds, chosen])].sort((a, b) => a - b)
  return all
    .map((bound) => ({ bound, count: values.filter((value) => bound <= value).length }))
    .filter(({ bound, count }) => bound === lowest || bound === chosen || 0 < count)
}
