import type { UniversalTag } from '../core/language.ts'

/** A word while its tags are still being decided. */
export interface Draft {
  readonly text: string
  readonly lower: string
  readonly isCapital: boolean
  /** Word classes that the form allows, from compromise ("Noun|Verb"); empty where it takes the word as settled. */
  readonly choices: string
  /** Whether the class comes from a closed list and is not to be changed by rules on open classes. */
  readonly isClosed: boolean
  tag: UniversalTag
  fineTag: string
}

/** A word in small letters, without the soft hyphens and zero-width spaces that web pages hide in it. */
export function smallWord(text: string): string {
  return text.replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '').toLowerCase()
}

export function setTag(word: Draft, tag: UniversalTag, fineTag: string): void {
  word.tag = tag
  word.fineTag = fineTag
}

/** A quotation mark parts no phrase: 'goods used to "suppress" the firm'. */
const isQuotationMark = (word: Draft): boolean => /^["“”‘’'`]+$/u.test(word.text)

/** The nearest word before `at` that is no adverb, no negation and no quotation mark. */
export function before(words: readonly Draft[], at: number): Draft | undefined {
  for (let i = at - 1; i >= 0; i -= 1) {
    const word = words[i]
    if (word === undefined || word.tag === 'ADV' || isQuotationMark(word)) continue
    if (word.lower !== 'not' && !/^n['’]t$/u.test(word.lower)) return word
  }
  return undefined
}

/** The nearest word behind `at` that is no adverb and no quotation mark. */
export function behind(words: readonly Draft[], at: number): Draft | undefined {
  for (let i = at + 1; i < words.length; i += 1) {
    const word = words[i]
    if (word !== undefined && word.tag !== 'ADV' && !isQuotationMark(word)) return word
  }
  return undefined
}

export const isNounTag = (word: Draft | undefined): boolean => word?.tag === 'NOUN' || word?.tag === 'PROPN'

export const isFiniteVerb = (word: Draft | undefined): boolean =>
  word !== undefined && (/^(?:VBD|VBZ|VBP|MD)$/u.test(word.fineTag) || /^(?:is|are|was|were)$/u.test(word.lower))

/** Ends like a plural noun or a verb of the third person: the same letters. */
export const isPlural = (word: Draft): boolean => /[^s]s$/u.test(word.lower) && word.lower.length > 3
