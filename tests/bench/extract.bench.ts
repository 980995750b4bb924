import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise'
import { bench, describe } from 'vitest'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { listInputs, parseRecord, type RawRecord, readRecords } from '../../src/ingest/index.ts'
import { readSentences } from '../../src/language/index.ts'
import { extractRecord } from '../../src/pipeline.ts'
import { reader } from '../language/readers.ts'

/** The fifteen briefs: about 4,000 words. The table's last lines give each reading as a ratio to compromise alone. */
async function readBriefs(): Promise<RawRecord[]> {
  const folder = join(PACKAGE_ROOT, 'corpus')
  const { files } = await listInputs(readdirSync(folder).map((name) => join(folder, name)))
  const records: RawRecord[] = []
  for (const file of files) for await (const record of readRecords(file)) if (!('code' in record)) records.push(record)
  return records
}

const records = await readBriefs()
const documents = records.flatMap((record) => parseRecord(record).document ?? [])

describe('reading the corpus', async () => {
  bench('reference: compromise alone, nlp(text)', async () => {
    for (const { text } of documents) nlp(text)
  })
  bench('sentences, words and tags', async () => {
    for (const document of documents) await readSentences(document, reader)
  })
  bench('the whole pipeline, from bytes to findings', async () => {
    for (const record of records) await extractRecord(record, reader)
  })
})
