import type { QueryParameters, QueryValue } from '../query-engine.ts'

/** What the program tells the child process of the engine. */
export interface RunRequest {
  readonly cypher: string
  readonly parameters: QueryParameters
}

/** What the child tells the program: `ready` or `unopened` once, then for each request `columns`, `rows`..., an end. */
export type EngineMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unopened'; readonly message: string }
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly QueryValue[])[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string; readonly status: string | null }
  /** Resident memory, where the program cannot look for itself. */
  | { readonly kind: 'memory'; readonly bytes: number }
