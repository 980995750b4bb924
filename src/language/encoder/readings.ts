/** A word in its sentence. */
export interface WordReading {
  /** Universal part of speech, such as PROPN. */
  readonly tag: string
  /** Penn tag, such as NNP. */
  readonly fineTag: string
  /** Place of the head in the sentence, from 0; null for the root. */
  readonly head: number | null
  /** Universal relation to the head, such as nsubj:pass; root exactly where `head` is null. */
  readonly relation: string
}

/** Words `start` to `end` (half-open) that denote somebody or something; `head` is the word the others hang on. */
export interface MentionReading {
  readonly start: number
  readonly end: number
  readonly head: number
  readonly kind: 'person' | 'place' | 'organization'
  /** The model's probability, from 0 to 1. */
  readonly score: number
}

/** A flat name: words `start` to `end` (half-open). */
export interface NameReading {
  readonly start: number
  readonly end: number
  readonly kind: 'person' | 'place' | 'organization' | 'other'
  /** Mean probability of its words' tags, from 0 to 1. */
  readonly score: number
}

/** A word that tells an event; `agents`, `targets` and `sources` are the words that head what fills these roles. */
export interface EventReading {
  readonly word: number
  readonly type: string
  readonly status: string
  readonly agents: readonly number[]
  readonly targets: readonly number[]
  readonly sources: readonly number[]
  /** The model's probability that the word tells any event, from 0 to 1. */
  readonly score: number
}

/** `words` has one reading a word, in order. Mentions come in order of their heads and may nest; names never overlap. `events`: null for a model without. */
export interface SentenceReading {
  readonly words: readonly WordReading[]
  readonly mentions: readonly MentionReading[]
  readonly names: readonly NameReading[]
  readonly events: readonly EventReading[] | null
}
