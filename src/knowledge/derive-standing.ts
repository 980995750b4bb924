import { DirectedGraph, UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import type { PropertyValue } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { getOrCreate } from './accumulate.ts'
import type { Pair } from './acts.ts'
import type { FunctionOf } from './function-of.ts'
import type { KnowledgeGraph } from './graph.ts'
import { type Place, placeActors } from './place-actors.ts'
import { makeProperties } from './properties.ts'

const findCommunities = louvain as unknown as FunctionOf<typeof louvain>
const rankNodes = pagerank as unknown as FunctionOf<typeof pagerank>

interface Weighted {
  readonly weight: number
}
/** Deeds of one actor on another that are told as actual; planned and denied ones tie nobody. */
export interface Tie extends Pair, Weighted {}

/** An actor's rank among those who dealt with one another. */
interface Rank {
  /** With how many others it dealt. */
  readonly degree: number
  /** How much of what is done comes to it: 0 to 1, 1 in all. */
  readonly pageRank: number
  /** From 1, the largest. */
  readonly community: number | null
}

/** What all dealings together say of one actor: its rank where it dealt with somebody, its place where it has most partners. */
export type Standing = Partial<Rank & Place>

/** Who dealt with whom, by actor id. */
interface Network {
  readonly mutual: UndirectedGraph<Record<string, never>, { weight: number }>
  readonly directed: DirectedGraph<Record<string, never>, Weighted>
}

/** Any number will do; it must only stay. */
const SEED = 20_190_515
/** Far below the last digit that is kept; 0.85 to the power of 300 is below it. */
const PAGE_RANK = { alpha: 0.85, maxIterations: 300, total: 1e-12 } as const
const RANK_STEPS = 1e6

/** Gives actors that dealt with others their standing, from `ACTED_ON`. The dealings must be there already. */
export function deriveStanding(graph: KnowledgeGraph): void {
  const dealings = graph
    .mapEdges((_, { type, properties }, from, to) => ({ type, from, to, weight: Number(properties.actual ?? 0) }))
    .filter(({ type }) => type === 'ACTED_ON')
  for (const [id, standing] of standingsOf(dealings)) {
    graph.updateNodeAttribute(id, 'properties', (former) => withStanding(former ?? {}, standing))
  }
}

/** @param standing - Undefined: it has none. What the properties say of a former one goes. */
export function withStanding(
  former: Readonly<Record<string, PropertyValue>>,
  standing: Standing | undefined,
): Record<string, PropertyValue> {
  const { degree: _, pageRank: __, community: ___, x: ____, y: _____, ...properties } = former
  return makeProperties({ ...properties, ...standing })
}

/**
 * The standing of all who are tied, from all ties: one tie more may change that of anybody.
 * @param ties - In any order; those without weight count for the places alone.
 * @returns By actor id, sorted.
 */
export function standingsOf(ties: readonly Tie[]): ReadonlyMap<string, Standing> {
  const ranks = ranksOf(ties)
  const places = placeActors(ties)
  const ids = [...new Set([...ranks.keys(), ...places.keys()])].sort(compareCodeUnits)
  return new Map(ids.map((id) => [id, { ...ranks.get(id), ...places.get(id) }]))
}

/** @see V. Blondel et al., "Fast unfolding of communities in large networks", J. Stat. Mech. 2008 (Louvain). */
function ranksOf(ties: readonly Tie[]): ReadonlyMap<string, Rank> {
  const { mutual, directed } = networkOf(ties)
  if (mutual.order === 0) return new Map() // PageRank of nothing does not end
  const { alpha, maxIterations, total } = PAGE_RANK
  const tolerance = total / directed.order // the library multiplies by the number of nodes
  const ranks = rankNodes(directed, { getEdgeWeight: 'weight', alpha, maxIterations, tolerance })
  const communities = numberCommunities(findCommunities(mutual, { getEdgeWeight: 'weight', rng: makeRandom(SEED) }))
  const found = mutual.mapNodes((id): [string, Rank] => [
    id,
    {
      degree: mutual.degree(id),
      pageRank: Math.round((ranks[id] ?? 0) * RANK_STEPS) / RANK_STEPS,
      community: communities.get(id) ?? null,
    },
  ])
  return new Map(found)
}

/** Nodes and edges go in sorted by id: the results hang on their order. */
function networkOf(ties: readonly Tie[]): Network {
  const network: Network = { mutual: new UndirectedGraph(), directed: new DirectedGraph() }
  const sorted = ties
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => compareCodeUnits(a.from, b.from) || compareCodeUnits(a.to, b.to))
  const ids = [...new Set(sorted.flatMap(({ from, to }) => [from, to]))].sort(compareCodeUnits)
  for (const id of ids) {
    network.mutual.addNode(id)
    network.directed.addNode(id)
  }
  for (const { from, to, weight } of sorted) {
    network.directed.addEdge(from, to, { weight })
    network.mutual.updateEdge(from, to, (former) => ({ weight: (former.weight ?? 0) + weight }))
  }
  return network
}

/** The library's numbers hang on the order of nodes: ours count from the largest, ties from the smallest id. */
function numberCommunities(found: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const members = new Map<number, string[]>()
  for (const id of Object.keys(found).sort(compareCodeUnits)) {
    getOrCreate(members, found[id] ?? 0, () => []).push(id)
  }
  const sorted = [...members.values()].sort((a, b) => b.length - a.length || compareCodeUnits(a[0] ?? '', b[0] ?? ''))
  return new Map(sorted.flatMap((ids, index) => ids.map((id): [string, number] => [id, index + 1])))
}

/** Mulberry32, by T. Ettinger (public domain): the same numbers, 0 to 1, on every machine. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
