import { editsBetween } from '../core/string-distance.ts'

/** What somebody looks for: the folded text, and its words of two letters or more. */
export interface Wanted {
  readonly text: string
  readonly words: readonly string[]
}

/** How well a name fits; the lower the better. */
export const RANK = { whole: 0, beginning: 1, word: 2, words: 3, inside: 4, misspelt: 5 } as const

const WORD = /[\p{L}\p{N}]+/gu
/** Shorter words are never taken for misspelt ones: "iran" is not "iraq". */
const MIN_LETTERS_FOR_EDIT = 5
const MIN_LETTERS_FOR_TWO_EDITS = 8

/** @param folded - From `foldName`. */
export function readWanted(folded: string): Wanted {
  return { text: folded, words: wordsOf(folded).filter((word) => 1 < word.length || isWide(word)) }
}

export function wordsOf(folded: string): readonly string[] {
  return folded.match(WORD) ?? []
}

/** A Chinese character is a word already. */
function isWide(word: string): boolean {
  return /^\p{Script=Han}/u.test(word)
}

/** Infinite: no match. */
export function rankName(name: string, { text, words }: Wanted): number {
  if (name === text) return RANK.whole
  const at = name.indexOf(text)
  if (at === 0) return RANK.beginning
  if (0 < at && !/[\p{L}\p{N}]/u.test(name[at - 1] ?? '')) return RANK.word
  if (1 < words.length && holdsWords(name, words)) return RANK.words
  return 0 < at ? RANK.inside : Number.POSITIVE_INFINITY
}

/** Whether every word begins a word of the text, in any order. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u').test(text))
}

/** Whether every word begins a word of the name or is one or two letters away from one: "huwaei", "semiconducter". */
export function isMisspelt(name: string, { words }: Wanted): boolean {
  const known = wordsOf(name)
  return words.length > 0 && words.every((word) => known.some((other) => other.startsWith(word) || isNear(word, other)))
}

function isNear(word: string, other: string): boolean {
  if (word.length < MIN_LETTERS_FOR_EDIT || other.length < MIN_LETTERS_FOR_EDIT - 1) return false
  const limit = word.length < MIN_LETTERS_FOR_TWO_EDITS ? 1 : 2
  return editsBetween(word, other, limit) <= limit
}
