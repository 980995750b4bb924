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
