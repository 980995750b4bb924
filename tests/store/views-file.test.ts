import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ViewChange } from '../../src/core/saved-view.ts'
import { changeViews } from '../../src/store/change-views.ts'
import { changeViewsFile, readViews, VIEWS_FILE } from '../../src/store/views-file.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'whodid-views-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const save = (name: string, view = 'page=actors', replaces = false): ViewChange => ({
  what: 'save',
  name,
  view,
  replaces,
})

test('saved views come back, by name; nothing is left beside the file', async () => {
  await changeViewsFile(dir, save('Zinc', ''))
  await changeViewsFile(dir, save('  "><script> \n 稀土  ', 'sel=actor:1'))
  expect(await readViews(dir)).toEqual([
    { name: '"><script> 稀土', view: 'sel=actor:1' },
    { name: 'Zinc', view: '' },
  ])
  expect(readdirSync(dir)).toEqual([VIEWS_FILE])
})

test('changes at the same time all count', async () => {
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => changeViewsFile(dir, save(name))))
  expect((await readViews(dir)).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
})

test('a change that is refused does not hold up the next, and the same views are the same bytes', async () => {
  await changeViewsFile(dir, save('a'))
  const bytes = readFileSync(join(dir, VIEWS_FILE), 'utf8')
  await expect(changeViewsFile(dir, save('A'))).rejects.toMatchObject({ code: 'VIEW_REFUSED' })
  await changeViewsFile(dir, { what: 'rename', name: 'a', to: 'b' })
  await changeViewsFile(dir, { what: 'rename', name: 'B', to: 'a' })
  expect(readFileSync(join(dir, VIEWS_FILE), 'utf8')).toBe(bytes)
})

test.each(['', '{"format":"whodid-views"}', '{"format":"whodid-views","version":2,"views":[]}'])(
  'what cannot be read is said and not written over: %s',
  async (text) => {
    writeFileSync(join(dir, VIEWS_FILE), text)
    await expect(readViews(dir)).rejects.toMatchObject({ code: 'VIEWS_DAMAGED' })
    await expect(changeViewsFile(dir, save('a'))).rejects.toMatchObject({ code: 'VIEWS_DAMAGED' })
    expect(readFileSync(join(dir, VIEWS_FILE), 'utf8')).toBe(text)
  },
)

test('a folder that is gone is said', async () => {
  await expect(changeViewsFile(join(dir, 'gone'), save('a'))).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
})

const VIEWS = [
  { name: 'Chips', view: 'a' },
  { name: 'Steel', view: 'b' },
]

test.each<{ readonly why: string; readonly change: ViewChange; readonly want: string }>([
  { why: 'one more', change: save('Rice', 'c'), want: 'Chips a, Rice c, Steel b' },
  { why: 'in the place of another', change: save('chips', 'c', true), want: 'chips c, Steel b' },
  { why: 'another name', change: { what: 'rename', name: 'Chips', to: 'Zinc' }, want: 'Steel b, Zinc a' },
  { why: 'a capital alone', change: { what: 'rename', name: 'Chips', to: 'CHIPS' }, want: 'CHIPS a, Steel b' },
  { why: 'away', change: { what: 'delete', name: 'Chips' }, want: 'Steel b' },
])('changed: $why', ({ change, want }) => {
  expect(
    changeViews(VIEWS, change)
      .map(({ name, view }) => `${name} ${view}`)
      .join(', '),
  ).toBe(want)
})

test.each<{ readonly why: string; readonly change: ViewChange; readonly code: string }>([
  { why: 'a name that is taken', change: save('CHIPS'), code: 'VIEW_REFUSED' },
  { why: 'renamed to another', change: { what: 'rename', name: 'Chips', to: 'steel' }, code: 'VIEW_REFUSED' },
  { why: 'no name', change: save(' \n'), code: 'VIEW_REFUSED' },
  { why: 'a name that turns round', change: save('a\u202eb'), code: 'VIEW_REFUSED' },
  { why: 'a long name', change: save('x'.repeat(81)), code: 'VIEW_REFUSED' },
  { why: 'renamed what is not there', change: { what: 'rename', name: 'Rice', to: 'R' }, code: 'NAME_UNKNOWN' },
  { why: 'deleted what is not there', change: { what: 'delete', name: 'Rice' }, code: 'NAME_UNKNOWN' },
])('refused: $why', ({ change, code }) => {
  expect(() => changeViews(VIEWS, change)).toThrowError(expect.objectContaining({ code }))
})

test('not more than anybody finds something in', () => {
  const many = Array.from({ length: 200 }, (_, n) => ({ name: `view ${n}`, view: '' }))
  expect(() => changeViews(many, save('one more'))).toThrowError(/200 views/u)
  expect(changeViews(many, save('view 7', 'x', true))).toHaveLength(200)
})
