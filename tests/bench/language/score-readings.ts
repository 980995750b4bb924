import type { SentenceReading } from '../../../src/language/encoder/index.ts'
import type { GoldSentence } from './gold-sentences.ts'

const NAMED_KINDS = new Set(['person', 'place', 'organization'])

/** Counts over words, and over mentions whose head is a proper noun; those of several sentences are added up. */
export interface ReadingScore {
  readonly words: number
  readonly tags: number
  readonly heads: number
  /** Head and relation, subtypes left out. */
  readonly labelled: number
  readonly wanted: number
  readonly found: number
  /** Both ends and the kind are right. */
  readonly right: number
}

export function scoreReading(gold: GoldSentence, reading: SentenceReading): ReadingScore {
  const hits = gold.heads.map((head, place) => reading.words[place]?.head === head)
  const base = (relation: string | undefined) => relation?.split(':')[0]
  const isLabelled = (hit: boolean, place: number) =>
    hit && base(reading.words[place]?.relation) === base(gold.relations[place])
  const wanted = namedOf(gold.mentions, (head) => gold.tags[head])
  const found = namedOf(reading.mentions, (head) => reading.words[head]?.tag)
  return {
    words: gold.words.length,
    tags: gold.tags.filter((tag, place) => reading.words[place]?.tag === tag).length,
    heads: hits.filter((hit) => hit).length,
    labelled: hits.filter(isLabelled).length,
    wanted: wanted.size,
    found: found.size,
    right: [...found].filter((key) => wanted.has(key)).length,
  }
}

interface Mention {
  readonly start: number
  readonly end: number
  readonly head: number
  readonly kind: string
}

function namedOf(mentions: readonly Mention[], tagOf: (head: number) => string | undefined): ReadonlySet<string> {
  const named = mentions.filter(({ head, kind }) => NAMED_KINDS.has(kind) && tagOf(head) === 'PROPN')
  return new Set(named.map(({ start, end, kind }) => `${start}-${end} ${kind}`))
}

/** Percent, but F1 from 0 to 1. */
export function ratesOf(scores: readonly ReadingScore[]) {
  const sum = (field: keyof ReadingScore) => scores.reduce((total, score) => total + score[field], 0)
  const percent = (field: keyof ReadingScore) => (100 * sum(field)) / (sum('words') || 1)
  return {
    words: sum('words'),
    upos: percent('tags'),
    uas: percent('heads'),
    las: percent('labelled'),
    precision: sum('right') / (sum('found') || 1),
    recall: sum('right') / (sum('wanted') || 1),
    f1: (2 * sum('right')) / (sum('found') + sum('wanted') || 1),
  }
}
