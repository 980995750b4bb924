import type { VerbGroup } from './verb-groups.ts'

/** A base noun phrase with its possessors and modifiers ("the US government's trade sanctions"); no prepositions inside, unless a name holds them. */
export interface NounPhrase {
  readonly kind: 'noun'
  readonly first: number
  readonly last: number
  /** The last noun or name: what the phrase denotes. */
  readonly head: number
  /** "Thursday", "last month": says when, and is nobody. */
  readonly isTime: boolean
}

/** Words that only part one phrase from another. */
export interface Mark {
  readonly kind: 'preposition' | 'conjunction' | 'subordinator' | 'relative' | 'comma' | 'quote' | 'stop' | 'other'
  readonly first: number
  readonly last: number
  /** Lower case. */
  readonly word: string
}

export type Chunk = NounPhrase | VerbGroup | Mark
