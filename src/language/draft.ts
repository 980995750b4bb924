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

export function setTag(word: Draft, tag: UniversalTag, fineTag: string): void {
  word.tag = tag
  word.fineTag = fineTag
}
