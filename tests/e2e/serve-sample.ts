import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { createGraphSource } from '../../src/server/graph-source.ts'
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/start-server.ts'
import { HOSTILE, sampleArticle, sampleGraph } from '../server/sample-graph.ts'

/** What may be changed from the page; nothing where it is left out. */
export type Keeping = Pick<ServerOptions, 'corrector' | 'views' | 'exporter'>

/** The built viewer over the graph made by hand, with an engine that answers every query alike. */
export function serveSample(onBug: (error: unknown) => void, keeping: Keeping = {}): Promise<RunningServer> {
  const store = {
    readGraph: sampleGraph,
    generation: () => 'sample',
    getDocument: async (id: never) => sampleArticle(id),
  }
  const run = async () => ({ columns: ['n'], rows: [[HOSTILE]] })
  const viewerFolder = join(PACKAGE_ROOT, 'dist', 'viewer')
  return startServer({ source: createGraphSource(store, { run }), viewerFolder, port: 0, onBug, ...keeping })
}
