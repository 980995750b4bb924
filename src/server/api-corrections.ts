/** What the page asks to be decided; ids are those of the graph. */
export type AskedDecision =
  /** `joined` is `kept`. */
  | { readonly what: 'same'; readonly kept: string; readonly joined: string }
  /** Where texts say `alias`, they mean another than `actor`. */
  | { readonly what: 'split name'; readonly actor: string; readonly alias: string }
  | { readonly what: 'rename'; readonly actor: string; readonly name: string }
  /** An actor, event or measure leaves the graph. */
  | { readonly what: 'ignore'; readonly node: string }
  | { readonly what: 'undo'; readonly number: number }

/** POST /api/corrections, with the page's token in the header X-Whodid-Token. */
export interface CorrectionRequest {
  readonly decision: AskedDecision
  readonly why: string | null
}

/** A line of the log. */
export interface CorrectionLine {
  readonly number: number
  /** "Huawei Tech is Huawei" */
  readonly sentence: string
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly why: string | null
  /** Whether it counts: not taken back. */
  readonly isActive: boolean
}

/** GET /api/corrections: newest first, without the undos themselves. */
export interface CorrectionLog {
  readonly lines: readonly CorrectionLine[]
}

/** One of the two that may be one, with what is told of it. */
export interface DoubtSideCard {
  readonly id: string
  readonly name: string
  /** "Company, CN". */
  readonly what: string
  readonly quotes: readonly { readonly quote: string; readonly document: string }[]
}

/** A link of which the program is not sure. */
export interface DoubtCard {
  /** Names it in an answer. */
  readonly key: string
  /** Two names, taken for two actors, that may be one; or one actor, of whom `other` is a name that may mean another. */
  readonly kind: 'two actors' | 'one actor'
  readonly one: DoubtSideCard
  readonly other: DoubtSideCard
  /** 0 to 1: how likely the program is wrong. */
  readonly doubt: number
  readonly reasons: readonly string[]
  /** How many events hang on it. */
  readonly events: number
}

/** GET /api/review: the most consequential first. */
export interface ReviewList {
  readonly doubts: readonly DoubtCard[]
  readonly total: number
  /** Numbers of answers that are written down and not yet in the graph. */
  readonly waiting: readonly number[]
}

/** POST /api/review, with the page's token. */
export type ReviewAnswer =
  | { readonly what: 'answer'; readonly key: string; readonly answer: 'same' | 'different' }
  | { readonly what: 'take back'; readonly number: number }
  | { readonly what: 'carry out' }

export interface ReviewReceipt {
  /** Of an answer: its number in the log. */
  readonly number: number | null
}
