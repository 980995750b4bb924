import type { GraphNode, NodeLabel } from '../core/graph.ts'
import { type GraphIndex, listOf, numberOf, textOf } from './graph-index.ts'

/** A name that a search can find, folded once. */
export interface NameEntry {
  readonly node: GraphNode
  /** Null: the name itself. */
  readonly alias: string | null
  readonly folded: string
}

/** A sentence with something found in it. */
export interface SentenceEntry {
  /** The event or measure that it tells; of several the one whose quote comes first. */
  readonly node: GraphNode
  readonly document: GraphNode
  readonly sentence: string
  readonly start: number
  readonly end: number
  readonly folded: string
}

export interface SearchEntries {
  readonly names: readonly NameEntry[]
  /** Measures by all that somebody may call them: kind, issuers and whom they cover, with every name of each. */
  readonly measures: readonly NameEntry[]
  readonly sentences: readonly SentenceEntry[]
}

const NAMED: readonly NodeLabel[] = ['Actor', 'Measure', 'Topic', 'Document', 'Event']
const prepared = new WeakMap<GraphIndex, SearchEntries>()

/** All that can be found in a graph; made at the first search and kept as long as the graph. */
export function searchEntries(index: GraphIndex): SearchEntries {
  const known = prepared.get(index)
  if (known !== undefined) return known
  const entries = {
    names: NAMED.flatMap((label) => namesOf(index, label)),
    measures: (index.byLabel.get('Measure') ?? []).map((node) => describedMeasure(index, node)),
    sentences: sentencesOf(index),
  }
  prepared.set(index, entries)
  return entries
}

/** "Médecins  du Monde" -> "medecins du monde". */
export function foldName(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
}

function namesOf(index: GraphIndex, label: NodeLabel): NameEntry[] {
  return (index.byLabel.get(label) ?? []).flatMap((node) => [
    { node, alias: null, folded: foldName(textOf(node.properties, 'title') ?? node.name) },
    ...listOf(node.properties, 'aliases').map((alias) => ({ node, alias, folded: foldName(alias) })),
  ])
}

/** "us chip controls": the kind "control", issued by the United States, covers semiconductors, also called chips. */
function describedMeasure(index: GraphIndex, node: GraphNode): NameEntry {
  const others = (['ISSUED_BY', 'APPLIES_TO'] as const)
    .flatMap((type) => index.outgoing(node.id, type))
    .flatMap(({ to }) => index.nodes.get(to) ?? [])
  const names = [node, ...others].flatMap(({ name, properties }) => [name, ...listOf(properties, 'aliases')])
  const kind = textOf(node.properties, 'kind') ?? ''
  return { node, alias: null, folded: foldName([kind, `${kind}s`, ...names].join('\n')) }
}

function sentencesOf(index: GraphIndex): SentenceEntry[] {
  const found = new Map<string, SentenceEntry>()
  for (const label of ['Event', 'Measure'] as const) {
    for (const node of index.byLabel.get(label) ?? []) {
      for (const { to, properties } of index.outgoing(node.id, 'REPORTED_IN')) {
        const document = index.nodes.get(to)
        const [quote, start] = [textOf(properties, 'quote'), numberOf(properties, 'start')]
        if (document === undefined || quote === null || start === null) continue
        const sentence = textOf(properties, 'sentence') ?? quote
        const key = `${to} ${numberOf(properties, 'sentenceStart') ?? start}`
        const former = found.get(key)
        if (former !== undefined && former.start <= start) continue
        const end = numberOf(properties, 'end') ?? start + quote.length
        found.set(key, { node, document, sentence, start, end, folded: foldName(sentence) })
      }
    }
  }
  return [...found.values()]
}
