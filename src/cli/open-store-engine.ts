import { openEngine } from '../query/embedded/open-engine.ts'
import type { QueryEngine } from '../query/query-engine.ts'
import type { StoreReader } from '../store/open-store.ts'

type Limits = Parameters<typeof openEngine>[1]

/** Cypher over the newest graph of a store. After a change of the graph its first query waits for the engine's file. */
export function openStoreEngine(store: StoreReader, limits?: Limits): QueryEngine {
  const engine = openEngine(() => store.enginePath(), limits)
  return {
    run: async (cypher, parameters) => {
      await store.makeEngineFile(async (graph, path) => {
        // The engine is loaded here where it must be, and else in its own process alone.
        const { writeEngineFile } = await import('../query/embedded/write-engine-file.ts')
        await writeEngineFile(graph, path)
      })
      return engine.run(cypher, parameters)
    },
    close: () => engine.close(),
  }
}
