import type { ActorMention, FoundActor } from '../core/actor.ts'
import type { Document } from '../core/document.ts'
import type { ActorLayer } from '../core/findings.ts'
import type { Sentence, Token } from '../core/language.ts'
import { overlaps } from '../core/span.ts'
import type { Chunk } from './chunk-model.ts'
import { chunkSentence } from './chunks.ts'
import type { Clause } from './clause-model.ts'
import { readClauses } from './clauses.ts'

/** A mention and the tokens it covers, both ends included. */
export interface PlacedMention {
  readonly actor: FoundActor
  readonly mention: ActorMention
  readonly first: number
  readonly last: number
}

/** All that the rules read of one sentence. */
export interface SentenceView {
  readonly document: Document
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** In text order, longer ones first where they begin together. */
  readonly mentions: readonly PlacedMention[]
  readonly chunks: readonly Chunk[]
  readonly clauses: readonly Clause[]
}

/** What the rules read of each sentence, in text order. */
export function viewSentences(
  document: Document,
  sentences: readonly Sentence[],
  layer: ActorLayer,
): readonly SentenceView[] {
  const bySentence = new Map<number, { actor: FoundActor; mention: ActorMention }[]>()
  for (const actor of layer.actors) {
    for (const mention of actor.mentions) {
      const found = bySentence.get(mention.sentence)
      if (found === undefined) bySentence.set(mention.sentence, [{ actor, mention }])
      else found.push({ actor, mention })
    }
  }
  return sentences.map((sentence) => viewSentence(document, sentence, bySentence.get(sentence.index) ?? []))
}

function viewSentence(
  document: Document,
  sentence: Sentence,
  found: readonly { actor: FoundActor; mention: ActorMention }[],
): SentenceView {
  const mentions = found.flatMap(({ actor, mention }) => {
    const covered = sentence.tokens.filter((token) => overlaps(token, mention))
    const first = covered[0]
    const last = covered.at(-1)
    return first === undefined || last === undefined ? [] : [{ actor, mention, first: first.index, last: last.index }]
  })
  mentions.sort((a, b) => a.first - b.first || b.last - a.last || compareIds(a.actor.id, b.actor.id))
  const chunks = chunkSentence(sentence, namesOf(sentence, mentions))
  return { document, sentence, tokens: sentence.tokens, mentions, chunks, clauses: readClauses(chunks) }
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** For each token the first token of the longest mention over it, or -1. */
function namesOf(sentence: Sentence, mentions: readonly PlacedMention[]): readonly number[] {
  const names = sentence.tokens.map(() => -1)
  for (const { first, last } of mentions) {
    if (names.slice(first, last + 1).some((owner) => owner >= 0)) continue
    for (let index = first; index <= last; index += 1) names[index] = first
  }
  return names
}
