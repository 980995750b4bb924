import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { writeOutput } from '../../src/cli/write-output.ts'

let folder = ''
let written = ''
const io: Io = {
  out: () => undefined,
  err: () => undefined,
  write: async (chunk) => {
    written += String(chunk)
  },
  isTerminal: { stdout: false, stderr: false, stdin: false },
  env: {},
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whodid-output-'))
  written = ''
})

afterEach(() => rm(folder, { recursive: true }))

function* failing(): Generator<string> {
  yield 'half'
  throw new Error('broken in the middle')
}

test('writes a new file, and leaves nothing beside it', async () => {
  await writeOutput(join(folder, 'a.json'), ['one ', 'two'], io)
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('one two')
  expect(await readdir(folder)).toEqual(['a.json'])
})

test('a failure leaves the former file as it was', async () => {
  const path = join(folder, 'a.json')
  await writeFile(path, 'former')
  await expect(writeOutput(path, failing(), io)).rejects.toThrow('broken in the middle')
  expect(await readFile(path, 'utf8')).toBe('former')
  expect(await readdir(folder)).toEqual(['a.json'])
})

test('a link stays a link, and a file keeps its permissions', async () => {
  const [target, link] = [join(folder, 'target'), join(folder, 'link')]
  await writeFile(target, 'former')
  await chmod(target, 0o640)
  await symlink(target, link)
  await writeOutput(link, ['new'], io)
  expect(await readFile(target, 'utf8')).toBe('new')
  expect((await stat(target)).mode & 0o777).toBe(0o640)
})

test('a device is written to, not replaced', async () => {
  await writeOutput('/dev/null', ['x'], io)
  expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
})

test('- is stdout', async () => {
  await writeOutput('-', ['one ', 'two'], io)
  expect(written).toBe('one two')
})

test.each([
  { why: 'no such folder', name: 'missing/a.json', message: 'folder does not exist' },
  { why: 'a folder', name: 'inner', message: 'is a folder' },
  { why: 'a file as folder', name: 'file/a.json', message: 'folder is a file' },
  { why: 'a name too long', name: 'x'.repeat(300), message: 'name is too long' },
])('$why: OUTPUT_UNWRITABLE', async ({ name, message }) => {
  await mkdir(join(folder, 'inner'))
  await writeFile(join(folder, 'file'), '')
  const wanted = { code: 'OUTPUT_UNWRITABLE', message: expect.stringContaining(message) }
  await expect(writeOutput(join(folder, name), ['x'], io)).rejects.toMatchObject(wanted)
})
