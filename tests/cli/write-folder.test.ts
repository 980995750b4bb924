import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExportFile } from '../../graph-export/tables.ts'
import { writeFolder } from '../../src/cli/write-folder.ts'

const KNOWN = ['a.csv', 'b.csv']
let parent = ''
let path = ''

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'whodid-folder-'))
  path = join(parent, 'tables')
})
afterEach(() => rm(parent, { recursive: true }))

const file = (name: string, ...pieces: readonly (string | Uint8Array)[]): ExportFile => ({ name, pieces })

function* failing(): Generator<ExportFile> {
  yield file('a.csv', 'new')
  throw new Error('broken in the middle')
}

test('text and bytes, in the order of the pieces', async () => {
  await writeFolder(path, [file('a.csv', 'one ', new Uint8Array([0x32, 0x20]), 'three')], KNOWN)
  expect(await readFile(join(path, 'a.csv'), 'utf8')).toBe('one 2 three')
})

test('an earlier export is replaced, with the files that are no more', async () => {
  await writeFolder(path, [file('a.csv', '1'), file('b.csv', '2')], KNOWN)
  await writeFolder(path, [file('b.csv', '3')], KNOWN)
  expect(await readdir(path)).toEqual(['b.csv'])
  expect(await readdir(parent)).toEqual(['tables'])
})

test('what breaks leaves the former folder as it was', async () => {
  await writeFolder(path, [file('a.csv', 'former')], KNOWN)
  await expect(writeFolder(path, failing(), KNOWN)).rejects.toThrow('broken in the middle')
  expect(await readFile(join(path, 'a.csv'), 'utf8')).toBe('former')
  expect(await readdir(parent)).toEqual(['tables'])
})

test.each([
  { why: "somebody's own file", make: () => writeFile(join(path, 'notes.txt'), 'mine'), what: '"notes.txt"' },
  { why: 'a folder called like a file of ours', make: () => mkdir(join(path, 'a.csv')), what: '"a.csv/"' },
])('a folder with $why is left alone', async ({ make, what }) => {
  await mkdir(path)
  await make()
  const before = await readdir(path)
  await expect(writeFolder(path, [file('a.csv', 'new')], KNOWN)).rejects.toMatchObject({
    code: 'OUTPUT_UNWRITABLE',
    message: expect.stringContaining(what),
  })
  expect(await readdir(path)).toEqual(before)
})

test.each([
  { why: 'stdout', name: () => '-' },
  { why: 'a folder that is not there', name: () => join(parent, 'nothing', 'tables') },
  { why: 'a file', name: () => join(parent, 'file') },
])('$why: OUTPUT_UNWRITABLE', async ({ name }) => {
  await writeFile(join(parent, 'file'), '')
  await expect(writeFolder(name(), [file('a.csv', 'new')], KNOWN)).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' })
})
