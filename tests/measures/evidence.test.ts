import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Evidence } from '../../src/core/actor.ts'
import type { Findings } from '../../src/core/findings.ts'
import { sha256Hex } from '../../src/core/ids.ts'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { parseRecord } from '../../src/ingest/index.ts'
import { extractFindings } from '../../src/pipeline.ts'
import { reader, smallReader } from '../language/readers.ts'
import { makeDocument } from './read-measures.ts'

function evidenceOf({ measures }: Findings): readonly Evidence[] {
  return measures.flatMap(
    ({ issuers, basedOn, appliesTo, binds, respondsTo, stages, exceptions, changes, mentions }) => [
      ...mentions,
      ...[...issuers, ...basedOn, ...appliesTo, ...binds, ...respondsTo, ...stages, ...exceptions, ...changes].map(
        ({ evidence }) => evidence,
      ),
    ],
  )
}

function misread(text: string, findings: Findings): readonly Evidence[] {
  return evidenceOf(findings).filter(
    ({ start, end, quote, sentence, sentenceStart }) =>
      quote === '' ||
      text.slice(start, end) !== quote ||
      text.slice(sentenceStart, sentenceStart + sentence.length) !== sentence ||
      start < sentenceStart ||
      end > sentenceStart + sentence.length,
  )
}

const CORPUS = join(PACKAGE_ROOT, 'corpus')

test.each(readdirSync(CORPUS).filter((name) => name.endsWith('.md')))(
  '%s: every quote re-reads at its place',
  async (name) => {
    const content = readFileSync(join(CORPUS, name), 'utf8')
    const { document } = parseRecord({ path: name, name, format: 'markdown', content, sha256: sha256Hex(content) })
    if (document === null) throw new Error(`${name} was not read`)
    const findings = await extractFindings(document, { path: name, diagnostics: [], reader })
    expect(misread(document.text, findings)).toEqual([])
    expect(findings.measures.every(({ mentions }) => mentions.length > 0)).toBe(true)
  },
)

const PIECES = [
  'China',
  "Japan's",
  'the US',
  'ZTE',
  'its',
  'the list',
  'Entity List',
  'Data Security Law',
  'the ban',
  'tariffs on',
  'rare earths',
  'has banned',
  'imposed',
  'lifted',
  'will set up',
  'under the',
  'in response to',
  'was added to',
  'which',
  'took effect on June 3',
  ',',
  '—',
  '“',
  '”',
  "'s",
  '\n\n',
  '. ',
  'Executive Order 14001',
  'of',
  'and',
  '(',
  ')',
  '😀',
  '<b>',
  '\\',
  '[',
]

test('whatever the words, quotes re-read and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 30 }), async (words) => {
      const document = makeDocument(`A note was found on the table. ${words.join(' ')}`)
      const findings = await extractFindings(document, { path: 'made-up.md', diagnostics: [], reader: smallReader })
      expect(misread(document.text, findings)).toEqual([])
    }),
    { numRuns: 150, seed: 20310302 },
  )
})
