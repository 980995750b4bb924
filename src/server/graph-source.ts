import type { Document } from '../core/document.ts'
import { WhodidError } from '../core/errors.ts'
import type { GraphSnapshot } from '../core/graph.ts'
import type { DocumentId } from '../core/ids.ts'
import type { QueryEngine, QueryParameters, QueryResult } from '../query/query-engine.ts'
import { type GraphIndex, indexGraph } from './graph-index.ts'

/** What the server needs of a store; `StoreReader` has it. */
export interface GraphStore {
  readGraph(): GraphSnapshot
  /** Changes with every build; null without a graph. */
  generation(): string | null
  getDocument(id: DocumentId): Promise<Document | null>
}

export interface GraphSource {
  /** The newest graph: read again only when a build has put another in its place. */
  current(): { readonly index: GraphIndex; readonly version: string }
  /** @throws GRAPH_DAMAGED where the store has the graph but not the article's text. */
  document(id: DocumentId): Promise<Document>
  query(cypher: string, parameters: QueryParameters): Promise<QueryResult>
}

/** The graph of a store, ready for the API. */
export function createGraphSource(store: GraphStore, engine: Pick<QueryEngine, 'run'>): GraphSource {
  let loaded: { readonly index: GraphIndex; readonly version: string } | null = null
  return {
    current() {
      const version = store.generation() ?? ''
      if (loaded === null || loaded.version !== version) loaded = { index: indexGraph(store.readGraph()), version }
      return loaded
    },
    async document(id) {
      const document = await store.getDocument(id)
      if (document !== null) return document
      throw new WhodidError('GRAPH_DAMAGED', 'the text of this article is not in the store', {
        hint: 'Build the graph again: npx whodid build PATH',
      })
    },
    query: (cypher, parameters) => engine.run(cypher, parameters),
  }
}
