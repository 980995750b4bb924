import type { QueryEngine } from '../query/query-engine.ts'
import { openStore } from '../store/open-store.ts'
import { findPassword } from './ask-password.ts'
import type { Io } from './io.ts'
import { openStoreEngine } from './open-store-engine.ts'

/** Which engine is asked, and for how long. */
export interface EngineOptions {
  readonly store: string
  /** Seconds. */
  readonly timeout: number
  /** The address of a server; without it the built graph is asked. */
  readonly neo4j?: string
  readonly user: string
  readonly database: string
}

/** Hands out the engine that the options name, and closes it. */
export async function withEngine(
  options: EngineOptions,
  io: Io,
  use: (engine: QueryEngine) => Promise<void>,
): Promise<void> {
  if (options.neo4j !== undefined) return await closing(await openServer(options, options.neo4j, io), use)
  const store = await openStore(options.store)
  try {
    await closing(openStoreEngine(store, { timeoutMs: options.timeout * 1000 }), use)
  } finally {
    await store.close()
  }
}

async function closing(engine: QueryEngine, use: (engine: QueryEngine) => Promise<void>): Promise<void> {
  try {
    await use(engine)
  } finally {
    await engine.close()
  }
}

async function openServer(options: EngineOptions, uri: string, io: Io): Promise<QueryEngine> {
  const { user, database, timeout } = options
  const password = await findPassword(`Password of ${user} at ${uri}: `, io)
  // The driver takes a third of a second to load: only who asks a server waits for it.
  const { openNeo4j } = await import('../query/neo4j/open-neo4j.ts')
  return openNeo4j({ uri, user, password, database }, { timeoutMs: timeout * 1000 })
}
