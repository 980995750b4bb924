import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMMAND, makeFolder, readGraph, runWhodid } from './run-whodid.ts'

const ONE = `France bans Brellmark Industries

March 3, 2021

France banned Brellmark Industries on Monday. Brellmark Industries sued France on Tuesday.
`
/** The firm is spelt with one letter less. */
const TWO = `Japan fines Brelmark Industries

March 9, 2021

Japan fined Brelmark Industries on Monday. Brelmark Industries criticised Japan. Canberra praised Japan.
`
const A = 'Brellmark Industries'
const B = 'Brelmark Industries'

const master = mkdtempSync(join(tmpdir(), 'whodid-corrections-'))

beforeAll(() => {
  mkdirSync(join(master, 'news'))
  writeFileSync(join(master, 'news', 'one.txt'), ONE)
  writeFileSync(join(master, 'news', 'two.txt'), TWO)
  execFileSync(process.execPath, [COMMAND, 'build', 'news', '--model', 'small'], { cwd: master, stdio: 'ignore' })
})
afterAll(() => rmSync(master, { recursive: true }))

/** A folder of the test's own with the two articles and their graph. */
function makeNews(): string {
  const folder = makeFolder()
  cpSync(master, folder, { recursive: true })
  return folder
}

const build = (folder: string) => runWhodid(folder, 'build', 'news', '--model', 'small')
const logPath = (folder: string) => join(folder, '.whodid', 'corrections.jsonl')

async function namesIn(folder: string): Promise<string> {
  return (await runWhodid(folder, 'query', 'MATCH (a:Actor) RETURN a.name ORDER BY a.name', '--format', 'csv')).stdout
}

/** The command must succeed. @returns What it says. */
async function correct(folder: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runWhodid(folder, ...args)
  expect({ code, stdout, stderr }).toMatchObject({ code: 0, stdout: '' })
  return stderr
}

test('same, undo, log: at once in the graph, in every later build, and taken back without a trace', async () => {
  const folder = makeNews()
  const former = readGraph(folder)
  expect(await correct(folder, 'same', A, B, '--why', 'a misprint', '--by', 'ann')).toBe(
    `${B} is now ${A}: 2 events, 0 measures moved. Undo with: whodid undo\n`,
  )
  expect(await namesIn(folder)).not.toContain(B)
  const corrected = readGraph(folder)
  const built = await build(folder)
  expect(built.stderr).toMatch(/^0 read anew, 2 known from before\nYour corrections, up to no\. 1, are carried out\.$/m)
  expect(readGraph(folder)).toBe(corrected)
  const shown = (await runWhodid(folder, 'show', B)).stdout
  expect(shown).toContain(`also: ${B} (from documents, by your correction no. 1)`)
  expect(shown).toContain('Japan: fine')
  expect(await correct(folder, 'same', A, B)).toContain('one actor already')
  expect(await correct(folder, 'undo')).toBe(`Taken back: no. 1 (${B} is ${A}).\n`)
  expect(readGraph(folder)).toBe(former)
  const lines = (await runWhodid(folder, 'log', '--format', 'jsonl')).stdout.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { number: 1, what: 'same', by: 'ann', why: 'a misprint', kept: { name: A }, joined: { name: B }, isUndone: true },
    { number: 2, what: 'undo', undone: 1, isUndone: false },
  ])
  expect(await runWhodid(folder, 'undo')).toMatchObject({ code: 2 })
  expect(await correct(folder, 'undo', '2')).toBe('Taken back: no. 2 (no. 1 is taken back).\n')
  expect(readGraph(folder)).toBe(corrected)
})

