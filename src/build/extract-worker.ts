import type { Diagnostic } from '../core/diagnostic.ts'
import type { RawRecord } from '../ingest/index.ts'
import { type ModelChoice, openReader } from '../language/index.ts'
import { extractRecord } from '../pipeline.ts'
import type { PackedExtraction } from '../store/extraction-cache.ts'
import { pack } from '../store/pack.ts'

/** What a worker sends back: packed already, so that the build's own thread has nothing to compute. */
export type PackedResult =
  | { readonly packed: PackedExtraction; readonly words: number }
  | { readonly packed: null; readonly diagnostics: readonly Diagnostic[] }

export interface ExtractionTask {
  readonly raw: RawRecord
  readonly choice: ModelChoice
}

/** One record to its packed extraction: what runs in each worker thread, and in process where there is none. */
export async function extractPacked({ raw, choice }: ExtractionTask): Promise<PackedResult> {
  const extraction = await extractRecord(raw, await openReader(choice))
  if (extraction.document === null) return { packed: null, diagnostics: extraction.diagnostics }
  const { document, findings } = extraction
  return { packed: { findings: pack(findings), document: pack(document) }, words: findings.words }
}
