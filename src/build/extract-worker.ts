import type { MessagePort } from 'node:worker_threads'
import { workerData } from 'piscina'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { ReadingSettings } from '../core/reading-settings.ts'
import type { RawRecord } from '../ingest/index.ts'
import { type LanguageReader, type ModelChoice, openReader } from '../language/index.ts'
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

/** A record on its way to a worker. */
export interface ThreadTask {
  readonly raw: RawRecord
  /** Where to tell how far it is. */
  readonly port: MessagePort | null
}

/** Told what share of a record has been read, from 0 to 1. */
export type OnShare = (share: number) => void

/** One record to its packed extraction: what runs in each worker thread. */
export function extractInThread({ raw, port }: ThreadTask): Promise<PackedResult> {
  const setup = workerData as WorkerSetup
  return port === null ? extractPacked(raw, setup) : extractPacked(raw, setup, (share) => port.postMessage(share))
}

/** The same in process, where there are no threads. */
export async function extractPacked(
  raw: RawRecord,
  { choice, settings }: WorkerSetup,
  onShare?: OnShare,
): Promise<PackedResult> {
  const reader = await openReader(choice)
  const extraction = await extractRecord(raw, onShare === undefined ? reader : telling(reader, onShare), settings)
  if (extraction.document === null) return { packed: null, diagnostics: extraction.diagnostics }
  const { document, findings } = extraction
  return { packed: { findings: pack(findings), document: pack(document) }, words: findings.words }
}

/** Tells at every hundredth. */
function telling(reader: LanguageReader, onShare: OnShare): LanguageReader {
  let told = 0
  return {
    read: (sentences) =>
      reader.read(sentences, (share) => {
        if (share < told + 0.01) return
        told = share
        onShare(share)
      }),
  }
}
