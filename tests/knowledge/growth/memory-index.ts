import type { Findings } from '../../../src/core/findings.ts'
import type { GraphSnapshot } from '../../../src/core/graph.ts'
import { actsOf, type PartIndex, partsOf } from '../../../src/knowledge/growth/index.ts'

/** The index that the store would keep, made on the spot. */
export function indexOf(documents: readonly Findings[], graph: GraphSnapshot): PartIndex {
  const parted = documents.map((findings) => ({ document: findings.document.id, parts: partsOf(findings) }))
  return {
    *slicesOf(key) {
      for (const { document, parts } of parted) {
        const slice = parts.get(key)
        // As from the disk.
        if (slice !== undefined) yield { document, slice: structuredClone(slice) }
      }
    },
    findingsOf(id) {
      const found = documents.find(({ document }) => document.id === id)
      if (found === undefined) throw new Error(`${id} is not in the graph`)
      return found
    },
    acts: () => actsOf(graph.nodes, graph.edges),
  }
}
