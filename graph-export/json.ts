import type { GraphSnapshot } from '../src/core/graph.ts'
import { serializeSnapshot } from '../src/core/snapshot.ts'

/** The graph as `graph.json` holds it, in pieces: a node or an edge a line, the same bytes for the same graph. */
export function exportJson(snapshot: GraphSnapshot): Generator<string> {
  return serializeSnapshot(snapshot)
}
