import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { listInputs } from '../../src/ingest/index.ts'
import { makeFolder } from './sample-folder.ts'

async function list(folder: string, ...more: readonly string[]) {
  const { files, diagnostics } = await listInputs([folder, ...more])
  return {
    paths: files.map(({ path }) => relative(folder, path)),
    files,
    problems: diagnostics.map(({ code, path }) => `${code} ${relative(folder, path)}`),
    diagnostics,
  }
}

test('finds files at every depth, in order of code units, and knows their formats', async () => {
  const folder = makeFolder({
    'b.txt': '',
    'a/z.MD': '',
    'B.html': '',
    'ä.txt': '',
    'a/list.jsonl.gz': '',
    'c.ndjson': '',
  })
  const { files, paths, problems } = await list(folder)
  expect(paths).toEqual(['B.html', 'a/list.jsonl.gz', 'a/z.MD', 'b.txt', 'c.ndjson', 'ä.txt'])
  expect(files.map(({ name, format, compressed }) => [name, format, compressed])).toEqual([
    ['B', 'html', false],
    ['list', 'jsonl', true],
    ['z', 'markdown', false],
    ['b', 'text', false],
    ['c', 'jsonl', false],
    ['ä', 'text', false],
  ])
  expect(problems).toEqual([])
})

test('passes over hidden entries and node_modules in silence, and names what it cannot read', async () => {
  const folder = makeFolder({ '.git/a.txt': '', '.b.txt': '', 'node_modules/c.txt': '', 'table.xlsx': '', LICENSE: '' })
  expect(await list(folder)).toMatchObject({
    paths: [],
    problems: ['FORMAT_UNKNOWN LICENSE', 'FORMAT_UNKNOWN table.xlsx'],
  })
})

test('a folder may be called x.txt', async () => {
  expect((await list(makeFolder({ 'x.txt/y.txt': '' }))).paths).toEqual(['x.txt/y.txt'])
})

test('a file with an unknown ending that the user names is left out with a reason', async () => {
  const folder = makeFolder({ 'a.doc': '' })
  const { diagnostics } = await listInputs([join(folder, 'a.doc')])
  expect(diagnostics[0]?.message).toContain('a.doc was left out')
  expect(diagnostics[0]?.hint).toContain('.jsonl.gz')
})

test('reads each file once, however often it is named, and in the same order', async () => {
  const folder = makeFolder({ 'a.txt': '', 'b.txt': '' })
  const twice = await listInputs([join(folder, 'b.txt'), folder, join(folder, 'a.txt'), `${folder}/.`])
  expect(twice.files.map(({ name }) => name)).toEqual(['a', 'b'])
})

test('follows links within the folder, once, and no others', async () => {
  const folder = makeFolder({ 'a.txt': '', 'deep/b.txt': '', '.store/c.txt': '' })
  const elsewhere = makeFolder({ 'd.txt': '' })
  symlinkSync('a.txt', join(folder, 'alias.txt'))
  symlinkSync('.store/c.txt', join(folder, 'shown.txt'))
  symlinkSync('..', join(folder, 'deep/up'))
  symlinkSync(elsewhere, join(folder, 'out'))
  symlinkSync('nowhere.txt', join(folder, 'broken.txt'))
  symlinkSync('circle', join(folder, 'circle'))
  const { paths, problems } = await list(folder)
  expect(paths).toEqual(['a.txt', 'deep/b.txt', 'shown.txt'])
  expect(problems).toEqual([
    'LINK_SKIPPED broken.txt',
    'LINK_SKIPPED circle',
    'LINK_SKIPPED deep/up',
    'LINK_SKIPPED out',
  ])
})

test('a link that the user names is followed', async () => {
  const folder = makeFolder({ 'real/a.txt': '' })
  symlinkSync('real', join(folder, 'link'))
  const { files } = await listInputs([join(folder, 'link')])
  expect(files.map(({ path }) => relative(folder, path))).toEqual(['link/a.txt'])
})

test.runIf(process.platform !== 'win32')('a pipe is left out, not waited for', async () => {
  const folder = makeFolder({ 'a.txt': '' })
  execFileSync('mkfifo', [join(folder, 'pipe.txt')])
  expect((await list(folder)).problems).toEqual(['FILE_UNREADABLE pipe.txt'])
})

test('a path that does not exist stops the run and is named', async () => {
  const missing = join(makeFolder({ 'a.txt': '' }), 'nothing')
  await expect(listInputs([missing])).rejects.toMatchObject({
    code: 'PATH_MISSING',
    message: `${missing} does not exist`,
  })
  await expect(listInputs([join(missing, '../a.txt/b.txt')])).rejects.toMatchObject({ code: 'PATH_MISSING' })
})

test('a path that cannot be opened stops the run and is named', async () => {
  const folder = makeFolder({})
  symlinkSync('circle', join(folder, 'circle'))
  await expect(listInputs([join(folder, 'circle')])).rejects.toMatchObject({ code: 'PATH_UNREADABLE' })
})
