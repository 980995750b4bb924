import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeMentions } from '../../src/cli/extract.ts'
import { listInputs, readRecords } from '../../src/ingest/index.ts'
import { extractRecord } from '../../src/pipeline.ts'
import { reader } from '../language/readers.ts'
import { type NamedMention, scoreMentions } from './score-mentions.ts'

const FOLDER = import.meta.dirname

function readGold(): NamedMention[] {
  const lines = readFileSync(join(FOLDER, 'events.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as NamedMention)
}

async function readFound(): Promise<NamedMention[]> {
  const { files } = await listInputs([join(FOLDER, 'texts')])
  const found: NamedMention[] = []
  for (const file of files) {
    for await (const record of readRecords(file)) {
      if ('code' in record) throw new Error(record.message)
      const extraction = await extractRecord(record, reader)
      if (extraction.document === null) throw new Error(extraction.diagnostics[0]?.message)
      found.push(...describeMentions(extraction.findings).map((mention) => ({ ...mention, doc: file.name })))
    }
  }
  return found
}

/** Measured on 2026-11-22, rounded down: what encoder and rules reach together. */
const FLOORS = { trigger: 0.88, argument: 0.56, triple: 0.42, type: 0.81, status: 0.93, source: 0.83, date: 0.9 }

test('the invented gold texts are read at least as well as before', async () => {
  const figures = scoreMentions(readGold(), await readFound())
  const { trigger, argument, triple, type, status, source, date } = figures
  const reached = { trigger: trigger.f1, argument: argument.f1, triple: triple.f1, type, status, source, date }
  console.log(
    Object.entries(reached)
      .map(([name, value]) => `${name} ${value.toFixed(3)}`)
      .join('  '),
  )
  for (const [name, floor] of Object.entries(FLOORS)) {
    expect(reached[name as keyof typeof FLOORS], name).toBeGreaterThanOrEqual(floor)
  }
})
