import { Hono } from 'hono'
import type { Document } from '../../../src/core/document.ts'
import { WhodidError } from '../../../src/core/errors.ts'
import type { GraphSnapshot } from '../../../src/core/graph.ts'
import type { SavedView } from '../../../src/core/saved-view.ts'
import { addApi } from '../../../src/server/api-routes.ts'
import { createGraphSource } from '../../../src/server/graph-source.ts'

/** What `export html` puts into the page. */
interface PageData {
  readonly graph: GraphSnapshot
  readonly documents: Readonly<Record<string, Document>>
  readonly views: readonly SavedView[]
}

/** The viewer of a page of its own asks as ever; its requests are answered here, and none leaves the page. */
function answerInPage(): void {
  const { graph, documents, views } = JSON.parse(document.getElementById('whodid-data')?.textContent ?? '') as PageData
  const store = {
    readGraph: () => graph,
    generation: () => 'page',
    getDocument: async (id: string) => documents[id] ?? null,
  }
  const app = new Hono()
  app.get('/api/views', (c) => c.json({ views }))
  // biome-ignore lint/suspicious/noConsole: there is no terminal to tell of a bug
  addApi(app, { source: createGraphSource(store, { run: refuseQuery }), onBug: (error) => console.error(error) })
  window.fetch = async (input, init) => await app.request(String(input), init)
}

async function refuseQuery(): Promise<never> {
  throw new WhodidError('QUERY_REFUSED', 'a page of its own cannot run Cypher', {
    hint: 'Ask the program that made it: npx whodid query "..."',
  })
}

answerInPage()
