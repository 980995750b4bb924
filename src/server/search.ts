import type { GraphNode, NodeLabel } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { describeRef } from './actors.ts'
import type { SearchAnswer, SearchGroup, SearchHit } from './api.ts'
import { type GraphIndex, textOf } from './graph-index.ts'
import { holdsWords, isMisspelt, RANK, rankName, readWanted, type Wanted } from './match-words.ts'
import { foldName, type SearchEntries, type SentenceEntry, searchEntries } from './search-entries.ts'

const MAX_HITS = 20
/** Of one group, as long as others have hits, too. */
const MAX_OF_GROUP = 5
/** Longer input is no name that anybody looks for. */
const MAX_QUERY_LENGTH = 200
/** Below this many hits, likely misspellings are looked for. */
const FEW_HITS = 3
/** Shorter than this, half of all sentences have it. */
const MIN_SENTENCE_QUERY = 3

const GROUP_OF: Readonly<Record<NodeLabel, SearchGroup>> = {
  Actor: 'actors',
  Measure: 'measures',
  Topic: 'topics',
  Place: 'topics',
  Document: 'documents',
  Event: 'events',
}
/** What comes first among groups that match equally well. */
const GROUPS: readonly SearchGroup[] = ['actors', 'measures', 'topics', 'documents', 'events', 'sentences']

interface Match {
  readonly hit: SearchHit
  readonly group: SearchGroup
  readonly rank: number
  readonly weight: number
}

/** Nodes whose name or alias fits, then the sentences that hold the words; case and accents do not matter. */
export function searchGraph(index: GraphIndex, query: string): SearchAnswer {
  const wanted = readWanted(foldName(query.slice(0, MAX_QUERY_LENGTH)))
  if (wanted.text === '') return { query, hits: [], total: 0 }
  const entries = searchEntries(index)
  const names = matchNames(index, entries, (name) => rankName(name, wanted))
  const named = new Set(names.map(({ hit }) => hit.id))
  const described = matchDescribed(index, entries, wanted).filter(({ hit }) => !named.has(hit.id))
  const sentences = matchSentences(entries, wanted)
  const exact = [...names, ...described, ...sentences]
  const misspelt = exact.length < FEW_HITS ? findMisspelt(index, entries, wanted) : []
  const known = new Set(exact.map(({ hit }) => hit.id))
  const matches = [...exact, ...misspelt.filter(({ hit }) => !known.has(hit.id))]
  return { query, total: matches.length, hits: chooseHits(matches).map(({ hit }) => hit) }
}

function findMisspelt(index: GraphIndex, entries: SearchEntries, wanted: Wanted): Match[] {
  const rank = (name: string) => (isMisspelt(name, wanted) ? RANK.misspelt : Number.POSITIVE_INFINITY)
  return matchNames(index, entries, rank)
}

/** The best name of each node. */
function matchNames(index: GraphIndex, { names }: SearchEntries, rankOf: (name: string) => number): Match[] {
  const best = new Map<string, { readonly node: GraphNode; readonly alias: string | null; readonly rank: number }>()
  for (const { node, alias, folded } of names) {
    const rank = rankOf(folded)
    if (rank < (best.get(node.id)?.rank ?? Number.POSITIVE_INFINITY)) best.set(node.id, { node, alias, rank })
  }
  return [...best.values()].map(({ node, alias, rank }) => ({
    hit: describeHit(node, { alias, isGuess: rank === RANK.misspelt }),
    group: GROUP_OF[node.labels[1]],
    rank,
    weight: weightOf(index, node),
  }))
}

/** Measures that several words describe together, though none of their names has them all. */
function matchDescribed(index: GraphIndex, { measures }: SearchEntries, { words }: Wanted): Match[] {
  if (words.length < 2) return []
  return measures
    .filter(({ folded }) => holdsWords(folded, words))
    .map(({ node }) => ({
      hit: describeHit(node, { alias: null, isGuess: false }),
      group: 'measures',
      rank: RANK.inside,
      weight: weightOf(index, node),
    }))
}

function matchSentences({ sentences }: SearchEntries, { text, words }: Wanted): Match[] {
  if (text.length < MIN_SENTENCE_QUERY && !/\p{Script=Han}/u.test(text)) return []
  return sentences.flatMap((entry): Match[] => {
    const isPhrase = entry.folded.includes(text)
    if (!isPhrase && !holdsWords(entry.folded, words)) return []
    const rank = isPhrase ? RANK.word : RANK.words
    return [{ hit: describeSentence(entry), group: 'sentences', rank, weight: 0 }]
  })
}

function weightOf(index: GraphIndex, node: GraphNode): number {
  if (node.labels[1] !== 'Actor') return index.outgoing(node.id, 'REPORTED_IN').length
  return index.outgoing(node.id, 'AGENT_OF').length + index.incoming(node.id, 'TARGETS').length
}

/** Group by group, the group of the best match first; events and sentences, which merely contain names, last. */
function chooseHits(matches: readonly Match[]): readonly Match[] {
  const groups = GROUPS.map((group, order) => {
    const found = matches.filter((match) => match.group === group).sort(compareMatches)
    const isLast = group === 'events' || group === 'sentences'
    return { found, order, rank: isLast ? Number.POSITIVE_INFINITY : (found[0]?.rank ?? Number.POSITIVE_INFINITY) }
  }).sort((a, b) => (a.rank === b.rank ? a.order - b.order : a.rank - b.rank))
  const spare = MAX_HITS - groups.reduce((sum, { found }) => sum + Math.min(found.length, MAX_OF_GROUP), 0)
  let left = Math.max(0, spare)
  const chosen = groups.flatMap(({ found }) => {
    const more = Math.min(left, Math.max(0, found.length - MAX_OF_GROUP))
    left -= more
    return found.slice(0, MAX_OF_GROUP + more)
  })
  return chosen.slice(0, MAX_HITS)
}

function compareMatches(a: Match, b: Match): number {
  return (
    a.rank - b.rank ||
    b.weight - a.weight ||
    compareCodeUnits(a.hit.name, b.hit.name) ||
    compareCodeUnits(a.hit.id, b.hit.id) ||
    (a.hit.quote?.start ?? 0) - (b.hit.quote?.start ?? 0)
  )
}

function describeHit(node: GraphNode, { alias, isGuess }: Pick<SearchHit, 'alias' | 'isGuess'>): SearchHit {
  return {
    ...describeRef(node),
    group: GROUP_OF[node.labels[1]],
    name: textOf(node.properties, 'title') ?? node.name,
    alias,
    isGuess,
    status: textOf(node.properties, 'status'),
    detail: detailOf(node),
    quote: null,
  }
}

function describeSentence({ node, document, sentence, start, end }: SentenceEntry): SearchHit {
  return {
    ...describeHit(node, { alias: null, isGuess: false }),
    group: 'sentences',
    detail: detailOf(document),
    quote: { document: document.id, start, end, sentence: sentence.replaceAll(/\s+/gu, ' ').trim() },
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
