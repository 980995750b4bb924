import type { Decision, Named } from '../../core/correction.ts'
import type { ActorId } from '../../core/ids.ts'

export interface DoubtQuote {
  readonly quote: string
  /** The article's title or name. */
  readonly document: string
}

/** One of the two that may be one. */
export interface DoubtSide {
  readonly id: ActorId
  readonly name: string
  /** "Company, CN". */
  readonly what: string
  readonly quotes: readonly DoubtQuote[]
}

/** A link that the program drew, or did not draw, and of which it is not sure. */
export interface Doubt {
  /** two names: taken for two actors, and may be one; one name: taken for one, and may be two. */
  readonly kind: 'two actors' | 'one actor'
  readonly one: DoubtSide
  /** Of one actor: what it is called where it may be another. */
  readonly other: DoubtSide
  /** 0 to 1: how likely the program is wrong. */
  readonly doubt: number
  /** The doubt in words. */
  readonly reasons: readonly string[]
  /** How many hang on it. */
  readonly events: number
  /** What to write down for "they are one", and for "they are two". */
  readonly ifSame: Decision
  readonly ifDifferent: Decision
}

export function namedSide({ id, name }: DoubtSide): Named<ActorId> {
  return { id, name }
}
