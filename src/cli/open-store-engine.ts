import { openEngine } from '../query/embedded/open-engine.ts'
import type { QueryEngine } from '../query/query-engine.ts'
import { refuseWrites } from '../query/refuse-writes.ts'
import type { StoreReader } from '../store/open-store.ts'

type Limits = Parameters<typeof openEngine>[1]

/** Cypher over the newest graph of a store. After a change of the graph its first query waits for the engine's file. */
export function openStoreEngine(store: StoreReader, limits?: Limits): QueryEngine {
  let path: string | null = null
  let making: Promise<string> | null = null
  const engine = openEngine(() => path ?? store.enginePath(), limits)
  /** Once for all who wait: it takes seconds, and memory. */
  const makeFile = () => {
    making ??= store.makeEngineFile(writeFile).finally(() => {
      making = null
    })
    return making
  }
  return {
    run: async (cypher, parameters) => {
      refuseWrites(cypher) // what is refused need not wait
      path = await makeFile()
      return engine.run(cypher, parameters)
    },
    close: () => engine.close(),
  }
}

/** The engine's library is loaded here where it must be, and else in its own process alone. */
const writeFile: Parameters<StoreReader['makeEngineFile']>[0] = async (graph, path) => {
  const { writeEngineFile } = await import('../query/embedded/write-engine-file.ts')
  await writeEngineFile(graph, path)
}
