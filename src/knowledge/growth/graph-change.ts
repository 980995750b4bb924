import type { GraphEdge, GraphNode, GraphSnapshot } from '../../core/graph.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import type { Act } from '../acts.ts'
import { type Standing, withStanding } from '../derive-standing.ts'

/** What makes one graph of another: plain data. All lists are sorted by id. */
export interface GraphChange extends TellingChange, ActsChange {
  /** Of all actors that have one, by id: one deed more may change that of anybody. Null: as before. */
  readonly standings: Readonly<Record<string, Standing>> | null
}

/** Of what the documents tell. */
export interface TellingChange {
  /** New ones, and those that look otherwise than before. */
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly removedNodes: readonly string[]
  readonly removedEdges: readonly string[]
}

/** Of what all dealings are derived from: a part of `TellingChange`, in the form that is kept at hand. */
export interface ActsChange {
  readonly acts: readonly Act[]
  readonly removedActs: readonly string[]
}

export const NO_CHANGE: GraphChange = {
  ...{ nodes: [], edges: [], removedNodes: [], removedEdges: [] },
  ...{ acts: [], removedActs: [], standings: null },
}

export function diffSnapshots(before: GraphSnapshot, after: GraphSnapshot): TellingChange {
  const nodes = diffItems(before.nodes, after.nodes)
  const edges = diffItems(before.edges, after.edges)
  return { nodes: nodes.set, edges: edges.set, removedNodes: nodes.removed, removedEdges: edges.removed }
}

export function diffActs(before: readonly Act[], after: readonly Act[]): ActsChange {
  const { set, removed } = diffItems(before, after)
  return { acts: set, removedActs: removed }
}

export function applyChange(graph: GraphSnapshot, change: GraphChange): GraphSnapshot {
  const nodes = applyTo(graph.nodes, change.nodes, change.removedNodes)
  return {
    ...graph,
    nodes: change.standings === null ? nodes : giveStandings(nodes, change.standings),
    edges: applyTo(graph.edges, change.edges, change.removedEdges),
  }
}

export function applyToActs(acts: readonly Act[], change: ActsChange): readonly Act[] {
  return applyTo(acts, change.acts, change.removedActs)
}

function giveStandings(nodes: readonly GraphNode[], standings: NonNullable<GraphChange['standings']>): GraphNode[] {
  return nodes.map((node) =>
    node.labels[1] === 'Actor' ? { ...node, properties: withStanding(node.properties, standings[node.id]) } : node,
  )
}

/** Two changes, the second after the first, as one. */
export function combineChanges(first: GraphChange, second: GraphChange): GraphChange {
  return {
    nodes: applyTo(first.nodes, second.nodes, second.removedNodes),
    edges: applyTo(first.edges, second.edges, second.removedEdges),
    removedNodes: combineRemoved(first.removedNodes, second.removedNodes, second.nodes),
    removedEdges: combineRemoved(first.removedEdges, second.removedEdges, second.edges),
    acts: applyTo(first.acts, second.acts, second.removedActs),
    removedActs: combineRemoved(first.removedActs, second.removedActs, second.acts),
    standings: second.standings ?? first.standings,
  }
}

function diffItems<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) {
  const former = new Map(before.map((item) => [item.id, item]))
  const set = after.filter((item) => {
    const old = former.get(item.id)
    former.delete(item.id)
    return old === undefined || JSON.stringify(old) !== JSON.stringify(item)
  })
  return { set, removed: [...former.keys()].sort(compareCodeUnits) }
}

function applyTo<T extends { readonly id: string }>(
  items: readonly T[],
  set: readonly T[],
  removed: readonly string[],
) {
  const gone = new Set([...removed, ...set.map(({ id }) => id)])
  const kept = items.filter(({ id }) => !gone.has(id))
  return mergeSorted(kept, set)
}

/** Not a sort: the graph is large, the change small. */
function mergeSorted<T extends { readonly id: string }>(a: readonly T[], b: readonly T[]): T[] {
  const merged: T[] = []
  let next = 0
  for (const item of a) {
    for (let other = b[next]; other !== undefined && other.id < item.id; other = b[next]) {
      merged.push(other)
      next += 1
    }
    merged.push(item)
  }
  for (const rest of b.slice(next)) merged.push(rest)
  return merged
}

function combineRemoved(first: readonly string[], second: readonly string[], setAgain: readonly { id: string }[]) {
  const back = new Set(setAgain.map(({ id }) => id))
  return [...new Set([...first, ...second])].filter((id) => !back.has(id)).sort(compareCodeUnits)
}
