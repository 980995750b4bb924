import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMAND, makeFolder, runWhodid, startWhodid } from './run-whodid.ts'
import { sampleArticle, writeArticles } from './sample-articles.ts'

test.each([
  { why: 'unknown command', args: ['bild'], says: /unknown command 'bild'[\s\S]*Did you mean build\?/ },
  {
    why: 'unknown option',
    args: ['build', '--stor', 'x'],
    says: /unknown option '--stor'[\s\S]*Did you mean --store\?/,
  },
  { why: 'missing argument', args: ['show'], says: /missing required argument 'name'/ },
  { why: 'no jobs', args: ['build', '--jobs', '0'], says: /^OPTION_INVALID: --jobs 0/ },
  { why: 'jobs no number', args: ['build', '--jobs', 'abc'], says: /^OPTION_INVALID: --jobs abc/ },
  { why: 'format unknown', args: ['extract', 'x', '--format', 'xml'], says: /--format[\s\S]*jsonl/ },
  { why: 'missing path', args: ['build', 'nowhere'], says: /^PATH_MISSING: nowhere/ },
  { why: 'missing path', args: ['extract', 'nowhere'], says: /^PATH_MISSING: nowhere/ },
  { why: 'store without a name', args: ['build', '--store', ''], says: /^OPTION_INVALID: --store has an empty name/ },
  {
    why: 'table without a name',
    args: ['build', '--gazetteer', ''],
    says: /^OPTION_INVALID: --gazetteer has an empty/,
  },
  { why: 'articles in the store', args: ['build', '--store', '.', 'a.txt'], says: /^OPTION_INVALID: a.txt lies in/ },
  { why: 'no graph yet', args: ['show', 'Huawei'], says: /^GRAPH_MISSING: .*\.whodid[\s\S]*whodid build/ },
])('$why ($args): exit 2, says what to do, prints no data', async ({ args, says }) => {
  const { code, stdout, stderr } = await runWhodid(makeFolder(), ...args)
  expect(stderr).toMatch(says)
  expect(stderr).toContain('fix: ')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

test.each([
  ['--help'],
  ['--version'],
  ['build', '--help'],
  ['extract', '--help'],
  ['show', '--help'],
  ['measures', '--help'],
  ['query', '--help'],
])('%s %s: exit 0, to stdout, with an example', async (...args) => {
  const { code, stdout, stderr } = await runWhodid(makeFolder(), ...args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(args[0] === '--version' ? /^\d+\.\d+\.\d+\n$/ : /Examples?:[\s\S]*\$ whodid/)
})

test('empty folder: exit 2, and no store is made', async () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'news'))
  const { code, stderr } = await runWhodid(folder, 'build', 'news')
  expect(stderr).toMatch(/^NOTHING_TO_READ: .*news/)
  expect(code).toBe(2)
  expect(() => readFileSync(join(folder, '.whodid', 'store.json'))).toThrow('ENOENT')
})

test.skipIf(!existsSync('/dev/full'))('a full disk behind stdout: exit 2 and what to do', async () => {
  const program = `node ${JSON.stringify(COMMAND)} --help >/dev/full`
  const { status, stderr } = spawnSync('sh', ['-c', program], { encoding: 'utf8' })
  expect(stderr).toMatch(/^OUTPUT_UNWRITABLE: .*\n {2}fix: /)
  expect(status).toBe(2)
})

test.skipIf(process.platform !== 'linux')('a file name that is no UTF-8 is said to be that', async () => {
  const folder = makeFolder()
  writeArticles(join(folder, 'news'), 1)
  writeFileSync(Buffer.concat([Buffer.from(join(folder, 'news', 'a')), Buffer.of(0xff), Buffer.from('.txt')]), 'News.')
  const { stderr } = await runWhodid(folder, 'build', 'news')
  expect(stderr).toMatch(/Left out \(FILE_UNREADABLE\): 1\n.*its name is not in UTF-8\n {2}fix: Rename it/)
})

