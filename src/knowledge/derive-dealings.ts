import { EVENT_STATUSES, type EventStatus } from '../core/event.ts'
import type { GraphEdge, PropertyValue } from '../core/graph.ts'
import { type EdgeId, makeId, type NodeId } from '../core/ids.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { getOrCreate, sortedEntries } from './accumulate.ts'
import { type Act, actsOf, type Pair, pairsOf } from './acts.ts'
import type { KnowledgeGraph } from './graph.ts'
import { makeProperties, roundScore } from './properties.ts'

/** All acts of one actor on another; at least one. */
export interface Dealings extends Pair {
  readonly acts: Act[]
}

/** Adds `ACTED_ON`: one edge for each ordered pair of actors, summing up all events from the one to the other. */
export function deriveDealings(graph: KnowledgeGraph): void {
  const nodes = graph.mapNodes((id, { labels, properties }) => ({ id: id as NodeId, labels, properties }))
  const edges = graph.mapEdges((_, { type }, from, to) => ({ type, from: from as NodeId, to: to as NodeId }))
  for (const [, dealings] of sortedEntries(dealingsOf(actsOf(nodes, edges)))) {
    const { id, type, from, to, properties } = dealingsEdge(dealings)
    graph.addDirectedEdgeWithKey(id, from, to, { type, properties })
  }
}

/** By who acted and on whom. */
export function dealingsOf(acts: Iterable<Act>): ReadonlyMap<string, Dealings> {
  const dealings = new Map<string, Dealings>()
  for (const act of acts) {
    for (const pair of pairsOf(act)) getOrCreate(dealings, pairKey(pair), () => ({ ...pair, acts: [] })).acts.push(act)
  }
  return dealings
}

function pairKey({ from, to }: Pair): string {
  return `${from} ${to}`
}

export function dealingsId({ from, to }: Pair): EdgeId {
  return makeId('rel', 'ACTED_ON', from, to)
}

export function dealingsEdge({ from, to, acts }: Dealings): GraphEdge {
  const properties = makeProperties(summarize(acts))
  return { id: dealingsId({ from, to }), type: 'ACTED_ON', from: from as NodeId, to: to as NodeId, properties }
}

/**
 * @returns `events` counts all; `cooperation` and `conflict` those above and below zero, denied ones left out; `tone`
 *   is the mean intensity of what is told as actual (-10 to 10), absent where nothing is; `first` and `last` are ISO
 *   date prefixes; `contested` counts those that one denies and another asserts; one count a status.
 */
function summarize(events: readonly Act[]): Record<string, PropertyValue | null> {
  const standing = events.filter(({ status }) => status !== 'denied')
  const actual = events.filter(({ status }) => status === 'actual').map(({ intensity }) => intensity)
  const dates = events.flatMap(({ date }) => date ?? []).sort(compareCodeUnits)
  const contested = events.filter(({ contested: isContested }) => isContested).length
  const count = (status: EventStatus) => events.filter((event) => event.status === status).length
  return {
    events: events.length,
    cooperation: standing.filter(({ intensity }) => intensity > 0).length,
    conflict: standing.filter(({ intensity }) => intensity < 0).length,
    tone: actual.length > 0 ? roundScore(actual.reduce((sum, value) => sum + value, 0) / actual.length) : null,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    contested: contested > 0 ? contested : null,
    ...Object.fromEntries(EVENT_STATUSES.map((status) => [status, count(status)])),
  }
}
