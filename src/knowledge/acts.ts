import type { EventStatus, EventType } from '../core/event.ts'
import type { GraphEdge, GraphNode } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { getOrCreate } from './accumulate.ts'
import { isMutualDeed } from './mutual-deeds.ts'

/** An event by which actors dealt with one another: as much of it as their dealings sum up. */
export interface Act {
  /** Of the event. */
  readonly id: string
  /** Sorted. */
  readonly from: readonly string[]
  /** Sorted; of what several did with one another the same as `from`. */
  readonly to: readonly string[]
  readonly status: EventStatus
  readonly intensity: number
  readonly date: string | null
  readonly contested: boolean
}

type ActNode = Pick<GraphNode, 'id' | 'labels' | 'properties'>
type ActEdge = Pick<GraphEdge, 'type' | 'from' | 'to'>

/** The acts among the events of a graph, sorted by id. */
export function actsOf(nodes: Iterable<ActNode>, edges: Iterable<ActEdge>): readonly Act[] {
  const agents = new Map<string, string[]>()
  const targets = new Map<string, string[]>()
  for (const { type, from, to } of edges) {
    if (type === 'AGENT_OF') getOrCreate(agents, to, () => []).push(from)
    if (type === 'TARGETS') getOrCreate(targets, from, () => []).push(to)
  }
  const acts: Act[] = []
  for (const node of nodes) {
    const from = agents.get(node.id)?.sort(compareCodeUnits)
    if (node.labels[1] !== 'Event' || from === undefined) continue
    const act = makeAct(node, from, targets.get(node.id)?.sort(compareCodeUnits) ?? [])
    if (pairsOf(act).length > 0) acts.push(act)
  }
  return acts.sort((a, b) => compareCodeUnits(a.id, b.id))
}

function makeAct({ id, properties }: ActNode, from: readonly string[], targets: readonly string[]): Act {
  const { type, trigger, status, intensity, date, contested } = properties
  const isTogether = targets.length === 0 && isMutualDeed(type as EventType, String(trigger))
  return {
    id,
    from,
    to: isTogether ? from : targets,
    status: status as EventStatus,
    intensity: Number(intensity),
    date: typeof date === 'string' ? date : null,
    contested: contested === true,
  }
}

/** Who acted on whom. */
export interface Pair {
  readonly from: string
  readonly to: string
}

export function pairsOf({ from, to }: Act): readonly Pair[] {
  return from.flatMap((one) => to.filter((other) => other !== one).map((other) => ({ from: one, to: other })))
}
