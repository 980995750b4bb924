import type { EventStatus, EventType } from '../core/event.ts'
import type { GraphEdge, GraphNode } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { isMutualDeed } from '../knowledge/mutual-deeds.ts'
import type { Dealing, DealingEvent } from './api.ts'
import { facetsOf } from './facets.ts'
import { type GraphIndex, numberOf, textOf } from './graph-index.ts'

/** More than this many events of one pair go to the viewer as a number alone. */
const MAX_DEALING_ITEMS = 400

type EventsByOther = ReadonlyMap<string, readonly GraphNode[]>

const known = new WeakMap<GraphIndex, Map<string, EventsByOther>>()

/** What `from` did to `to`, newest first, undated last. */
export function eventsBetween(index: GraphIndex, from: string, to: string): readonly GraphNode[] {
  return sortEvents(index, deedsOf(index, from).get(to) ?? [])
}

/** All that an actor did, by whom it reached: a hub has thousands of events and hundreds of partners, so once for all. */
function deedsOf(index: GraphIndex, from: string): EventsByOther {
  const byActor = known.get(index) ?? new Map<string, EventsByOther>()
  known.set(index, byActor)
  const found = byActor.get(from)
  if (found !== undefined) return found
  const deeds = new Map<string, GraphNode[]>()
  for (const { to } of index.outgoing(from, 'AGENT_OF')) {
    const event = index.nodes.get(to)
    if (event === undefined) continue
    for (const other of reachedBy(index, event)) note(deeds, other, event)
  }
  byActor.set(from, deeds)
  return deeds
}

function note(deeds: Map<string, GraphNode[]>, other: string, event: GraphNode): void {
  const events = deeds.get(other)
  if (events === undefined) deeds.set(other, [event])
  else events.push(event)
}

/** Whom an event is done to; of a mutual deed without a target all who take part. */
function reachedBy(index: GraphIndex, event: GraphNode): ReadonlySet<string> {
  const targets = index.outgoing(event.id, 'TARGETS')
  if (targets.length > 0) return new Set(targets.map(({ to }) => to))
  const { type, trigger } = event.properties
  if (!isMutualDeed(type as EventType, String(trigger))) return new Set()
  return new Set(index.incoming(event.id, 'AGENT_OF').map(({ from }) => from))
}

/**
 * Newest first, the undated last, those in the order of the articles that tell them; ties by id, so that the order
 * never depends on the input's.
 */
export function sortEvents(index: GraphIndex, events: readonly GraphNode[]): GraphNode[] {
  const keyed = events.map((event) => ({
    event,
    date: textOf(event.properties, 'date') ?? '',
    told: tellingsOf(index, event.id).at(-1) ?? '',
  }))
  return keyed
    .sort(
      (a, b) =>
        compareCodeUnits(b.date, a.date) ||
        compareCodeUnits(b.told, a.told) ||
        compareCodeUnits(a.event.id, b.event.id),
    )
    .map(({ event }) => event)
}

/** The days of the articles that tell an event, in order. */
function tellingsOf(index: GraphIndex, id: string): readonly string[] {
  const days = index
    .outgoing(id, 'REPORTED_IN')
    .flatMap((edge) => textOf(index.nodes.get(edge.to)?.properties ?? {}, 'publishedOn') ?? [])
  return days.sort(compareCodeUnits)
}

export function describeDealing(index: GraphIndex, edge: GraphEdge): Dealing {
  const events = eventsBetween(index, edge.from, edge.to)
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    events: events.length,
    items: events.slice(0, MAX_DEALING_ITEMS).map((event) => describeItem(index, event)),
  }
}

function describeItem(index: GraphIndex, event: GraphNode): DealingEvent {
  const { id, properties } = event
  return {
    id,
    type: eventTypeOf(properties),
    status: eventStatusOf(properties),
    date: textOf(properties, 'date'),
    dateEnd: textOf(properties, 'dateEnd'),
    told: tellingsOf(index, id)[0] ?? null,
    intensity: numberOf(properties, 'intensity') ?? 0,
    ...facetsOf(index, event),
  }
}

export function eventTypeOf(properties: GraphNode['properties']): EventType {
  return (textOf(properties, 'type') ?? 'STATEMENT') as EventType
}

/** A missing status counts as `possible`: nothing may look like a fact by mistake. */
export function eventStatusOf(properties: GraphNode['properties']): EventStatus {
  return (textOf(properties, 'status') ?? 'possible') as EventStatus
}
