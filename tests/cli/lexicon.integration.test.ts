import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, runWhodid } from './run-whodid.ts'
import { writeArticles } from './sample-articles.ts'

const SMALL = ['--model', 'small'] as const
const HEAD = 'lemma,frame,type,example'

function readGraph(folder: string): string {
  const { generation } = JSON.parse(readFileSync(join(folder, '.whodid', 'current'), 'utf8'))
  return readFileSync(join(folder, '.whodid', 'graphs', generation, 'graph.json'), 'utf8')
}

/** A folder with articles that tell of suits and bans, and a lexicon. */
function makeNews(rows: readonly string[]): string {
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 2, 2)
  writeFileSync(join(news, 'suit.txt'), 'Norway and France\n\nNorway sued France on Monday.\n')
  writeFileSync(join(folder, 'words.csv'), `${[HEAD, ...rows].join('\n')}\n`)
  return folder
}

test('the lexicon reaches the workers, and neither jobs nor the order of its rows change a byte', async () => {
  const rows = ['sue,obj,AID,', 'ban,on,PROTEST,"a ban, ""of sorts"""', 'call on,obj+ask,REQUEST,']
  const [one, two] = [makeNews(rows), makeNews(rows.toReversed())]
  const first = await runWhodid(one, 'build', 'news', '--lexicon', 'words.csv', '--jobs', '1', ...SMALL)
  const second = await runWhodid(two, 'build', 'news', '--lexicon', 'words.csv', '--jobs', '3', ...SMALL)
  expect([first.code, second.code]).toEqual([0, 0])
  expect(readGraph(two)).toBe(readGraph(one))
  expect(readGraph(one)).toMatch(/"type":"AID"/)
})

test('another lexicon or precision reads the articles again, the same one does not', async () => {
  const folder = makeNews(['sue,obj,AID,'])
  const build = async (...extra: readonly string[]) =>
    (await runWhodid(folder, 'build', 'news', ...SMALL, ...extra)).stderr
  const lexicon = ['--lexicon', 'words.csv'] as const
  expect(await build(...lexicon)).toMatch(/^3 read anew/m)
  expect(await build(...lexicon, '--precision', 'normal')).toMatch(/^0 read anew, 3 known from before$/m)
  writeFileSync(join(folder, 'words.csv'), 'type,lemma,frame,example\nAID,Sue,obj,They sued.\n')
  expect(await build(...lexicon)).toMatch(/^0 read anew/m)
  writeFileSync(join(folder, 'words.csv'), `${HEAD}\nsue,obj,ACCUSE,\n`)
  expect(await build(...lexicon)).toMatch(/^3 read anew/m)
  expect(await build(...lexicon, '--precision', 'high')).toMatch(/^3 read anew/m)
  expect(await build('--precision', 'high')).toMatch(/^3 read anew/m)
  expect(await build('--precision', 'high')).toMatch(/^0 read anew/m)
})

test('extract takes both: types are those of the lexicon, and each level of precision finds fewer', async () => {
  const folder = makeNews(['sue,,AID,'])
  const extract = async (...extra: readonly string[]) => {
    const { stdout } = await runWhodid(folder, 'extract', 'news', ...SMALL, ...extra)
    return stdout.trimEnd().split('\n')
  }
  expect((await extract('--lexicon', 'words.csv')).join('\n')).toMatch(/"trigger":"sued".*"type":"AID"/)
  const startsAt = async (level: string) =>
    (await extract('--precision', level)).map((line) => `${JSON.parse(line).doc} ${JSON.parse(line).start}`)
  const [low, normal, high] = [await startsAt('low'), await startsAt('normal'), await startsAt('high')]
  expect(low).toEqual(expect.arrayContaining(normal))
  expect(normal).toEqual(expect.arrayContaining(high))
})

test.each([
  { why: 'unknown type', rows: `${HEAD}\nsue,,RETREET,`, says: /^LEXICON_INVALID: words\.csv, row 2, column type:/ },
  { why: 'control characters', rows: `${HEAD}\nsue,\u001b[31mred,AID,`, says: /^LEXICON_INVALID: .*column frame:/ },
  { why: 'empty file', rows: '', says: /^LEXICON_INVALID: words\.csv is empty/ },
  { why: 'missing file', rows: null, says: /^PATH_MISSING: the table of --lexicon, words\.csv, does not exist/ },
])('$why: exit 2, the cure, and no store', async ({ rows, says }) => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'news'))
  writeArticles(join(folder, 'news'), 1)
  if (rows !== null) writeFileSync(join(folder, 'words.csv'), rows)
  for (const command of ['build', 'extract']) {
    const { code, stdout, stderr } = await runWhodid(folder, command, 'news', '--lexicon', 'words.csv', ...SMALL)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
    expect(stderr).toContain('\n  fix: ')
    expect(stderr).not.toContain('\u001b')
  }
  expect(existsSync(join(folder, '.whodid'))).toBe(false)
})
