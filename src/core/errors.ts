/** Codes are for tests and scripts; the message and the hint are for people. */
export type ErrorCode =
  | 'PATH_MISSING'
  | 'PATH_UNREADABLE'
  | 'NOTHING_TO_READ'
  | 'GAZETTEER_INVALID'
  | 'LEXICON_INVALID'
  | 'NAMES_INVALID'
  | 'OPTION_INVALID'
  | 'GRAPH_MISSING'
  | 'GRAPH_DAMAGED'
  | 'STORE_LOCKED'
  | 'STORE_UNREACHABLE'
  | 'STORE_FULL'
  | 'STORE_DAMAGED'
  | 'NAME_UNKNOWN'
  | 'CORRECTION_REFUSED'
  | 'CORRECTIONS_DAMAGED'
  | 'VIEW_REFUSED'
  | 'VIEWS_DAMAGED'
  | 'QUERY_INVALID'
  | 'QUERY_REFUSED'
  | 'QUERY_TIMEOUT'
  | 'QUERY_MEMORY'
  | 'QUERY_ENGINE'
  | 'OUTPUT_UNWRITABLE'
  | 'NEO4J_UNREACHABLE'
  | 'NEO4J_UNAUTHORIZED'
  | 'NEO4J_REFUSED'
  | 'PORT_IN_USE'
  | 'VIEWER_NOT_BUILT'
  | 'MODEL_MISSING'
  | 'MODEL_DAMAGED'
  | 'ENGINE_MISSING'

/** Something the user can mend. Everything else that is thrown is our bug. */
export class WhodidError extends Error {
  override readonly name = 'WhodidError'
  readonly code: ErrorCode
  /** What to do about it, as a sentence. */
  readonly hint: string

  constructor(code: ErrorCode, message: string, options: { readonly hint: string; readonly cause?: unknown }) {
    super(message, { cause: options.cause })
    this.code = code
    this.hint = options.hint
  }
}

/** Ends a `switch` over a union: the compiler refuses a forgotten case. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}