test('nothing but bad files: exit 2 with a reason for each, and the former graph stays', async () => {
  const folder = makeFolder()
  writeArticles(join(folder, 'news'), 2)
  expect((await runWhodid(folder, 'build', 'news')).code).toBe(0)
  const former = readFileSync(join(folder, '.whodid', 'current'), 'utf8')
  rmSync(join(folder, 'news'), { recursive: true })
  mkdirSync(join(folder, 'news'))
  writeFileSync(join(folder, 'news', 'empty.txt'), '')
  writeFileSync(join(folder, 'news', 'photo.txt'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0))
  const { code, stderr } = await runWhodid(folder, 'build', 'news')
  expect(code).toBe(2)
  for (const word of ['NOTHING_TO_READ', 'empty.txt', 'photo.txt', 'fix: ']) expect(stderr).toContain(word)
  expect(readFileSync(join(folder, '.whodid', 'current'), 'utf8')).toBe(former)
})

test('bad files among good ones: each is named with its cure, the good ones count', async () => {
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 3)
  writeFileSync(
    join(news, 'binary.txt'),
    Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 256),
  )
  writeFileSync(join(news, 'empty.txt'), '')
  writeFileSync(join(news, 'scan.pdf'), '%PDF-1.7\n')
  writeFileSync(join(news, 'huge.txt'), sampleArticle(1).repeat(Math.ceil(20_000_000 / sampleArticle(1).length)))
  writeFileSync(join(news, 'latin1.txt'), Buffer.from(`${sampleArticle(9)}\nCafé ${'é'.repeat(3)}\n`, 'latin1'))
  // A folder that root can read whatever its rights: a link that leads nowhere stands for what cannot be opened.
  symlinkSync(join(folder, 'gone.txt'), join(news, 'unreadable.txt'))
  symlinkSync('.', join(news, 'loop'))
  writeFileSync(join(news, 'copy.txt'), sampleArticle(0))
  const { code, stdout, stderr } = await runWhodid(folder, 'build', 'news')
  expect(code).toBe(0)
  expect(stdout).toBe('')
  for (const name of [
    'binary.txt',
    'empty.txt',
    'scan.pdf',
    'huge.txt',
    'latin1.txt',
    'unreadable.txt',
    'loop',
    'copy.txt',
  ]) {
    expect(stderr).toContain(name)
  }
  expect(stderr).toMatch(
    /DUPLICATE_DOCUMENT[\s\S]*article-0\.txt has the same content as news\/copy|copy\.txt has the same/,
  )
  expect(stderr).toMatch(/^[34] documents, /m)
})

test('a file that may not be read is left out and named', async (context) => {
  if (process.getuid?.() === 0 && !canDropRights())
    context.skip('root reads every file, and rights cannot be dropped here')
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 2)
  writeFileSync(join(news, 'secret.txt'), sampleArticle(5), { mode: 0 })
  const { code, stderr } =
    process.getuid?.() === 0 ? runWithoutRights(folder) : await runWhodid(folder, 'build', 'news')
  expect(stderr).toMatch(/FILE_UNREADABLE[\s\S]*secret\.txt.*permission denied/)
  expect(stderr).toMatch(/^2 documents, /m)
  expect(code).toBe(0)
})

/** Root passes over the rights of files by a capability, which setpriv (util-linux) can take away. */
function canDropRights(): boolean {
  return spawnSync('setpriv', ['--bounding-set=-all', '--inh-caps=-all', 'true']).status === 0
}

function runWithoutRights(folder: string): { code: number | null; stderr: string } {
  const program = join(import.meta.dirname, '..', '..', 'src', 'cli', 'whodid.mjs')
  const drop = ['--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all', process.execPath, program]
  const { status, stderr } = spawnSync('setpriv', [...drop, 'build', 'news'], { cwd: folder, encoding: 'utf8' })
  return { code: status, stderr }
}

test('a second build on the same store is refused while the first runs', async () => {
  const folder = makeFolder()
  writeArticles(join(folder, 'news'), 30, 20)
  const first = startWhodid(folder, ['build', 'news', '--model', 'small'])
  await untilReading(first.child)
  const second = await runWhodid(folder, 'build', 'news')
  expect(second.stderr).toMatch(new RegExp(`^STORE_LOCKED: .*${first.child.pid}`))
  expect(second.code).toBe(2)
  expect((await first.ended).code).toBe(0)
})

async function untilReading(child: import('node:child_process').ChildProcess): Promise<void> {
  await new Promise((resolve) => child.stderr?.once('data', resolve))
}
