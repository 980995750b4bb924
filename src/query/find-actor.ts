import { foldName } from '../core/compare-names.ts'
import type { GraphNode, GraphSnapshot, NodeLabel } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { editsBetween } from '../core/string-distance.ts'

/** What a name leads to. */
export type ActorMatch =
  | { readonly kind: 'one'; readonly actor: GraphNode }
  /** Equally good: the user has to choose. */
  | { readonly kind: 'several'; readonly actors: readonly GraphNode[] }
  | { readonly kind: 'none'; readonly nearest: readonly string[] }

const MAX_NEAREST = 5
/** Of a name's letters this share may differ, and it still is a likely misspelling. */
const MAX_DISTANCE_SHARE = 0.34

type Matcher = (node: GraphNode, name: string) => boolean

/** From the strictest to the loosest; the first that finds any actor decides. */
const MATCHERS: readonly Matcher[] = [
  (node, name) => node.id === name,
  (node, name) => node.name === name,
  (node, name) => aliasesOf(node).includes(name),
  (node, name) => foldName(node.name) === foldName(name),
  (node, name) => aliasesOf(node).some((alias) => foldName(alias) === foldName(name)),
]

/**
 * Finds the actor that a person means: by name, then by alias, then without regard to case, accents and article. One
 * that is a mere group is meant where nobody else has that name.
 * @param among - The labels of the nodes that may be meant.
 */
export function findActor(graph: GraphSnapshot, name: string, among: readonly NodeLabel[] = ['Actor']): ActorMatch {
  const actors = graph.nodes.filter(({ labels }) => among.includes(labels[1]))
  for (const matches of MATCHERS) {
    const found = withoutPhrases(actors.filter((actor) => matches(actor, name.trim())))
    const [actor] = found
    if (actor !== undefined) return found.length === 1 ? { kind: 'one', actor } : { kind: 'several', actors: found }
  }
  return { kind: 'none', nearest: nearestNames(actors, foldName(name)) }
}

/** A group is mostly a phrase of some text: it gives way to whoever has the name for a name. */
function withoutPhrases(found: readonly GraphNode[]): readonly GraphNode[] {
  const named = found.filter(({ labels }) => labels[2] !== 'Group')
  return named.length > 0 ? named : found
}

function aliasesOf({ properties }: GraphNode): readonly string[] {
  const { aliases } = properties
  return Array.isArray(aliases) ? aliases : []
}

/** Names that hold the words, then likely misspellings; the better known actor first. */
function nearestNames(actors: readonly GraphNode[], wanted: string): string[] {
  if (wanted === '') return []
  const ranked = actors.flatMap((actor) => {
    const rank = Math.min(...[actor.name, ...aliasesOf(actor)].map((name) => rankName(foldName(name), wanted)))
    return Number.isFinite(rank) ? [{ actor, rank }] : []
  })
  ranked.sort(
    (a, b) => a.rank - b.rank || fame(b.actor) - fame(a.actor) || compareCodeUnits(a.actor.name, b.actor.name),
  )
  return [...new Set(ranked.map(({ actor }) => actor.name))].slice(0, MAX_NEAREST)
}

/** Smaller is nearer; infinite is unlike. */
function rankName(name: string, wanted: string): number {
  if (` ${name} `.includes(` ${wanted} `)) return 0
  const limit = Math.floor(Math.max(name.length, wanted.length) * MAX_DISTANCE_SHARE)
  const distance = editsBetween(name, wanted, limit)
  if (distance <= limit) return distance
  return name.includes(wanted) && wanted.length >= 3 ? wanted.length : Number.POSITIVE_INFINITY
}

function fame({ properties }: GraphNode): number {
  return typeof properties.mentions === 'number' ? properties.mentions : 0
}
