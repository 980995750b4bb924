import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, runWhodid } from './run-whodid.ts'
import { writeArticles } from './sample-articles.ts'

const SMALL = ['--model', 'small'] as const
const HOSTILE = '"""><script>alert(1)</script>",company,=1+1;RETURN 1 //,,'

function readGraph(folder: string): string {
  const { generation } = JSON.parse(readFileSync(join(folder, '.whodid', 'current'), 'utf8'))
  return readFileSync(join(folder, '.whodid', 'graphs', generation, 'graph.json'), 'utf8')
}

/** A folder with articles, one of them about an actor that nobody knows, and a table that knows it. */
function makeNews(rows: string): string {
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 5)
  writeFileSync(join(news, 'vost.txt'), 'Zubrin Vost\n\nZV sued Norway on Monday. Then =1+1 sued France.\n')
  writeFileSync(join(folder, 'own.csv'), rows)
  return folder
}

test('the table reaches the workers, and neither jobs nor the order of its rows change a byte', async () => {
  const rows = ['Zubrin Vost,think tank,ZV,PL,', HOSTILE, 'Volkswagen,company,,,']
  const one = makeNews(`name,kind,aliases,country,wikidata\n${rows.join('\n')}\n`)
  const two = makeNews(`\ufeffname,kind,aliases,country,wikidata,note\r\n${rows.toReversed().join('\r\n')}\r\n`)
  const [first, second] = await Promise.all([
    runWhodid(one, 'build', 'news', '--gazetteer', 'own.csv', '--jobs', '1', ...SMALL),
    runWhodid(two, 'build', 'news', '--gazetteer', 'own.csv', '--jobs', '3', ...SMALL),
  ])
  expect(first.code).toBe(0)
  expect(first.stderr).not.toContain('Noticed: own.csv')
  expect(second.stderr).toContain('Noticed: own.csv: not used: column "note"')
  expect(readGraph(two)).toBe(readGraph(one))
  const shown = await runWhodid(one, 'show', 'zubrin vost')
  expect(shown.stdout).toMatch(/^Zubrin Vost \(Institution, PL\)/)
  const rowsOf = await runWhodid(
    one,
    'query',
    'MATCH (a:Actor {name: $n}) RETURN a.name',
    '--param',
    'n="><script>alert(1)</script>',
  )
  expect(rowsOf.stdout).toContain('"><script>alert(1)</script>')
})

test('a changed table reads the articles again, an unchanged one does not', async () => {
  const folder = makeNews('name,kind,aliases\nZubrin Vost,company,ZV\n')
  const build = async (...extra: readonly string[]) =>
    (await runWhodid(folder, 'build', 'news', ...SMALL, ...extra)).stderr
  expect(await build('--gazetteer', 'own.csv')).toMatch(/^6 read anew/m)
  expect(await build('--gazetteer', 'own.csv')).toMatch(/^0 read anew, 6 known from before$/m)
  writeFileSync(join(folder, 'own.csv'), 'kind,name,aliases\ncompany,Zubrin Vost,ZV\n')
  expect(await build('--gazetteer', 'own.csv')).toMatch(/^0 read anew/m)
  writeFileSync(join(folder, 'own.csv'), 'name,kind,aliases\nZubrin Vost,party,ZV\n')
  expect(await build('--gazetteer', 'own.csv')).toMatch(/^6 read anew/m)
  expect(await build()).toMatch(/^6 read anew/m)
})

test('extract takes it too', async () => {
  const folder = makeNews('name,kind,aliases\nZubrin Vost,company,ZV\n')
  const { stdout } = await runWhodid(folder, 'extract', 'news/vost.txt', '--gazetteer', 'own.csv', ...SMALL)
  expect(stdout).toMatch(/"trigger":"sued".*"agent":\["Zubrin Vost"\],"target":\["Norway"\]/)
})

test.each([
  {
    why: 'unknown kind',
    rows: 'name,kind\nA1,firmm',
    says: /^GAZETTEER_INVALID: own\.csv, row 2, column kind: "firmm"/,
  },
  {
    why: 'control characters',
    rows: 'name,kind\nA1,\u001b[31mred',
    says: /^GAZETTEER_INVALID: own\.csv, row 2, column kind/,
  },
  { why: 'empty file', rows: '', says: /^GAZETTEER_INVALID: own\.csv is empty/ },
  { why: 'missing file', rows: null, says: /^PATH_MISSING: the table of --gazetteer, own\.csv, does not exist/ },
])('$why: exit 2, the cure, and no store', async ({ rows, says }) => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'news'))
  writeArticles(join(folder, 'news'), 1)
  if (rows !== null) writeFileSync(join(folder, 'own.csv'), rows)
  for (const command of ['build', 'extract']) {
    const { code, stdout, stderr } = await runWhodid(folder, command, 'news', '--gazetteer', 'own.csv', ...SMALL)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
    expect(stderr).toContain('\n  fix: ')
    expect(stderr).not.toContain('\u001b')
  }
  expect(existsSync(join(folder, '.whodid'))).toBe(false)
})
