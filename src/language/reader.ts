import type { EntityGuess, EventGuess, UniversalTag } from '../core/language.ts'
import type { Span } from '../core/span.ts'

/** A word or mark as cut from the text, before anything is known about it. */
export interface Word extends Span {
  readonly text: string
}

/** A word as the rule layers want it: "state-run" is one. */
export interface JoinedWord extends Word {
  /** Indices, in order, of the treebank words that it covers. */
  readonly parts: readonly number[]
}

/** What a reader says of one word; fields as in core's `Token`. */
export interface WordReading {
  readonly lemma: string
  readonly tag: UniversalTag
  readonly fineTag: string
  readonly head: number | null
  readonly relation: string
}

/** The words of one sentence, to be read. */
export interface WordSentence {
  /** As the English treebanks cut them ("state", "-", "run"): what an encoder is trained on. */
  readonly units: readonly Word[]
  readonly words: readonly JoinedWord[]
  /** Headlines capitalise any word: there a capital says little. */
  readonly isHeading: boolean
}

export interface SentenceReading {
  /** One a joined word, in order. */
  readonly words: readonly WordReading[]
  readonly guesses: readonly EntityGuess[]
  readonly eventGuesses: readonly EventGuess[]
}

/**
 * The seam between cutting and understanding. A reader gets all sentences of one document in one call and never mixes
 * two documents.
 */
export interface LanguageReader {
  /**
   * One reading a sentence, in the order given.
   * @param onRead - Told what share of the sentences has been read, now and then, up to 1.
   */
  read(sentences: readonly WordSentence[], onRead?: (share: number) => void): Promise<readonly SentenceReading[]>
}
