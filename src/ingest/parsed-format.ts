import type { Diagnostic } from '../core/diagnostic.ts'
import type { GivenBlock } from './blocks/mark-blocks.ts'
import type { Fields } from './fields.ts'

/** What a format gives: the text, and what it says about it beside the text. */
export interface ParsedFormat {
  /** `null`: nothing could be read; a diagnostic says why. */
  readonly text: string | null
  readonly fields: Fields
  /** Stretches whose kind the format tells; in order, without overlap. */
  readonly given: readonly GivenBlock[]
  readonly diagnostics: readonly Diagnostic[]
}

export const NO_FIELDS: Fields = { title: null, date: null, publisher: null, byline: null, url: null }
