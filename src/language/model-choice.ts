/**
 * What reads the words. `large`: our encoder, with trees and entities. `fast`: compromise's tagger, without either, for
 * collections that the encoder would take hours for.
 */
export const MODELS = ['large', 'fast'] as const
/** What computes the encoder. `wasm`: the same bits on every machine. `native`: faster, where the user installed it. */
export const ENGINES = ['wasm', 'native'] as const

export interface ModelChoice {
  readonly model: (typeof MODELS)[number]
  readonly engine: (typeof ENGINES)[number]
}

export const DEFAULT_MODEL: ModelChoice = { model: 'large', engine: 'wasm' }
