import type { Findings } from '../../../src/core/findings.ts'
import { type PartIndex, partsOf } from '../../../src/knowledge/growth/index.ts'

/** The index that the store would keep, made on the spot. */
export function indexOf(documents: readonly Findings[]): PartIndex {
  return {
    *slicesOf(key) {
      for (const findings of documents) {
        const slice = partsOf(findings).get(key)
        // As from the disk.
        if (slice !== undefined) yield { document: findings.document.id, slice: structuredClone(slice) }
      }
    },
    findingsOf(id) {
      const found = documents.find(({ document }) => document.id === id)
      if (found === undefined) throw new Error(`${id} is not in the graph`)
      return found
    },
  }
}
