import type { RelationType } from '../core/graph.ts'

/** A node in an answer. `properties` holds `id` and `name` too, as `n.id` and `n.name` do in Cypher. */
export interface QueryNode {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: Readonly<Record<string, QueryValue>>
}

/** A relationship in an answer; `from` and `to` are ids of nodes. */
export interface QueryRelationship {
  readonly id: string
  readonly type: RelationType | (string & {})
  readonly from: string
  readonly to: string
  readonly properties: Readonly<Record<string, QueryValue>>
}

/** Plain JSON. A path is a list: node, relationship, node and so on. */
export type QueryValue =
  | null
  | boolean
  | number
  | string
  | QueryNode
  | QueryRelationship
  | readonly QueryValue[]
  | { readonly [key: string]: QueryValue }

export type QueryParameters = Readonly<Record<string, unknown>>

export interface QueryResult {
  readonly columns: readonly string[]
  /** One list a row, in the order of `columns`. */
  readonly rows: readonly (readonly QueryValue[])[]
}

/** Whatever answers Cypher over the graph without changing it. Queries run one after another. */
export interface QueryEngine {
  run(cypher: string, parameters?: QueryParameters): Promise<QueryResult>
  close(): Promise<void>
}
