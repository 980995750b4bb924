import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ACTOR_KINDS, CALLINGS } from '../../src/core/actor.ts'
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

test('a name is written the same way for one actor alone', async () => {
  const owners = new Map<string, string>()
  const twice = tables.flatMap((table) => {
    if (!table.columns.includes('wikidata')) return []
    return table.rows.flatMap((row) => {
      const cell = (name: string) => row[table.columns.indexOf(name)] ?? ''
      const listed = ['forms', 'names', 'demonyms', 'capitals'].flatMap((name) => cell(name).split('|'))
      const owner = `${table.file}: ${cell('name')}`
      return [...new Set([cell('name'), ...listed])].flatMap((name) => {
        const former = owners.get(name)
        if (name !== '') owners.set(name, former ?? owner)
        return name === '' || former === undefined ? [] : [`${name}: ${former}, ${owner}`]
      })
    })
  })
  expect(twice).toEqual([])
})

test('no name is a word that means something else as it stands', async () => {
  const names = named.flatMap((table) => [
    ...column(table, 'name'),
    ...column(table, 'forms').flatMap((cell) => cell.split('|')),
  ])
  const words =
    'Post State Justice Commerce Treasury-bill House Party Council Court Army Navy Times May Total Plan Most Safe'
  for (const word of words.split(' ')) {
    expect(names).not.toContain(word)
    expect(names).not.toContain(word.toUpperCase())
  }
})

test.each([
  'Department of Commerce|Bureau of Industry and Security|Office of Foreign Assets Control|Federal Trade Commission',
  'Committee on Foreign Investment in the United States|Office of the U.S. Trade Representative|Congress|Senate',
  'Ministry of Commerce|National Development and Reform Commission|Ministry of Industry and Information Technology',
  "Cyberspace Administration of China|Ministry of State Security|State Council|Politburo|National People's Congress",
  'World Trade Organization|United Nations|NATO|ASEAN|OPEC|Shanghai Micro Electronics Equipment|CATL|China Rare Earth Group',
  'Chinese Academy of Social Sciences|Brookings Institution|RAND Corporation|Tsinghua University|Kuomintang|PLA Navy',
])('the field that it was made for is known: %s', async (names) => {
  const known = new Set(named.flatMap((table) => column(table, 'name')))
  expect(names.split('|').filter((name) => !known.has(name))).toEqual([])
})

test('every word of a calling is one word’s calling, and a known one', async () => {
  const table = tables.find(({ file }) => file === 'callings.tsv')
  if (table === undefined) throw new Error('no table of callings')
  expect(new Set(column(table, 'word')).size).toBe(table.rows.length)
  expect(column(table, 'kind').filter((kind) => !CALLINGS.some((known) => known === kind))).toEqual([])
})
