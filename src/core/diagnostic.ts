import type { Span } from './span.ts'

export type DiagnosticCode =
  | 'FORMAT_UNKNOWN'
  | 'FILE_EMPTY'
  | 'FILE_BINARY'
  | 'FILE_UNREADABLE'
  | 'FILE_TOO_LARGE'
  | 'FILE_DAMAGED'
  | 'RECORD_INVALID'
  | 'FRONT_MATTER_INVALID'
  | 'ENCODING_INVALID'
  | 'LINK_SKIPPED'
  | 'TEXT_EMPTY'
  | 'DUPLICATE_DOCUMENT'
  | 'NOT_ENGLISH'
  | 'SENTENCE_CUT'
  | 'EXTRACTION_FAILED'
  | 'CORRECTION_UNFIT'

/** What went wrong with one input: kept as data, counted, and shown once at the end. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  /** skip: the input was left out; warning: it was read, with a loss. */
  readonly severity: 'skip' | 'warning'
  /** The file as the user named it; for a record of a JSON Lines file with `:LINE` behind it. */
  readonly path: string
  readonly span: Span | null
  readonly message: string
  /** The cure, as a sentence. */
  readonly hint: string
}
