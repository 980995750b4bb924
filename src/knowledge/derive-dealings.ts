import { EVENT_STATUSES, type EventStatus, type EventType } from '../core/event.ts'
import type { NodeAttributes, PropertyValue } from '../core/graph.ts'
import { makeId } from '../core/ids.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { getOrCreate, sortedEntries } from './accumulate.ts'
import type { KnowledgeGraph } from './graph.ts'
import { isMutualDeed } from './mutual-deeds.ts'
import { makeProperties, roundScore } from './properties.ts'

interface Dealings {
  readonly from: string
  readonly to: string
  readonly events: NodeAttributes[]
}

/** Adds `ACTED_ON`: one edge for each ordered pair of actors, summing up all events from the one to the other. */
export function deriveDealings(graph: KnowledgeGraph): void {
  const dealings = new Map<string, Dealings>()
  graph.forEachNode((id, attributes) => {
    if (attributes.labels[1] !== 'Event') return
    for (const [from, to] of actingPairs(graph, id, attributes)) {
      getOrCreate(dealings, `${from} ${to}`, () => ({ from, to, events: [] })).events.push(attributes)
    }
  })
  for (const [, { from, to, events }] of sortedEntries(dealings)) {
    const properties = makeProperties(summarize(events.map(({ properties: event }) => event)))
    graph.addDirectedEdgeWithKey(makeId('rel', 'ACTED_ON', from, to), from, to, { type: 'ACTED_ON', properties })
  }
}

function actingPairs(graph: KnowledgeGraph, id: string, event: NodeAttributes): [string, string][] {
  const agents = graph.filterInNeighbors(id, (actor) => hasEdge(graph, actor, id, 'AGENT_OF'))
  const targets = graph.filterOutNeighbors(id, (actor) => hasEdge(graph, id, actor, 'TARGETS'))
  const { type, trigger } = event.properties
  const isMutual = isMutualDeed(type as EventType, String(trigger))
  const others = targets.length === 0 && isMutual ? agents : targets
  return agents.flatMap((from) => others.filter((to) => to !== from).map((to): [string, string] => [from, to]))
}

function hasEdge(graph: KnowledgeGraph, from: string, to: string, type: 'AGENT_OF' | 'TARGETS'): boolean {
  return graph.someDirectedEdge(from, to, (_, attributes) => attributes.type === type)
}

/**
 * @returns `events` counts all; `cooperation` and `conflict` those above and below zero, denied ones left out; `tone`
 *   is the mean intensity of what is told as actual (-10 to 10), absent where nothing is; `first` and `last` are ISO
 *   date prefixes; `contested` counts those that one denies and another asserts; one count a status.
 */
function summarize(events: readonly Readonly<Record<string, PropertyValue>>[]): Record<string, PropertyValue | null> {
  const standing = events.filter(({ status }) => status !== 'denied')
  const actual = events.filter(({ status }) => status === 'actual').map(({ intensity }) => Number(intensity))
  const dates = events.flatMap(({ date }) => (typeof date === 'string' ? [date] : [])).sort(compareCodeUnits)
  const contested = events.filter((event) => event.contested === true).length
  const count = (status: EventStatus) => events.filter((event) => event.status === status).length
  return {
    events: events.length,
    cooperation: standing.filter(({ intensity }) => Number(intensity) > 0).length,
    conflict: standing.filter(({ intensity }) => Number(intensity) < 0).length,
    tone: actual.length > 0 ? roundScore(actual.reduce((sum, value) => sum + value, 0) / actual.length) : null,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    contested: contested > 0 ? contested : null,
    ...Object.fromEntries(EVENT_STATUSES.map((status) => [status, count(status)])),
  }
}
