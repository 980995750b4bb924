import type { UniversalTag } from '../core/language.ts'
import type { Span } from '../core/span.ts'

/** A word or mark as cut from the text, before anything is known about it. */
export interface Word extends Span {
  readonly text: string
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
  readonly words: readonly Word[]
  /** Headlines capitalise any word: there a capital says little. */
  readonly isHeading: boolean
}

/**
 * The seam between cutting and understanding: today compromise's tagger stands behind it, next an encoder of our own
 * with tags and trees. It reads all sentences of one document in one call and never mixes two documents.
 */
export interface LanguageReader {
  /** Whether a word in lower case is ordinary English, so that a capital at a sentence's start says nothing. */
  isCommonWord(lowerCaseWord: string): boolean
  /** One list a sentence, one reading a word, in the order given. */
  read(sentences: readonly WordSentence[]): readonly (readonly WordReading[])[]
}
