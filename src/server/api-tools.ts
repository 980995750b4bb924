import type { EventCard, RelationCard } from './api-details.ts'
import type { NodeRef } from './api-graph.ts'

/** What may link two in a path; as in query/chains. */
export type PathKind = 'dealings' | 'events' | 'measures' | 'roles'

/** One link of a path, by the surest of what ties its two ends: an event, or a relation seen from `from`. */
export interface PathLink {
  readonly from: NodeRef
  readonly to: NodeRef
  readonly kind: PathKind
  readonly event: EventCard | null
  readonly relation: RelationCard | null
  /** How many more ties there are. */
  readonly more: number
}

/** GET /api/paths?from=ID&to=ID&through=KIND,KIND&types=TYPE,TYPE&since=DATE&until=DATE: the best first. */
export interface PathAnswer {
  readonly from: NodeRef
  readonly to: NodeRef
  /** No path has more links than this. */
  readonly maxLinks: number
  readonly paths: readonly (readonly PathLink[])[]
}

/** A property, and all that it holds where these are few words; else none. */
export interface SchemaProperty {
  readonly name: string
  readonly values: readonly string[]
}

/** What a query can name in this graph. */
export interface SchemaEntry {
  readonly name: string
  readonly properties: readonly SchemaProperty[]
}

/** GET /api/schema */
export interface GraphSchema {
  readonly labels: readonly SchemaEntry[]
  readonly relations: readonly SchemaEntry[]
}

/** GET /api/recipes: the cookbook, group by group. */
export interface RecipeCard {
  readonly name: string
  readonly question: string
  readonly group: string
  readonly parameters: readonly {
    readonly name: string
    readonly type: 'text' | 'number' | 'date'
    readonly default: string | number
    readonly note: string
  }[]
  readonly cypher: string
}
