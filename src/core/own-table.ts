import type { ActorKind } from './actor.ts'

/** An actor of the user's own table. */
export interface OwnRow {
  readonly name: string
  readonly kind: ActorKind
  readonly aliases: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** "Q160120". */
  readonly wikidata: string | null
}

/** Actors that the user adds to the gazetteer, or puts in the place of its rows. Plain data: it goes to the workers. */
export interface OwnTable {
  /** By name, so that the order in the file does not matter. */
  readonly rows: readonly OwnRow[]
  /** Stands for the rows in the cache's keys: another order of rows or columns gives the same. */
  readonly hash: string
}
