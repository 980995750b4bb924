import type { GraphNode, NodeLabel } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { describeRef } from './actors.ts'
import type { SearchAnswer, SearchHit } from './api.ts'
import { type GraphIndex, listOf, textOf } from './graph-index.ts'

const MAX_HITS = 20
/** Longer input is no name that anybody looks for. */
const MAX_QUERY_LENGTH = 200

/** What comes first among hits that match equally well. */
const LABEL_ORDER: readonly NodeLabel[] = ['Actor', 'Measure', 'Topic', 'Document', 'Event']

interface Match {
  readonly node: GraphNode
  readonly alias: string | null
  /** 0 the whole name, 1 its beginning, 2 the beginning of a word in it, 3 anywhere. */
  readonly rank: number
  readonly weight: number
}

/** Nodes whose name or alias contains the words looked for; case and accents do not matter. */
export function searchGraph(index: GraphIndex, query: string): SearchAnswer {
  const wanted = foldName(query.slice(0, MAX_QUERY_LENGTH))
  if (wanted === '') return { query, hits: [], total: 0 }
  const matches = LABEL_ORDER.flatMap((label) =>
    (index.byLabel.get(label) ?? []).flatMap((node) => matchNode(index, node, wanted) ?? []),
  )
  matches.sort(compareMatches)
  return { query, total: matches.length, hits: matches.slice(0, MAX_HITS).map(describeHit) }
}

/** "Médecins  du Monde" -> "medecins du monde". */
export function foldName(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
}

function matchNode(index: GraphIndex, node: GraphNode, wanted: string): Match | null {
  const name = textOf(node.properties, 'title') ?? node.name
  const candidates = [
    { alias: null, rank: rankMatch(foldName(name), wanted) },
    ...listOf(node.properties, 'aliases').map((alias) => ({ alias, rank: rankMatch(foldName(alias), wanted) })),
  ]
  const [best] = candidates.sort((a, b) => a.rank - b.rank)
  if (best === undefined || best.rank === Number.POSITIVE_INFINITY) return null
  return { node, ...best, weight: weightOf(index, node) }
}

function rankMatch(name: string, wanted: string): number {
  if (name === wanted) return 0
  const at = name.indexOf(wanted)
  if (at === 0) return 1
  if (at > 0) return /[\p{L}\p{N}]/u.test(name[at - 1] ?? '') ? 3 : 2
  return Number.POSITIVE_INFINITY
}

function weightOf(index: GraphIndex, node: GraphNode): number {
  if (node.labels[1] !== 'Actor') return index.outgoing(node.id, 'REPORTED_IN').length
  return index.outgoing(node.id, 'AGENT_OF').length + index.incoming(node.id, 'TARGETS').length
}

function compareMatches(a: Match, b: Match): number {
  // A name that an event merely contains never comes before the actor of that name.
  const group = (match: Match) => (match.node.labels[1] === 'Event' ? 1 : 0)
  return (
    group(a) - group(b) ||
    a.rank - b.rank ||
    LABEL_ORDER.indexOf(a.node.labels[1]) - LABEL_ORDER.indexOf(b.node.labels[1]) ||
    b.weight - a.weight ||
    compareCodeUnits(a.node.name, b.node.name) ||
    compareCodeUnits(a.node.id, b.node.id)
  )
}

function describeHit({ node, alias }: Match): SearchHit {
  const ref = describeRef(node)
  return {
    ...ref,
    name: textOf(node.properties, 'title') ?? node.name,
    alias,
    status: textOf(node.properties, 'status'),
    detail: detailOf(node),
  }
}

function detailOf({ labels, properties }: GraphNode): string {
  const parts: Record<NodeLabel, readonly (string | null)[]> = {
    Actor: [textOf(properties, 'country')],
    Event: [textOf(properties, 'date')],
    Measure: [],
    Topic: [],
    Place: [textOf(properties, 'country')],
    Document: [textOf(properties, 'publisher'), textOf(properties, 'publishedOn')],
  }
  return parts[labels[1]].filter((part) => part !== null).join(', ')
}
