import type { GraphEdge, GraphNode, RelationType } from '../../core/graph.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { edgesOf, type Surroundings } from '../surroundings.ts'

/**
 * What ties two actors or measures:
 * - dealings: one does something to the other
 * - events: both take part in the same, side by side; or one does something about the other, a measure
 * - measures: issued by, applies to, based on, responds to
 * - roles: holds a role at, part of, subsidiary of
 */
export const TIE_KINDS = ['dealings', 'events', 'measures', 'roles'] as const
export type TieKind = (typeof TIE_KINDS)[number]

export type Tie =
  | { readonly kind: 'dealings' | 'events'; readonly event: GraphNode }
  | { readonly kind: 'measures' | 'roles'; readonly edge: GraphEdge }

/** The ties of each node by the node at their other end. */
export type TieGraph = ReadonlyMap<string, ReadonlyMap<string, readonly Tie[]>>

const KIND_OF_RELATION: Partial<Readonly<Record<RelationType, 'measures' | 'roles'>>> = {
  ISSUED_BY: 'measures',
  APPLIES_TO: 'measures',
  BINDS: 'measures',
  BASED_ON: 'measures',
  RESPONDS_TO: 'measures',
  HOLDS_ROLE: 'roles',
  PART_OF: 'roles',
  SUBSIDIARY_OF: 'roles',
}

/** How far a tie is from a fact: of chains as long as each other the one that stands on facts comes first. */
const DOUBT: Readonly<Record<string, number>> = { actual: 0, planned: 40, possible: 40, requested: 40, alleged: 60 }
const MOST_DOUBT = 80
const SIDE_BY_SIDE = 5
/** Taken off a list: it was a tie. */
const LAPSED = 40

/** Actors and measures with what ties them. A place or topic ties nobody: half the graph is in Beijing. */
export function tieGraph(
  around: Surroundings,
  kinds: ReadonlySet<TieKind>,
  accepts: (event: GraphNode) => boolean = () => true,
): TieGraph {
  const ties = new Map<string, Map<string, Tie[]>>()
  const add: Add = (a, b, tie) => {
    if (a === b || !kinds.has(tie.kind)) return
    listBetween(ties, a, b).push(tie)
    listBetween(ties, b, a).push(tie)
  }
  for (const node of around.nodes.values()) {
    if (node.labels[1] === 'Event' && accepts(node)) tieEvent(node, around, add)
    for (const edge of around.outgoing.get(node.id) ?? []) tieEdge(edge, around, add)
  }
  for (const others of ties.values()) for (const list of others.values()) list.sort(compareTies)
  return ties
}

function listBetween(ties: Map<string, Map<string, Tie[]>>, one: string, two: string): Tie[] {
  const others = ties.get(one) ?? new Map<string, Tie[]>()
  const list = others.get(two) ?? []
  ties.set(one, others.set(two, list))
  return list
}

type Add = (a: string, b: string, tie: Tie) => void

function tieEvent(event: GraphNode, around: Surroundings, add: Add): void {
  const agents = edgesOf(around.incoming, event, 'AGENT_OF').map(({ from }) => from)
  const targets = edgesOf(around.outgoing, event, 'TARGETS').map(({ to }) => to)
  const matters = edgesOf(around.outgoing, event, 'ABOUT').flatMap(({ to }) => (isEnd(around, to) ? [to] : []))
  for (const agent of agents) for (const target of targets) add(agent, target, { kind: 'dealings', event })
  for (const side of [agents, targets]) {
    side.forEach((one, i) => {
      for (const two of [...side.slice(i + 1), ...matters]) add(one, two, { kind: 'events', event })
    })
  }
}

function tieEdge(edge: GraphEdge, around: Surroundings, add: Add): void {
  const kind = KIND_OF_RELATION[edge.type]
  if (kind !== undefined && isEnd(around, edge.from) && isEnd(around, edge.to)) add(edge.from, edge.to, { kind, edge })
}

function isEnd(around: Surroundings, id: string): boolean {
  const label = around.nodes.get(id)?.labels[1]
  return label === 'Actor' || label === 'Measure'
}

/** 0 for a fact, up to 85: see `DOUBT`. */
export function doubtOf(tie: Tie): number {
  if ('edge' in tie) return tie.edge.properties.status === 'removed' ? LAPSED : 0
  const doubt = DOUBT[String(tie.event.properties.status)] ?? MOST_DOUBT
  return tie.kind === 'dealings' ? doubt : doubt + SIDE_BY_SIDE
}

/** Told as having happened. */
export function isFact(tie: Tie): boolean {
  return doubtOf(tie) <= SIDE_BY_SIDE
}

/** The surest first, then what more articles tell. */
function compareTies(a: Tie, b: Tie): number {
  return doubtOf(a) - doubtOf(b) || tellings(b) - tellings(a) || compareCodeUnits(idOf(a), idOf(b))
}

function tellings(tie: Tie): number {
  return 'edge' in tie ? Number.POSITIVE_INFINITY : Number(tie.event.properties.mentions ?? 1)
}

function idOf(tie: Tie): string {
  return 'edge' in tie ? tie.edge.id : tie.event.id
}
