import type { GraphNode } from '../../core/graph.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import type { Surroundings } from '../surroundings.ts'
import { PriorityQueue } from './priority-queue.ts'
import { doubtOf, isFact, TIE_KINDS, type Tie, type TieGraph, type TieKind, tieGraph } from './ties.ts'

export interface Link {
  readonly from: GraphNode
  readonly to: GraphNode
  /** The surest first; at least one. */
  readonly ties: readonly Tie[]
}

export interface ChainOptions {
  readonly max: number
  readonly through?: ReadonlySet<TieKind>
  /** Events that may tie; left out: all. */
  readonly accepts?: (event: GraphNode) => boolean
}

/** A longer chain says nothing: everybody is tied to everybody. */
export const MAX_LINKS = 8
/** One link costs more than all doubts of a chain together, so that a shorter chain always comes first. */
const LINK_COST = 1000
/** Who deals with all the world ("China"), and who has no name ("experts"), says little as a go-between. */
const MAX_HUB_COST = 15
const GROUP_COST = 15
/** Chains begun and not ended, in a graph where nothing else bounds them. */
const MAX_STEPS = 200_000

/**
 * The shortest chains of ties between two actors or measures, no node twice in one; of those as long as each other the
 * one that stands on facts, and goes by fewer hubs, comes first. A* with the exact rest of the way, so that the k-th
 * chain found is the k-th best.
 */
export function findChains(
  around: Surroundings,
  ends: readonly [GraphNode, GraphNode],
  options: ChainOptions,
): Link[][] {
  const ties = tieGraph(around, options.through ?? new Set(TIE_KINDS), options.accepts)
  const [start, goal] = ends.map(({ id }) => id) as [string, string]
  const search: Search = { ties, around, goal, rest: restOfWay(ties, around, goal) }
  const chains: Link[][] = []
  if (start === goal) return chains
  for (const ids of bestPaths(start, search)) {
    chains.push(linksOf(ids, search))
    if (chains.length >= options.max) break
  }
  return chains
}

interface Search {
  readonly ties: TieGraph
  readonly around: Surroundings
  readonly goal: string
  /** The least cost from each node to the goal; what is not there cannot reach it. */
  readonly rest: ReadonlyMap<string, number>
}

/** Dijkstra's algorithm from the goal. */
function restOfWay(ties: TieGraph, around: Surroundings, goal: string): ReadonlyMap<string, number> {
  const rest = new Map<string, number>()
  const queue = new PriorityQueue<{ readonly id: string; readonly cost: number }>()
  queue.push({ id: goal, cost: 0 }, 0)
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (rest.has(next.id)) continue
    rest.set(next.id, next.cost)
    // From a neighbour one enters this node.
    const entering = next.id === goal ? 0 : nodeCost(next.id, ties, around)
    for (const [id, list] of ties.get(next.id) ?? []) {
      const cost = next.cost + LINK_COST + tieCost(list) + entering
      if (!rest.has(id)) queue.push({ id, cost }, cost)
    }
  }
  return rest
}

interface Walk {
  readonly id: string
  readonly cost: number
  readonly links: number
  readonly before: Walk | null
}

function* bestPaths(start: string, { ties, around, goal, rest }: Search): Generator<readonly string[]> {
  const queue = new PriorityQueue<Walk>()
  if (rest.has(start)) queue.push({ id: start, cost: 0, links: 0, before: null }, 0)
  for (let steps = 0, walk = queue.pop(); walk !== undefined && steps < MAX_STEPS; steps += 1, walk = queue.pop()) {
    if (walk.id === goal) yield idsOf(walk)
    else if (walk.links < MAX_LINKS) {
      for (const [id, list] of sorted(ties.get(walk.id))) {
        const left = rest.get(id)
        if (left === undefined || isOn(walk, id) || hasShortcut(walk, id, { start, goal, ties })) continue
        const cost = walk.cost + LINK_COST + tieCost(list) + (id === goal ? 0 : nodeCost(id, ties, around))
        queue.push({ id, cost, links: walk.links + 1, before: walk }, cost + left)
      }
    }
  }
}

function sorted(others: ReadonlyMap<string, readonly Tie[]> = new Map()) {
  return [...others].sort(([a], [b]) => compareCodeUnits(a, b))
}

function isOn(walk: Walk, id: string): boolean {
  for (let at: Walk | null = walk; at !== null; at = at.before) if (at.id === id) return true
  return false
}

interface Ends {
  readonly start: string
  readonly goal: string
  readonly ties: TieGraph
}

/** Whether a fact ties the node to one further back: then the chain goes round. The ends themselves may be tied. */
function hasShortcut(walk: Walk, id: string, { start, goal, ties }: Ends): boolean {
  for (let at = walk.before; at !== null; at = at.before) {
    const best = ties.get(at.id)?.get(id)?.[0]
    if (best !== undefined && isFact(best) && !(at.id === start && id === goal)) return true
  }
  return false
}

function idsOf(walk: Walk): string[] {
  return walk.before === null ? [walk.id] : [...idsOf(walk.before), walk.id]
}

function tieCost(ties: readonly Tie[]): number {
  return ties[0] === undefined ? 0 : doubtOf(ties[0])
}

function nodeCost(id: string, ties: TieGraph, around: Surroundings): number {
  const hub = Math.min(MAX_HUB_COST, Math.floor(Math.log2(ties.get(id)?.size ?? 1)))
  return around.nodes.get(id)?.labels[2] === 'Group' ? hub + GROUP_COST : hub
}

function linksOf(ids: readonly string[], { ties, around }: Search): Link[] {
  return ids.slice(1).flatMap((id, i) => {
    const [from, to] = [around.nodes.get(ids[i] ?? ''), around.nodes.get(id)]
    return from === undefined || to === undefined ? [] : [{ from, to, ties: ties.get(from.id)?.get(id) ?? [] }]
  })
}