test('rename, kind, ignore, different: each is seen by query, show and export', async () => {
  const folder = makeNews()
  const hostile = '"><script>alert(1)</script>'
  await correct(folder, 'rename', A, hostile)
  await correct(folder, 'kind', hostile, 'think tank')
  expect((await runWhodid(folder, 'show', A)).stdout).toMatch(/^"><script>alert\(1\)<\/script> \(Institution\)/)
  const exported = await runWhodid(folder, 'export', 'graphml', '-o', '-')
  expect(exported.stdout).toContain('&lt;script')
  expect(exported.stdout).not.toContain('<script>')
  const shown = (await runWhodid(folder, 'show', 'Japan', '--ids')).stdout
  const event = /event:[0-9a-f]{16}/.exec(shown)?.[0] ?? ''
  expect(await correct(folder, 'ignore', event)).toContain('is left out. Undo with')
  expect((await runWhodid(folder, 'show', 'Japan', '--ids')).stdout).not.toContain(event)
  expect(await correct(folder, 'different', 'Australia', 'Canberra')).toMatch(/^"Canberra" is now an actor of its own/)
  expect(await namesIn(folder)).toContain('Canberra')
  expect(await correct(folder, 'ignore', 'Canberra')).toContain('is left out')
  expect(await namesIn(folder)).not.toContain('Canberra')
})

test('the file alone, in a new store: the same graph', async () => {
  const folder = makeNews()
  await correct(folder, 'same', A, B)
  await correct(folder, 'different', 'Australia', 'Canberra')
  const graph = readGraph(folder)
  const log = readFileSync(logPath(folder))
  rmSync(join(folder, '.whodid'), { recursive: true })
  mkdirSync(join(folder, '.whodid'))
  writeFileSync(logPath(folder), log)
  expect((await build(folder)).code).toBe(0)
  expect(readGraph(folder)).toBe(graph)
})

test('an article that is gone: the build goes on and names the line and the cure', async () => {
  const folder = makeNews()
  await correct(folder, 'same', A, B)
  rmSync(join(folder, 'news', 'two.txt'))
  const { code, stderr } = await build(folder)
  expect(code).toBe(0)
  expect(stderr).toContain('Noticed (CORRECTION_UNFIT): 1')
  expect(stderr).toMatch(
    /correction no\. 1 \(.*\) is not carried out: no article tells of Brelmark Industries \(actor:/,
  )
  expect(stderr).toContain('whodid undo 1')
  writeFileSync(join(folder, 'news', 'two.txt'), TWO)
  expect((await build(folder)).stderr).not.toContain('CORRECTION_UNFIT')
  expect(await namesIn(folder)).not.toContain(B)
})

test('a line cut off by a kill is said and passed over; a damaged one stops with file, line and cure', async () => {
  const folder = makeNews()
  await correct(folder, 'same', A, B)
  const whole = readFileSync(logPath(folder), 'utf8')
  writeFileSync(logPath(folder), `${whole}${whole.slice(0, 40)}`)
  expect((await runWhodid(folder, 'log')).stderr).toContain('Line 2 of .whodid/corrections.jsonl was cut off')
  expect((await build(folder)).stderr).toContain('was cut off')
  expect(await correct(folder, 'kind', A, 'Group')).toContain('was cut off')
  expect(readFileSync(logPath(folder), 'utf8').trim().split('\n')).toHaveLength(2)
  appendFileSync(logPath(folder), 'x\n')
  const graph = readGraph(folder)
  for (const args of [['undo'], ['log'], ['build', 'news', '--model', 'small'], ['review']]) {
    const { code, stderr } = await runWhodid(folder, ...args)
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^CORRECTIONS_DAMAGED: \.whodid\/corrections\.jsonl, line 3 cannot be read[^\n]*\n {2}fix: /m,
    )
  }
  expect(readGraph(folder)).toBe(graph)
})

test('two at once: whoever comes second is told to wait, and nothing gets lost', async () => {
  const folder = makeNews()
  const runs = await Promise.all(
    ['Alpha', 'Beta', 'Gamma', 'Delta'].map((name) => runWhodid(folder, 'rename', 'Japan', name, '--by', name)),
  )
  const done = runs.filter(({ code }) => code === 0)
  expect(done.length).toBeGreaterThan(0)
  for (const { code, stderr } of runs) {
    // Who came after another finds Japan as an alias.
    if (code !== 0) expect(stderr).toMatch(/^STORE_LOCKED: .*\n {2}fix: Wait/)
  }
  const log = readFileSync(logPath(folder), 'utf8').trim().split('\n')
  expect(log.map((line) => JSON.parse(line).number)).toEqual(done.map((_, index) => index + 1))
  const graph = readGraph(folder)
  await build(folder)
  expect(readGraph(folder)).toBe(graph)
  expect(existsSync(join(folder, '.whodid', 'lock'))).toBe(false)
})

test.each([
  {
    why: 'unknown name',
    args: ['same', A, 'Brellmark Industrys'],
    says: /^NAME_UNKNOWN.*\n {2}fix: Did you mean "Brel/,
  },
  { why: 'one name', args: ['same', A], says: /^OPTION_INVALID: whodid same takes two names/ },
  { why: 'a name without quotes', args: ['same', 'Brellmark', 'Industries', B], says: /in quotes/ },
  { why: 'a line end', args: ['rename', A, 'a\nb'], says: /^OPTION_INVALID: the new name has a line end/ },
  { why: 'a long name', args: ['rename', A, 'x'.repeat(100_000)], says: /^OPTION_INVALID: .* more than 200/ },
  { why: 'a long unknown name', args: ['same', A, 'x'.repeat(100_000)], says: /^NAME_UNKNOWN: .{1,150}…"\n/ },
  { why: 'an unknown kind', args: ['kind', A, 'Compny'], says: /Did you mean Company\?/ },
  { why: 'an unknown id', args: ['ignore', 'event:0000000000000000'], says: /^NAME_UNKNOWN/ },
  { why: 'an article', args: ['ignore', 'one'], says: /^NAME_UNKNOWN/ },
  { why: 'an unknown number', args: ['undo', '7'], says: /^CORRECTION_REFUSED: .* number 7/ },
  { why: 'nothing to take back', args: ['undo'], says: /^CORRECTION_REFUSED/ },
  { why: 'an empty reason', args: ['undo', '--why', ''], says: /^OPTION_INVALID: --why is empty/ },
])('refused with a cure, and nothing changes: $why', async ({ args, says }) => {
  const folder = makeNews()
  const graph = readGraph(folder)
  const { code, stdout, stderr } = await runWhodid(folder, ...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(says)
  expect(stderr).toContain('\n  fix: ')
  expect(stderr.length).toBeLessThan(1500)
  expect(readGraph(folder)).toBe(graph)
  expect(existsSync(logPath(folder))).toBe(false)
})

test('a name that may mean two: the ids, and the id will do', async () => {
  const folder = makeNews()
  await correct(folder, 'rename', A, 'Twin')
  await correct(folder, 'rename', B, 'Twin')
  const { code, stderr } = await runWhodid(folder, 'same', 'France', 'Twin')
  expect(code).toBe(2)
  const [one = '', other = ''] = stderr.match(/actor:[0-9a-f]{16}/g) ?? []
  await correct(folder, 'same', one, other)
  expect((await runWhodid(folder, 'show', 'Twin')).stdout).toContain('Japan: fine')
})

test('review: the near names with their reason and quotes; a decision is not asked again', async () => {
  const folder = makeNews()
  const { stdout, stderr } = await runWhodid(folder, 'review')
  expect(stdout).toContain('the spelling differs in 1 letter')
  expect(stdout).toMatch(/"Brelmark Industries criticised Japan"/)
  expect(stderr).toMatch(/doubtful link/)
  const [first] = (await runWhodid(folder, 'review', '--format', 'jsonl', '--limit', '1')).stdout.trim().split('\n')
  expect(JSON.parse(first ?? '')).toMatchObject({ kind: 'two actors', doubt: 0.6, ifSame: { what: 'same' } })
  await correct(folder, 'different', A, B)
  expect((await runWhodid(folder, 'review')).stdout).not.toContain('spelling')
})
