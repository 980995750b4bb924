import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readOwnTable } from '../../../src/actors/index.ts'
import { makeFolder } from '../../store/store-fixture.ts'

function write(content: string | Uint8Array): string {
  const path = join(makeFolder(), 'own.csv')
  writeFileSync(path, content)
  return path
}
const read = (content: string | Uint8Array) => readOwnTable(write(content))

test('all columns', async () => {
  const { table, warnings } = await read(
    'name,kind,aliases,country,wikidata\nBrellmark,Company,"BMK; Brellmark Holdings;",sg,q999999991\n',
  )
  expect(table.rows).toEqual([
    {
      name: 'Brellmark',
      kind: 'Company',
      aliases: ['BMK', 'Brellmark Holdings'],
      country: 'SG',
      wikidata: 'Q999999991',
    },
  ])
  expect(warnings).toEqual([])
})

test.each([
  { why: 'name and kind are enough', text: 'name,kind\nA1,person' },
  { why: 'another order of columns', text: 'kind,name\nPERSON,A1' },
  { why: 'a byte order mark and line ends of Windows', text: '\ufeffname,kind\r\nA1,Person\r\n' },
  { why: 'blank lines anywhere', text: '\n\nname,kind\n\n,\nA1,person\n\n' },
  { why: 'quotes and white space', text: '"Name", Kind \n" A1\u00a0","person"' },
])('reads: $why', async ({ text }) => {
  expect((await read(text)).table.rows).toMatchObject([{ name: 'A1', kind: 'Person', country: null, wikidata: null }])
})

test.each([
  ['government body', 'Government'],
  ['Ministry', 'Government'],
  ['international organisation', 'InternationalOrganization'],
  ['International Organizations', null],
  ['internationalorganization', 'InternationalOrganization'],
  ['think-tank', 'Institution'],
  ['armed forces', 'Military'],
  ['toString', null],
])('kind %s: %s', async (word, kind) => {
  const reading = read(`name,kind\nA1,${word}`)
  if (kind === null) await expect(reading).rejects.toMatchObject({ code: 'GAZETTEER_INVALID' })
  else expect((await reading).table.rows[0]?.kind).toBe(kind)
})

test('an unknown column is named and passed over', async () => {
  const { warnings } = await read('name,kind,note,"=cmd()"\nA1,person,x,y')
  expect(warnings.join()).toMatch(/own\.csv: not used: columns "note", "=cmd\(\)"; known are name, kind/)
})

test('another order of rows, columns and aliases gives the same table', async () => {
  const one = await read('name,kind,aliases\nA1,person,x1;y1\nB1,company,\n')
  const two = await read('aliases,kind,name\n,Company,B1\ny1;x1,PERSON,A1\n')
  expect(two.table).toEqual(one.table)
  expect((await read('name,kind,aliases\nA1,person,x1\nB1,company,\n')).table.hash).not.toBe(one.table.hash)
})

test.each([
  { why: 'unknown kind', text: 'name,kind\nA1,firmm', says: /own\.csv, row 2, column kind: "firmm" is no kind/ },
  { why: 'no kind', text: 'name,kind\nA1', says: /row 2, column kind: the kind is empty/ },
  { why: 'empty name', text: 'name,kind\n\n ,person', says: /row 3, column name: the name is empty/ },
  { why: 'a name of marks', text: 'name,kind\n—,person', says: /row 2, column name: "—" has no letter/ },
  {
    why: 'duplicate name',
    text: 'name,kind\nA1,person\na1,company',
    says: /row 3, column name: "a1" stands in row 2 already/,
  },
  {
    why: 'alias of two',
    text: 'name,kind,aliases\nA1,person,X\nB1,person,x',
    says: /row 3, column aliases: "x" stands in row 2/,
  },
  {
    why: 'one Wikidata id twice',
    text: 'name,kind,wikidata\nA1,person,Q7\nB1,person,Q7',
    says: /row 3, column wikidata/,
  },
  { why: 'missing column', text: 'name,aliases\nA1,B1', says: /row 1, column kind: the column kind is missing/ },
  { why: 'no header', text: 'Huawei,company', says: /column name is missing/ },
  { why: 'column twice', text: 'name,kind,name\nA1,person,A1', says: /row 1: two columns are named "name"/ },
  { why: 'semicolons', text: 'name;kind\nA1;person', says: /column name is missing/, cure: /parted by commas/ },
  {
    why: 'no such country',
    text: 'name,kind,country\nA1,person,XX',
    says: /row 2, column country: "XX" is no country/,
  },
  { why: 'no Wikidata id', text: 'name,kind,wikidata\nA1,person,160120', says: /row 2, column wikidata: "160120"/ },
  {
    why: 'a comma too many',
    text: 'name,kind\nSmith, John,person',
    says: /row 2: it has 3 cells, but the table has 2/,
  },
  { why: 'an open quote', text: 'name,kind\n"A1,person', says: /row 2: a quote is opened and never closed/ },
  { why: 'no rows', text: 'name,kind\n', says: /has a header and no row/ },
  { why: '0 bytes', text: '', says: /is empty \(0 bytes\)/ },
  { why: 'not UTF-8', text: Buffer.from('name,kind\nCaf\xe9,company', 'latin1'), says: /is not UTF-8/, cure: /iconv/ },
  { why: 'UTF-16', text: Buffer.from('\ufeffname,kind\nA1,person', 'utf16le'), says: /is not UTF-8/ },
  {
    why: 'name of one built-in actor and id of another',
    text: 'name,kind,wikidata\nHuawei,company,Q198578',
    says: /row 2, column wikidata: Q198578 is ZTE in the built-in tables/,
  },
  {
    why: 'one built-in actor by name and by id',
    text: 'name,kind,wikidata\nHuawei,company,\nHW Devices,company,Q160120',
    says: /row 3, column wikidata: it is the same actor as "Huawei"/,
  },
])('refused, with row, column and cure: $why', async ({ text, says, cure = /\.$|NEW$/ }) => {
  const error = await read(text).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'GAZETTEER_INVALID', message: expect.stringMatching(says) })
  expect(error).toMatchObject({ hint: expect.stringMatching(cure) })
})

test('several faults are told at once, the first five by name', async () => {
  const rows = Array.from({ length: 8 }, (_, i) => `A${i},nokind`).join('\n')
  await expect(read(`name,kind\n${rows}`)).rejects.toMatchObject({
    message: expect.stringMatching(/row 2.*\n.*row 3.*\n.*\n.*\n.*row 6.*\n {2}and 3 more$/),
  })
})

test('a missing file and a folder', async () => {
  await expect(readOwnTable('nowhere.csv')).rejects.toMatchObject({ code: 'PATH_MISSING' })
  const folder = join(makeFolder(), 'own.csv')
  mkdirSync(folder)
  await expect(readOwnTable(folder)).rejects.toMatchObject({
    code: 'GAZETTEER_INVALID',
    hint: expect.stringContaining('itself'),
  })
})
