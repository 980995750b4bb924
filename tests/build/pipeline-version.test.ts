import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { hashPipeline, pipelineVersion } from '../../src/build/pipeline-version.ts'
import { PLAIN_SETTINGS, type ReadingSettings } from '../../src/core/reading-settings.ts'
import { DEFAULT_MODEL } from '../../src/language/index.ts'
import { makeFolder } from '../store/store-fixture.ts'

function write(root: string, path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

/** A compiled program (dist) and its sources (src), which hold the tables. */
function makeProgram(): string {
  const root = makeFolder()
  write(root, 'dist/core/ids.js', '1')
  write(root, 'dist/pipeline.js', '1')
  write(root, 'dist/events/rules/deep.js', '1')
  write(root, 'dist/server/app.js', '1')
  write(root, 'src/events/rules/deep.ts', '1')
  write(root, 'src/events/verbs.tsv', '1')
  write(root, 'src/events/README.md', '1')
  return root
}

const versionOf = (root: string) => hashPipeline(join(root, 'dist'), join(root, 'src'))

test.each([
  { why: 'a rule', change: (root: string) => write(root, 'dist/events/rules/deep.js', '2') },
  { why: 'the order of the stages', change: (root: string) => write(root, 'dist/pipeline.js', '2') },
  { why: 'a table', change: (root: string) => write(root, 'src/events/verbs.tsv', '2') },
  { why: 'a new rule', change: (root: string) => write(root, 'dist/actors/new.js', '1') },
  { why: 'a rule taken away', change: (root: string) => rmSync(join(root, 'dist/events/rules/deep.js')) },
])('$why changes: another version, so that nothing stale is used', ({ change }) => {
  const root = makeProgram()
  const former = versionOf(root)
  change(root)
  expect(versionOf(root)).not.toBe(former)
})

test.each([
  { why: 'a text for people', change: (root: string) => write(root, 'src/events/README.md', '2') },
  { why: 'a part that findings never pass', change: (root: string) => write(root, 'dist/server/app.js', '2') },
  {
    why: 'a source that has not been compiled',
    change: (root: string) => write(root, 'src/events/rules/deep.ts', '2'),
  },
])('$why changes: the same version', ({ change }) => {
  const root = makeProgram()
  const former = versionOf(root)
  change(root)
  expect(versionOf(root)).toBe(former)
})

test('the place of the program does not matter', () => {
  expect(versionOf(makeProgram())).toBe(versionOf(makeProgram()))
})

test('the version of this program is a short hash, the same at each call', () => {
  expect(pipelineVersion(DEFAULT_MODEL)).toMatch(/^[0-9a-f]{16}-large-wasm-normal-none-none$/)
  expect(pipelineVersion(DEFAULT_MODEL)).toBe(pipelineVersion(DEFAULT_MODEL))
  expect(pipelineVersion({ ...DEFAULT_MODEL, engine: 'native' })).not.toBe(pipelineVersion(DEFAULT_MODEL))
})

test('each of the user’s settings counts by itself, and so does its absence', () => {
  const versionWith = (settings: Partial<ReadingSettings>) =>
    pipelineVersion(DEFAULT_MODEL, { ...PLAIN_SETTINGS, ...settings })
  const [one, two] = [
    { rows: [], hash: '0a' },
    { rows: [], hash: '0b' },
  ] as const
  expect(versionWith({})).toBe(pipelineVersion(DEFAULT_MODEL))
  expect(versionWith({ lexicon: one })).toBe(versionWith({ lexicon: one }))
  const versions = [
    {},
    { precision: 'low' },
    { precision: 'high' },
    { gazetteer: one },
    { gazetteer: two },
    { lexicon: one },
    { lexicon: two },
    { gazetteer: one, lexicon: two },
  ] as const
  expect(new Set(versions.map(versionWith)).size).toBe(versions.length)
})
