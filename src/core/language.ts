import type { EventStatus, EventType } from './event.ts'
import type { Span } from './span.ts'

/** Universal POS tags (universaldependencies.org/u/pos). Empty: not known. */
export type UniversalTag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | ''

/** One word or punctuation mark as it stands: `text.slice(start, end)`. */
export interface Token extends Span {
  /** Its place in the sentence, from 0. */
  readonly index: number
  readonly text: string
  /** Dictionary form in lower case ("blocked" -> "block", "lists" -> "list"); names keep their case. */
  readonly lemma: string
  readonly tag: UniversalTag
  /** Penn Treebank tag (VBD, VBN, NNS ...). Empty: not known. */
  readonly fineTag: string
  /** Index of the head in the sentence; -1 is the root; null: no tree was built. */
  readonly head: number | null
  /** Universal Dependencies relation to the head. Empty: no tree was built. */
  readonly relation: string
}

/** Words that the reader takes to denote a person, a place or an organisation, by a name or otherwise. */
export interface EntityGuess {
  /** Half-open range of token indices. */
  readonly from: number
  readonly to: number
  /** Index of the word that the others hang on. */
  readonly head: number
  readonly kind: 'person' | 'place' | 'organization'
  /** The reader's probability, 0..1. */
  readonly score: number
}

/** A token that may head what fills a role of an event, in any sentence of the document; by their indices. */
export interface RoleGuess {
  readonly sentence: number
  readonly word: number
  /** The reader's probability, 0..1; low ones are among them. */
  readonly score: number
}

/** A word that the reader takes to tell an event, and what fills its roles. */
export interface EventGuess {
  /** Token index. */
  readonly word: number
  readonly type: EventType
  readonly status: EventStatus
  readonly agents: readonly RoleGuess[]
  readonly targets: readonly RoleGuess[]
  readonly sources: readonly RoleGuess[]
  /** The reader's probability that the word tells an event at all, 0..1; low ones are among them. */
  readonly score: number
}

/** A sentence within one block. */
export interface Sentence extends Span {
  /** Its place in the document, from 0. */
  readonly index: number
  /** Index of the block in `Document.blocks`. */
  readonly block: number
  readonly isHeading: boolean
  readonly tokens: readonly Token[]
  /** In text order of their heads; they may lie in one another. Empty where the reader gives none. */
  readonly guesses: readonly EntityGuess[]
  /** In text order of their words. */
  readonly eventGuesses: readonly EventGuess[]
  /** Stretches inside quotation marks, marks excluded, cut to this sentence (a quotation may run over several). */
  readonly quotations: readonly Span[]
}
