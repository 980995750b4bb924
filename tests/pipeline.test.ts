import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Evidence } from '../src/core/actor.ts'
import type { Document } from '../src/core/document.ts'
import type { Findings } from '../src/core/findings.ts'
import { makeId, sha256Hex } from '../src/core/ids.ts'
import { PACKAGE_ROOT } from '../src/core/package-root.ts'
import { covers, sliceSpan } from '../src/core/span.ts'
import { type InputFile, listInputs, type RawRecord, readRecords } from '../src/ingest/index.ts'
import { extractionFailed, extractRecord } from '../src/pipeline.ts'
import { reader } from './language/readers.ts'

const CORPUS = join(PACKAGE_ROOT, 'corpus')
const BRIEFS = readdirSync(CORPUS).filter((name) => name.endsWith('.md'))
/** The briefs, the invented gold texts with their page furniture, and real articles where a checkout has them beside it. */
const FOLDERS = [CORPUS, join(PACKAGE_ROOT, 'tests/gold/texts'), join(PACKAGE_ROOT, '../shared/seeds')]
const TEXTS = (await listInputs(FOLDERS.filter((folder) => existsSync(folder)))).files

const record = (content: string, format: RawRecord['format'] = 'text'): RawRecord => ({
  path: `news/story.${format}`,
  name: 'story',
  format,
  content,
  sha256: sha256Hex(content),
})

async function read(raw: RawRecord): Promise<{ document: Document; findings: Findings }> {
  const extraction = await extractRecord(raw, reader)
  if (extraction.document === null) throw new Error(extraction.diagnostics.map(({ message }) => message).join())
  return extraction
}

async function readFile(file: InputFile) {
  for await (const raw of readRecords(file)) {
    if (!('code' in raw)) return read(raw)
  }
  throw new Error(`${file.name} gave no record`)
}

const readBrief = (name: string) => readFile({ path: join(CORPUS, name), name, format: 'markdown', compressed: false })

function listEvidence({ events, measures, relations }: Findings): readonly Evidence[] {
  return [
    ...events.map(({ evidence }) => evidence),
    ...relations.map(({ evidence }) => evidence),
    ...measures.flatMap(({ mentions, issuers, basedOn, appliesTo, binds, respondsTo, stages, exceptions, changes }) => [
      ...mentions,
      ...[...issuers, ...basedOn, ...appliesTo, ...binds, ...respondsTo, ...stages, ...exceptions, ...changes].map(
        ({ evidence }) => evidence,
      ),
    ]),
  ]
}

test.each(TEXTS)('$name: every quote stands in its file where it says, inside the article itself', async (file) => {
  const { document, findings } = await readFile(file)
  const { blocks } = document
  const text = readFileSync(file.path, 'utf8')
  expect(findings.events.length).toBeGreaterThan(0)
  for (const { start, end, quote, sentence, sentenceStart } of listEvidence(findings)) {
    expect(text.slice(start, end)).toBe(quote)
    expect(text.slice(sentenceStart, sentenceStart + sentence.length)).toBe(sentence)
    const block = blocks.find((candidate) => covers(candidate, { start, end }))
    expect(['title', 'body']).toContain(block?.kind)
  }
  for (const { trigger } of findings.events) expect(sliceSpan(text, trigger)).toBe(trigger.text)
})

test.each(BRIEFS)('%s: every id that is used is there', async (name) => {
  const { findings } = await readBrief(name)
  const actors = new Set(findings.actors.map(({ id }) => id))
  const measures = new Set(findings.measures.map(({ id }) => id as string))
  const topics = new Set(findings.topics.map(({ id }) => id as string))
  const roles = findings.events.flatMap(({ agents, targets, sources }) => [...agents, ...targets, ...sources])
  expect(roles.filter(({ actor }) => !actors.has(actor))).toEqual([])
  expect(findings.measures.flatMap(({ issuers }) => issuers).filter(({ actor }) => !actors.has(actor))).toEqual([])
  const about = findings.events.flatMap((event) => event.about).filter(({ id }) => id !== null)
  expect(about.filter(({ id }) => !measures.has(String(id)) && !topics.has(String(id)))).toEqual([])
})

test('the findings depend on the record alone: twice the same', async () => {
  const raw = record('Norway banned Acme Corp on Monday. The Ministry of Finance said that Acme Corp may appeal.')
  expect(await extractRecord(raw, reader)).toEqual(await extractRecord(raw, reader))
})

test('an event about a measure carries its id, once', async () => {
  const { findings } = await read(
    record('Norway added Acme Corp to its Entity List on Monday. Norway will extend the Entity List.'),
  )
  const ids = new Set(findings.measures.map(({ id }) => id as string))
  expect(ids.size).toBeGreaterThan(0)
  const linked = findings.events.map(({ about }) => about.flatMap(({ id }) => (id !== null && ids.has(id) ? [id] : [])))
  expect(linked.flat().length).toBeGreaterThan(0)
  for (const list of linked) expect(new Set(list).size).toBe(list.length)
})

test('an unnamed party without a deed is no actor; one with a deed is', async () => {
  const names = async (text: string) => (await read(record(text))).findings.actors.map(({ name }) => name)
  expect((await names('Some experts were there. Norway banned Acme Corp.')).join()).not.toContain('experts')
  expect((await names('Experts criticised Norway.')).join()).toContain('experts')
})

test('words are counted in title and body', async () => {
  expect((await read(record('Norway banned 3 firms, it said.'))).findings.words).toBe(6)
})

test('a record that cannot be read gives its diagnostics', async () => {
  expect(await extractRecord(record('{not json', 'jsonl'), reader)).toMatchObject({
    document: null,
    diagnostics: [{ severity: 'skip', path: 'news/story.jsonl' }],
  })
})

test('the header goes into the findings, the text does not', async () => {
  const raw = record('Norway banned Acme Corp.')
  const { findings } = await read(raw)
  expect(findings.document).toMatchObject({ id: makeId('doc', raw.sha256), name: 'story', sha256: raw.sha256 })
  expect(Object.keys(findings.document)).not.toContain('text')
})

test('a failure names the file, the reason and the cure', async () => {
  expect(extractionFailed('a.txt', new RangeError('too deep'))).toMatchObject({
    code: 'EXTRACTION_FAILED',
    severity: 'skip',
    message: expect.stringMatching(/a\.txt.*too deep/),
    hint: expect.stringContaining('report'),
  })
})
