import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ACTOR_KINDS } from '../../src/core/actor.ts'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'

const FOLDER = join(PACKAGE_ROOT, 'src', 'actors', 'gazetteer')
const tables = readdirSync(FOLDER).map((file) => {
  const [head = '', ...lines] = readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n')
  return { file, columns: head.split('\t'), rows: lines.map((line) => line.split('\t')) }
})
const named = tables.filter(({ columns }) => columns.includes('kind') && columns.includes('wikidata'))
const column = (table: (typeof tables)[number], name: string) =>
  table.rows.map((row) => row[table.columns.indexOf(name)] ?? '')

test.each(tables)('$file: every row has all columns and a source', async (table) => {
  expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true)
  expect(column(table, 'source').every((source) => source !== '')).toBe(true)
})

test.each(named)('$file: names are unique, kinds and countries known', async (table) => {
  const names = column(table, 'name')
  expect(new Set(names).size).toBe(names.length)
  const codes = new Set(column(tables.find(({ file }) => file === 'countries.tsv') ?? table, 'code'))
  expect(column(table, 'kind').filter((kind) => !ACTOR_KINDS.some((known) => known === kind))).toEqual([])
  expect(column(table, 'country').filter((code) => code !== '' && !codes.has(code))).toEqual([])
  expect(column(table, 'wikidata').filter((id) => id !== '' && !/^Q[1-9]\d*$/u.test(id))).toEqual([])
})

test('no Wikidata id is used twice', async () => {
  const ids = tables
    .filter(({ columns }) => columns.includes('wikidata'))
    .flatMap((table) => column(table, 'wikidata'))
    .filter((id) => id !== '')
  expect(ids.length).toBe(new Set(ids).size)
})
