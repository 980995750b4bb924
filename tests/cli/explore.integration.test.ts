import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { execWhodid } from './run-whodid.ts'

const folder = mkdtempSync(join(tmpdir(), 'whodid-explore-'))
const store = join(folder, 'store')
const names = join(folder, 'names.csv')

const run = (...args: readonly string[]) => execWhodid([...args, '--store', store])

beforeAll(async () => {
  const build = await run('build', join(PACKAGE_ROOT, 'corpus'), '--model', 'small')
  expect(build.code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('query --list, --recipe, --print', async () => {
  const list = await run('query', '--list')
  expect(list).toMatchObject({ code: 0, stdout: expect.stringContaining('sanctions') })
  const asked = await run('query', '--recipe', 'measures-on', '--param', 'name=ZTE', '--format', 'json')
  expect(JSON.parse(asked.stdout)).toContainEqual(expect.objectContaining({ measure: 'FCC Covered List' }))
  const printed = await run('query', '--recipe', 'measures-on', '--print')
  expect(printed.stdout).toContain('// question: Which measures cover')
})

test('path goes by the events that are meant', async () => {
  const chain = async (...more: string[]) =>
    (await run('path', 'US', 'Huawei', '--max', '1', '--through', 'dealings', ...more)).stdout
  expect(await chain('--types', 'sanction', '--from', '2019', '--to', '2019')).toMatch(/ 2019\S* +\w+ +SANCTION /)
  expect(await chain('--types', 'sanction', '--to', '1999')).toBe('')
})

test('path shows chains with quotes', async () => {
  const { code, stdout, stderr } = await run('path', 'Hikvision', 'Lockheed Martin', '--max', '2')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Hikvision — .+ — Lockheed Martin \(\d links\)\n {2}\S+ +\S+ /u)
  expect(stderr).toContain('(2 chains)')
  const { stdout: lines } = await run('path', 'Hikvision', 'Lockheed Martin', '--format', 'jsonl', '--max', '1')
  expect(JSON.parse(lines).links[0].ties[0].reports[0].quote).not.toBe('')
})

test('timeline goes by date', async () => {
  const { stdout } = await run('timeline', 'Huawei', '--format', 'jsonl', '--from', '2018')
  const dates = stdout
    .trim()
    .split('\n')
    .map((line) => String(JSON.parse(line).date))
  expect(dates.length).toBeGreaterThan(2)
  expect(dates).toEqual([...dates].sort())
})

test('screen reads a table and writes CSV that no spreadsheet runs', async () => {
  writeFileSync(names, 'name,country\n"=Huawei Technologies Co., Ltd.",CN\n中兴通讯,\nNobody at All,\n')
  const { code, stdout, stderr } = await run('screen', '--file', names, '--as-of', '2019-06', '--format', 'csv')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^query,score,actor,.+\r\n"'=Huawei Technologies Co., Ltd.",1,Huawei,/u)
  expect(stdout).toMatch(/Entity List,list,in force,covered,2019-05-16/u)
  expect(stdout).toMatch(/\nNobody at All,,,/u)
  expect(stderr).toContain('(3 names, 2 with a hit)')
})

test.each([
  { why: 'an unknown recipe', args: ['query', '--recipe', 'sanction'], code: 'NAME_UNKNOWN', hint: 'sanctions' },
  { why: 'no query', args: ['query'], code: 'OPTION_INVALID', hint: '--list' },
  { why: 'an unknown end', args: ['path', 'Huawei', 'Hikvison'], code: 'NAME_UNKNOWN', hint: 'Hikvision' },
  { why: 'one end twice', args: ['path', 'Huawei', 'huawei'], code: 'OPTION_INVALID', hint: 'two' },
  {
    why: 'an unknown tie',
    args: ['path', 'Huawei', 'ZTE', '--through', 'dealing'],
    code: 'OPTION_INVALID',
    hint: 'dealings',
  },
  {
    why: 'an unknown type of event',
    args: ['path', 'Huawei', 'ZTE', '--types', 'sanction,SANCTIONS'],
    code: 'OPTION_INVALID',
    hint: 'SANCTION',
  },
  {
    why: 'an end before the beginning',
    args: ['path', 'Huawei', 'ZTE', '--from', '2020', '--to', '2019-12'],
    code: 'OPTION_INVALID',
    hint: '',
  },
  {
    why: 'days in reverse',
    args: ['timeline', 'ZTE', '--from', '2020', '--to', '2019'],
    code: 'OPTION_INVALID',
    hint: '',
  },
  { why: 'no name', args: ['screen'], code: 'OPTION_INVALID', hint: '--file' },
  { why: 'no table', args: ['screen', '--file', 'nowhere.csv'], code: 'PATH_MISSING', hint: 'spelling' },
])('$why: $code', async ({ args, code, hint }) => {
  const ended = await run(...args)
  expect(ended).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(new RegExp(`^${code}: .+\\n +fix: .*${hint}`, 'u')),
  })
})
