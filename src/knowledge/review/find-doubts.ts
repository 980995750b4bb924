import type { Correction } from '../../core/correction.ts'
import type { GraphEdge, GraphNode, GraphSnapshot } from '../../core/graph.ts'
import type { ActorId } from '../../core/ids.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { getOrCreate } from '../accumulate.ts'
import { rootFinder } from '../corrections/joined-actors.ts'
import { decidedKeys, nameKey, pairKey } from './decided.ts'
import { type Doubt, type DoubtQuote, type DoubtSide, namedSide } from './doubt.ts'
import { explainRule, type NameLink } from './gather-links.ts'
import { findNearPairs, type NearPair, namesOf } from './near-pairs.ts'

/** Below this the program is sure enough not to bother anyone. */
const MIN_DOUBT = 0.1
const MAX_QUOTES = 2
/** What hangs on nothing still comes last rather than not at all. */
const NO_EVENTS = 0.1

/** The doubtful links of a graph, most consequential first: events that hang on each, times the doubt. */
export function findDoubts(graph: GraphSnapshot, links: readonly NameLink[], log: readonly Correction[]): Doubt[] {
  const around = new Around(graph)
  const decided = decidedKeys(log)
  const rootOf = rootFinder(log)
  const pairs = findNearPairs(graph.nodes.filter(({ labels }) => labels[1] === 'Actor'))
    .filter(({ one, other }) => !decided.has(pairKey(one.id, other.id)))
    .map((pair) => doubtOfPair(pair, around))
  const names = links.flatMap((link) => doubtOfLink({ ...link, actor: rootOf(link.actor) }, around))
  return [...pairs, ...names]
    .filter(({ doubt, one, other, kind }) =>
      kind === 'one actor' ? doubt >= MIN_DOUBT && !decided.has(nameKey(one.id, other.name)) : doubt >= MIN_DOUBT,
    )
    .sort((a, b) => weightOf(b) - weightOf(a) || compareCodeUnits(keyOf(a), keyOf(b)))
}

function weightOf({ doubt, events }: Doubt): number {
  return doubt * Math.max(events, NO_EVENTS)
}

function keyOf({ one, other }: Doubt): string {
  return `${one.name} ${other.name} ${one.id} ${other.id}`
}

/** The better known one stays. */
function doubtOfPair({ one: a, other: b, score, reasons }: NearPair, around: Around): Doubt {
  const rank = (node: GraphNode) => around.eventsOf(node.id).length + Number(node.properties.mentions ?? 0) / 1e6
  const isFirst = rank(a) > rank(b) || (rank(a) === rank(b) && a.id < b.id)
  const [one, other] = (isFirst ? [a, b] : [b, a]).map((node) => around.sideOf(node)) as [DoubtSide, DoubtSide]
  return {
    kind: 'two actors',
    one,
    other,
    doubt: score,
    reasons,
    events: around.eventsOf(other.id).length,
    ifSame: { what: 'same', kept: namedSide(one), joined: namedSide(other) },
    ifDifferent: { what: 'different', one: namedSide(one), other: namedSide(other) },
  }
}

/** Only where the graph still has the name with that actor. */
function doubtOfLink(link: NameLink, around: Around): readonly Doubt[] {
  const node = around.nodes.get(link.actor)
  if (node === undefined || !namesOf(node.properties.aliases).includes(link.alias)) return []
  const side = around.sideOf(node)
  const one = link.ownQuotes.length > 0 ? { ...side, quotes: link.ownQuotes } : side
  const places = `in ${link.places} place${link.places === 1 ? '' : 's'}`
  return [
    {
      kind: 'one actor',
      one,
      other: { id: one.id, name: link.alias, what: places, quotes: link.quotes },
      doubt: Math.round((1 - link.score) * 100) / 100,
      reasons: [`${explainRule(link.rule)} (${link.rule}, sure to ${link.score})`],
      events: link.events,
      ifSame: { what: 'confirm name', actor: namedSide(one), alias: link.alias },
      ifDifferent: { what: 'split name', from: namedSide(one), alias: link.alias },
    },
  ]
}

/** What stands around an actor in the graph. */
class Around {
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly #events = new Map<string, Set<string>>()
  readonly #reports = new Map<string, GraphEdge[]>()

  constructor({ nodes, edges }: GraphSnapshot) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]))
    for (const edge of edges) {
      const { type, from, to } = edge
      if (type === 'AGENT_OF') getOrCreate(this.#events, from, () => new Set()).add(to)
      if (type === 'TARGETS' || type === 'ATTRIBUTED_TO') getOrCreate(this.#events, to, () => new Set()).add(from)
      if (type === 'REPORTED_IN') getOrCreate(this.#reports, from, () => []).push(edge)
    }
  }

  eventsOf(id: string): readonly string[] {
    return [...(this.#events.get(id) ?? [])]
  }

  sideOf({ id, name, labels, properties }: GraphNode): DoubtSide {
    const what = [labels[2], properties.country, ...namesOf(properties.callings)].filter((one) => one !== undefined)
    return { id: id as ActorId, name, what: what.join(', '), quotes: this.#quotesOf(id) }
  }

  #quotesOf(id: string): readonly DoubtQuote[] {
    const reports = this.eventsOf(id).flatMap((event) => this.#reports.get(event)?.slice(0, 1) ?? [])
    return reports
      .slice(0, MAX_QUOTES)
      .map(({ to, properties }) => ({ quote: String(properties.quote), document: this.nodes.get(to)?.name ?? to }))
  }
}
