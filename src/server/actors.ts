import type { ActorKind } from '../core/actor.ts'
import type { GraphEdge, GraphNode } from '../core/graph.ts'
import type { MeasureKind } from '../core/measure.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import type { ActorCard, Dealing, NamedPart, NodeRef } from './api.ts'
import { describeDealing } from './dealings.ts'
import { type GraphIndex, listOf, numberOf, textOf } from './graph-index.ts'

export function describeActor(index: GraphIndex, node: GraphNode): ActorCard {
  const { properties } = node
  return {
    id: node.id,
    name: node.name,
    kind: kindOf(node),
    country: textOf(properties, 'country'),
    wikidata: textOf(properties, 'wikidata'),
    aliases: listOf(properties, 'aliases'),
    mentions: numberOf(properties, 'mentions') ?? 0,
    partners: partnersOf(index, node.id).size,
    events: eventCount(index, node.id),
    community: numberOf(properties, 'community'),
  }
}

function kindOf(node: GraphNode): ActorKind {
  return node.labels[2] ?? 'Group'
}

export function describeRef(node: GraphNode): NodeRef {
  const [, label] = node.labels
  const kind =
    label === 'Actor' ? kindOf(node) : label === 'Measure' ? (textOf(node.properties, 'kind') as MeasureKind) : null
  return { id: node.id, name: node.name, label, kind }
}

function eventCount(index: GraphIndex, id: string): number {
  const did = index.outgoing(id, 'AGENT_OF').map((edge) => edge.to)
  const suffered = index.incoming(id, 'TARGETS').map((edge) => edge.from)
  return new Set<string>([...did, ...suffered]).size
}

/** Each partner's id with the number of events in both directions. An actor is no partner of its own. */
export function partnersOf(index: GraphIndex, id: string): ReadonlyMap<string, number> {
  const partners = new Map<string, number>()
  const note = (other: string, edge: GraphEdge) => {
    if (other !== id) partners.set(other, (partners.get(other) ?? 0) + (numberOf(edge.properties, 'events') ?? 1))
  }
  for (const edge of index.outgoing(id, 'ACTED_ON')) note(edge.to, edge)
  for (const edge of index.incoming(id, 'ACTED_ON')) note(edge.from, edge)
  return partners
}

const ranked = new WeakMap<GraphIndex, readonly ActorCard[]>()

/** All actors: those with most partners first, then most events, most mentions; ties by name, then id. */
export function rankActors(index: GraphIndex): readonly ActorCard[] {
  const known = ranked.get(index)
  if (known !== undefined) return known
  const cards = (index.byLabel.get('Actor') ?? []).map((node) => describeActor(index, node)).sort(compareActors)
  ranked.set(index, cards)
  return cards
}

function compareActors(a: ActorCard, b: ActorCard): number {
  return (
    b.partners - a.partners ||
    b.events - a.events ||
    b.mentions - a.mentions ||
    compareCodeUnits(a.name, b.name) ||
    compareCodeUnits(a.id, b.id)
  )
}

/**
 * The best connected actors that form one picture, named ones before plain groups: from the best one outwards, always
 * the best ranked of those that dealt with somebody chosen, so that nobody stands alone.
 */
export function chooseMainActors(index: GraphIndex, ranked: readonly ActorCard[], limit: number): readonly ActorCard[] {
  const ordered = [...ranked.filter(isNamed), ...ranked.filter((actor) => !isNamed(actor))]
  const chosen = new Set<ActorCard>()
  const reached = new Set<string>()
  while (chosen.size < limit) {
    const next =
      ordered.find((actor) => !chosen.has(actor) && reached.has(actor.id)) ??
      // A part of the graph that has no dealings with the rest.
      ordered.find((actor) => !chosen.has(actor) && 0 < actor.partners)
    if (next === undefined) break
    chosen.add(next)
    for (const id of partnersOf(index, next.id).keys()) reached.add(id)
  }
  return keepConnected(index, [...chosen].sort(compareActors))
}

/** A group is mostly a phrase ("foreign companies"): it comes after whoever has a name. */
function isNamed({ kind }: ActorCard): boolean {
  return kind !== 'Group'
}

function keepConnected(index: GraphIndex, actors: readonly ActorCard[]): readonly ActorCard[] {
  const ids = new Set(actors.map((actor) => actor.id))
  return actors.filter((actor) => [...partnersOf(index, actor.id).keys()].some((id) => ids.has(id)))
}

/** The given actors and all dealings among them; what an actor did to itself is not drawn. */
export function describePart(index: GraphIndex, actors: readonly ActorCard[]): NamedPart {
  const ids = new Set(actors.map((actor) => actor.id))
  const edges = actors.flatMap((actor) =>
    index.outgoing(actor.id, 'ACTED_ON').filter((edge) => edge.to !== edge.from && ids.has(edge.to)),
  )
  const dealings = edges.map((edge) => describeDealing(index, edge)).filter((dealing) => dealing.events > 0)
  return { actors, dealings, names: namesIn(index, dealings) }
}

function namesIn(index: GraphIndex, dealings: readonly Dealing[]): NamedPart['names'] {
  const ids = dealings.flatMap(({ items }) => items.flatMap(({ topics, speakers }) => [...topics, ...speakers]))
  return Object.fromEntries([...new Set(ids)].map((id) => [id, index.nodes.get(id)?.name ?? '']))
}
