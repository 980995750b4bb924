import type { Diagnostic } from '../core/diagnostic.ts'
import type { RawRecord } from '../ingest/index.ts'
import { extractRecord } from '../pipeline.ts'
import type { PackedExtraction } from '../store/extraction-cache.ts'
import { pack } from '../store/pack.ts'

/** What a worker sends back: packed already, so that the build's own thread has nothing to compute. */
export type PackedResult =
  | { readonly packed: PackedExtraction; readonly words: number }
  | { readonly packed: null; readonly diagnostics: readonly Diagnostic[] }

/** One record to its packed extraction: what runs in each worker thread, and in process where there is none. */
export function extractPacked(raw: RawRecord): PackedResult {
  const extraction = extractRecord(raw)
  if (extraction.document === null) return { packed: null, diagnostics: extraction.diagnostics }
  const { document, findings } = extraction
  return { packed: { findings: pack(findings), document: pack(document) }, words: findings.words }
}
