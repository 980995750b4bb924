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

/** A word that heads what fills a role; the score is the model's probability of that, from 0 to 1. */
export interface Filler {
  readonly word: number
  readonly score: number
}

/** In any sentence of the document; both count from 0. */
export interface PlacedFiller extends Filler {
  readonly sentence: number
}

/** A word that tells an event, and what may fill its roles, in text order. */
export interface EventReading<Place = PlacedFiller> {
  readonly word: number
  readonly type: string
  readonly status: string
  readonly agents: readonly Place[]
  readonly targets: readonly Place[]
  readonly sources: readonly Place[]
  /** The model's probability that the word tells any event, from 0 to 1. */
  readonly score: number
}

/** `words` has one reading a word, in order. Mentions and events come in order of their heads; mentions may nest. */
export interface SentenceReading {
  readonly words: readonly WordReading[]
  readonly mentions: readonly MentionReading[]
  readonly events: readonly EventReading[]
}
