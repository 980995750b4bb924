import type { Document } from '../../src/core/document.ts'
import { sha256Hex } from '../../src/core/ids.ts'
import type { FoundMeasure, ListChange } from '../../src/core/measure.ts'
import { parseRecord } from '../../src/ingest/index.ts'
import { extractFindings } from '../../src/pipeline.ts'
import { reader } from '../language/readers.ts'

/** A document of invented sentences, read as an article of 2 March 2031 would be. */
export function makeDocument(text: string): Document {
  const content = `---\ntitle: Ledger\ndate: 2031-03-02\n---\n\n${text}\n`
  const record = {
    path: 'made-up.md',
    name: 'made-up',
    format: 'markdown',
    content,
    sha256: sha256Hex(content),
  } as const
  const { document } = parseRecord(record)
  if (document === null) throw new Error('the made-up article was not read')
  return document
}

/** A measure with names in place of ids. */
export interface ReadMeasure {
  readonly name: string
  readonly kind: string
  readonly issuers: readonly string[]
  readonly covers: readonly string[]
  readonly binds: readonly string[]
  readonly basis: readonly string[]
  readonly stages: readonly string[]
  /** "added: two firms [Peru 1; Chad] 2031-02-01" */
  readonly changes: readonly string[]
  readonly exceptions: readonly string[]
  readonly found: FoundMeasure
}

export async function readMeasures(text: string): Promise<readonly ReadMeasure[]> {
  const findings = await extractFindings(makeDocument(text), { path: 'made-up.md', diagnostics: [], reader })
  const names = new Map<string, string>(
    [...findings.actors, ...findings.topics, ...findings.measures].map(({ id, name }) => [id, name]),
  )
  const named = (id: string) => names.get(id) ?? id
  return findings.measures.map((found) => ({
    name: found.name,
    kind: found.kind,
    issuers: found.issuers.map(({ actor }) => named(actor)),
    covers: found.appliesTo.map(({ to }) => named(to)),
    binds: found.binds.map(({ actor }) => named(actor)),
    basis: found.basedOn.map(({ measure }) => named(measure)),
    stages: found.stages.map(({ stage, date }) => (date === null ? stage : `${stage} ${date}`)),
    changes: found.changes.map(describeChange),
    exceptions: found.exceptions.map(({ text: words }) => words),
    found,
  }))
}

function describeChange({ change, whom, under, date }: ListChange): string {
  const places = under.map(({ country, count }) => (count === null ? country : `${country} ${count}`))
  return [
    `${change}: ${whom}`,
    ...(places.length === 0 ? [] : [`[${places.join('; ')}]`]),
    ...(date === null ? [] : [date]),
  ].join(' ')
}
