import { workerData } from 'piscina'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { ReadingSettings } from '../core/reading-settings.ts'
import type { RawRecord } from '../ingest/index.ts'
import { type ModelChoice, openReader } from '../language/index.ts'
import { extractRecord } from '../pipeline.ts'
import type { PackedExtraction } from '../store/extraction-cache.ts'
import { pack } from '../store/pack.ts'

/** What a worker sends back: packed already, so that the build's own thread has nothing to compute. */
export type PackedResult =
  | { readonly packed: PackedExtraction; readonly words: number }
  | { readonly packed: null; readonly diagnostics: readonly Diagnostic[] }

/** What is the same for all records: sent to a worker once. */
export interface WorkerSetup {
  readonly choice: ModelChoice
  readonly settings: ReadingSettings
}

/** One record to its packed extraction: what runs in each worker thread. */
export function extractInThread(raw: RawRecord): Promise<PackedResult> {
  return extractPacked(raw, workerData as WorkerSetup)
}

/** The same in process, where there are no threads. */
export async function extractPacked(raw: RawRecord, { choice, settings }: WorkerSetup): Promise<PackedResult> {
  const extraction = await extractRecord(raw, await openReader(choice), settings)
  if (extraction.document === null) return { packed: null, diagnostics: extraction.diagnostics }
  const { document, findings } = extraction
  return { packed: { findings: pack(findings), document: pack(document) }, words: findings.words }
}
