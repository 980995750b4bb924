/** What reads the words. `large`: the best reading. `small`: learned from the large one, ten times as fast. */
export const MODELS = ['large', 'small'] as const
/** What computes it. `wasm`: the same bits on every machine. `native`: faster, where the user installed it. */
export const ENGINES = ['wasm', 'native'] as const

export interface ModelChoice {
  readonly model: (typeof MODELS)[number]
  readonly engine: (typeof ENGINES)[number]
}

export const DEFAULT_MODEL: ModelChoice = { model: 'large', engine: 'wasm' }
