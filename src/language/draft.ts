import type { UniversalTag } from '../core/language.ts'

/** A word while its tags are still being decided. */
export interface Draft {
  readonly text: string
  readonly lower: string
  readonly isCapital: boolean
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
