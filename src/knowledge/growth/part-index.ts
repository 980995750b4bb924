import type { Findings } from '../../core/findings.ts'
import type { DocumentId } from '../../core/ids.ts'
import type { Act } from '../acts.ts'
import type { Slice } from './slice.ts'

/** What the documents of a graph say, by what it is about; the store keeps it. */
export interface PartIndex {
  /** What each document says under one key of `partsOf`. */
  slicesOf(key: string): Iterable<{ readonly document: DocumentId; readonly slice: Slice }>
  findingsOf(document: DocumentId): Findings
  /** All acts of the graph, sorted by id: from them come the dealings and who stands where. */
  acts(): readonly Act[]
}

/** A document that is to be looked at whole: as it was in the graph, and as it is to be. Null: not there. */
export interface Touched {
  readonly before: Findings | null
  readonly after: Findings | null
}
