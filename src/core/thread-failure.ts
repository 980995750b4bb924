import { type ErrorCode, WhodidError } from './errors.ts'

/** An error keeps its message and stack on the way between threads, but not its class. */
export type ThreadFailure =
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string; readonly hint: string }
  | { readonly kind: 'failed'; readonly stack: string }

export function describeFailure(error: unknown): ThreadFailure {
  if (error instanceof WhodidError) {
    return { kind: 'refused', code: error.code, message: error.message, hint: error.hint }
  }
  return { kind: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

/** The error again; `what` is what failed, for one that is our bug. */
export function errorOf(failure: ThreadFailure, what: string): Error {
  if (failure.kind === 'refused') return new WhodidError(failure.code, failure.message, { hint: failure.hint })
  const error = new Error(`${what} failed`)
  error.stack = failure.stack
  return error
}
