/** A database of a server, and who asks for it. */
export interface Neo4jTarget {
  /** bolt://, bolt+s://, bolt+ssc:// or the same with neo4j. */
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
}

/** How messages speak of what is done on the server. */
export interface Neo4jUse {
  /** The option that holds the address. */
  readonly option: '--uri' | '--neo4j'
  /** Ends "User x needs ...". */
  readonly right: string
  /** What to do when the cause is mended, as a sentence. */
  readonly again: string
}
