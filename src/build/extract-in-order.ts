import type { Diagnostic } from '../core/diagnostic.ts'
import type { Findings } from '../core/findings.ts'
import { type InputFile, type RawRecord, readRecords } from '../ingest/index.ts'
import { unpack } from '../store/pack.ts'
import type { Extractor } from './extractor.ts'

export interface RecordResult {
  readonly findings: Findings | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Every record's findings in the order of the files, however fast each is; a few are under way at once. */
export async function* extractInOrder(files: readonly InputFile[], extractor: Extractor): AsyncGenerator<RecordResult> {
  const underWay: Promise<RecordResult>[] = []
  for (const file of files) {
    for await (const record of readRecords(file)) {
      underWay.push(
        'code' in record ? Promise.resolve({ findings: null, diagnostics: [record] }) : extract(record, extractor),
      )
      if (underWay.length <= extractor.capacity) continue
      const first = underWay.shift()
      if (first !== undefined) yield await first
    }
  }
  for (const rest of underWay) yield await rest
}

async function extract(record: RawRecord, extractor: Extractor): Promise<RecordResult> {
  const result = await extractor.extract(record)
  if (result.packed === null) return { findings: null, diagnostics: result.diagnostics }
  // Packed a moment ago by our own worker: the shape is known.
  const findings = unpack(result.packed.findings) as Findings
  return { findings, diagnostics: findings.diagnostics }
}
