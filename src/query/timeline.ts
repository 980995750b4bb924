import type { GraphEdge, GraphNode, RelationType } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { lastDay } from '../knowledge/measure-status.ts'
import { edgesOf, type Surroundings } from './surroundings.ts'

/**
 * One thing that happened, of an actor, a measure or a topic.
 * - event: `node` is the event
 * - step: `edge` tells how far a measure had come, or who was put on a list (REPORTED_IN)
 * - cover: `edge` puts an actor under a measure (APPLIES_TO); `ends` where it takes it off again
 */
export type TimelineEntry = TimelineDays &
  (
    | { readonly kind: 'event'; readonly node: GraphNode }
    | { readonly kind: 'step'; readonly edge: GraphEdge }
    | { readonly kind: 'cover'; readonly edge: GraphEdge; readonly ends: boolean }
  )

interface TimelineDays {
  /** ISO 8601, cut to what is known; null: no text says. */
  readonly date: string | null
  /** The last day, of what took longer. */
  readonly dateEnd: string | null
  /** The day of the first text that tells it. */
  readonly told: string | null
}

export interface Timeline {
  /** By date, "2019" before "2019-05" before "2019-05-16". */
  readonly dated: readonly TimelineEntry[]
  /** By the day of the text. */
  readonly undated: readonly TimelineEntry[]
}

/** Days, both included; null: no bound. What is known only to the month or the year counts if it may lie within. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

/** All that the graph tells of an actor, a measure or a topic, in order. */
export function timelineOf(node: GraphNode, around: Surroundings, period: Period): Timeline {
  const all = [...eventsOf(node, around), ...stepsOf(node, around), ...coversOf(node, around)]
  const isDated = ({ date }: TimelineEntry) => date !== null
  return {
    dated: all.filter((entry) => isDated(entry) && mayLieIn(entry, period)).sort(compareBy(({ date }) => date)),
    undated: all.filter((entry) => !isDated(entry)).sort(compareBy(({ told }) => told)),
  }
}

function eventsOf(node: GraphNode, around: Surroundings): readonly TimelineEntry[] {
  const ends = (edges: ReadonlyMap<string, readonly GraphEdge[]>, type: RelationType, end: 'from' | 'to') =>
    edgesOf(edges, node, type).map((edge) => edge[end])
  const ids = new Set([
    ...ends(around.outgoing, 'AGENT_OF', 'to'),
    ...ends(around.incoming, 'TARGETS', 'from'),
    ...ends(around.incoming, 'ABOUT', 'from'),
  ])
  return [...ids].flatMap((id) => {
    const event = around.nodes.get(id)
    if (event === undefined) return []
    const { date, dateEnd } = event.properties
    const days = edgesOf(around.outgoing, event, 'REPORTED_IN').flatMap(({ to }) => dayOf(around.nodes.get(to)) ?? [])
    return [{ kind: 'event', node: event, date: textOf(date), dateEnd: textOf(dateEnd), told: days.sort()[0] ?? null }]
  })
}

function stepsOf(node: GraphNode, around: Surroundings): readonly TimelineEntry[] {
  if (node.labels[1] !== 'Measure') return []
  return edgesOf(around.outgoing, node, 'REPORTED_IN').flatMap((edge) => {
    const { status, change, date } = edge.properties
    if (status === undefined && change === undefined) return []
    return [{ kind: 'step', edge, date: textOf(date), dateEnd: null, told: dayOf(around.nodes.get(edge.to)) }]
  })
}

function coversOf(node: GraphNode, around: Surroundings): readonly TimelineEntry[] {
  return edgesOf(around.incoming, node, 'APPLIES_TO').flatMap((edge) => {
    const told = dayOf(around.nodes.get(String(edge.properties.document)))
    const [since, until] = [textOf(edge.properties.since), textOf(edge.properties.until)]
    return [
      ...(since === null ? [] : [{ kind: 'cover' as const, edge, ends: false, date: since, dateEnd: null, told }]),
      ...(until === null ? [] : [{ kind: 'cover' as const, edge, ends: true, date: until, dateEnd: null, told }]),
    ]
  })
}

/** Whether any day that the entry may have been on lies in the period. */
export function mayLieIn({ date, dateEnd }: Pick<TimelineEntry, 'date' | 'dateEnd'>, { from, to }: Period): boolean {
  if (date === null) return false
  return (from === null || from <= lastDay(dateEnd ?? date)) && (to === null || firstDay(date) <= to)
}

/** "2019-05" begins on 2019-05-01. */
export function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - '2019'.length)
}

function compareBy(dayOfEntry: (entry: TimelineEntry) => string | null) {
  return (a: TimelineEntry, b: TimelineEntry): number =>
    compareCodeUnits(dayOfEntry(a) ?? '~', dayOfEntry(b) ?? '~') || compareCodeUnits(keyOf(a), keyOf(b))
}

function keyOf(entry: TimelineEntry): string {
  return `${entry.kind} ${entry.kind === 'event' ? entry.node.id : entry.edge.id}`
}

function dayOf(document: GraphNode | undefined): string | null {
  return textOf(document?.properties.publishedOn)
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
