import type { Call } from './kill-program.ts'

export interface State {
  /** Equal texts are equal graphs, with all that is kept of how they came about. */
  readonly graph: string
  /** What was decided, which may be ahead of the graph. */
  readonly log: string
}

/** A program run that is to be killed. */
export interface Scenario {
  readonly call: Call
  /** Puts everything back to what was before the run. */
  reset(): Promise<void> | void
  /** What is there now. Throws where it cannot be opened. */
  state(): Promise<State>
}
