import { expect, test } from 'vitest'
import { findActors } from '../../../src/actors/index.ts'
import type { OwnRow, OwnTable } from '../../../src/core/own-table.ts'
import { readSentences } from '../../../src/language/index.ts'
import { documentOf } from '../../language/document-of.ts'
import { smallReader } from '../../language/readers.ts'

const row = (name: string, extra: Partial<OwnRow> = {}): OwnRow => ({
  name,
  kind: 'Company',
  aliases: [],
  country: null,
  wikidata: null,
  ...extra,
})
const tableOf = (...rows: readonly OwnRow[]): OwnTable => ({ rows, hash: JSON.stringify(rows) })

async function actorsOf(text: string, own: OwnTable | null) {
  const document = documentOf(text)
  return findActors(document, (await readSentences(document, smallReader)).sentences, own).actors
}

test.each([
  { why: 'a name nobody knows', row: row('Zubrin Vost', { country: 'PL' }), text: 'Then Zubrin Vost sued Norway.' },
  { why: 'an alias', row: row('Zubrin Vost', { aliases: ['ZV'] }), text: 'Then ZV sued Norway.' },
  { why: 'a hyphen', row: row('Zubrin-Vost'), text: 'Then Zubrin-Vost sued Norway.' },
  { why: 'an apostrophe, curly in the text', row: row("Zubrin's Own"), text: 'Then Zubrin’s Own sued Norway.' },
  { why: 'an ampersand', row: row('Z&V'), text: 'Then Z&V sued Norway.' },
  { why: 'small words inside', row: row('Friends of the Vost'), text: 'Then Friends of the Vost sued Norway.' },
  { why: 'Chinese characters', row: row('Zubrin', { aliases: ['祖布林'] }), text: 'Then 祖布林 sued Norway.' },
  { why: 'a mark at the end', row: row('Zubrin!'), text: 'Then Zubrin! sued Norway.' },
  { why: 'capitals throughout', row: row('Zubrin Vost'), text: 'Then ZUBRIN VOST sued Norway.' },
  { why: 'markup', row: row('"><script>alert(1)</script>'), text: 'Then "><script>alert(1)</script> sued Norway.' },
])('found: $why', async ({ row, text }) => {
  const found = (await actorsOf(text, tableOf(row))).find(({ name }) => name === row.name)
  expect(found).toMatchObject({ kind: 'Company', country: row.country })
})

test('one common word needs its capital', async () => {
  const own = tableOf(row('Brell', { aliases: ['orchard'] }))
  const names = async (text: string) => (await actorsOf(text, own)).map(({ name }) => name)
  expect(await names('They sat in the orchard and sang.')).not.toContain('Brell')
  expect(await names('They sued Orchard in March.')).toContain('Brell')
})

test('a row in the place of a built-in one keeps its id and its other names', async () => {
  const [known] = await actorsOf('They sued Huawei Technologies.', null)
  const byName = tableOf(row('Huawei', { kind: 'Institution', country: 'SG', aliases: ['HWX'] }))
  const byId = tableOf(row('Huawei Devices', { wikidata: 'Q160120' }))
  expect(await actorsOf('They sued HWX.', byName)).toMatchObject([
    { id: known?.id, name: 'Huawei', kind: 'Institution', country: 'SG' },
  ])
  expect(await actorsOf('They sued Huawei Technologies.', byName)).toMatchObject([
    { id: known?.id, kind: 'Institution' },
  ])
  expect(await actorsOf('They sued Huawei.', byId)).toMatchObject([
    { id: known?.id, name: 'Huawei Devices', country: 'CN', wikidata: 'Q160120' },
  ])
})

test('a row under another name of a built-in actor is that actor, if kind and country agree', async () => {
  const [known] = await actorsOf('They sued Huawei.', null)
  const same = tableOf(row('Huawei Technologies', { country: 'CN' }))
  expect(await actorsOf('They sued Huawei.', same)).toMatchObject([{ id: known?.id, name: 'Huawei Technologies' }])
  const [centre] = await actorsOf('They sued CSIS.', null)
  const other = await actorsOf('They sued CSIS.', tableOf(row('CSIS', { kind: 'Government', country: 'CA' })))
  expect(other).toMatchObject([{ name: 'CSIS', country: 'CA' }])
  expect(other[0]?.id).not.toBe(centre?.id)
})

test('an alias of the table is no longer a built-in actor’s', async () => {
  const own = tableOf(row('Zubrin Vost', { aliases: ['MIT'] }))
  expect((await actorsOf('They sued MIT.', own)).map(({ name }) => name)).toEqual(['Zubrin Vost'])
})

test('the id depends on the name alone', async () => {
  const text = 'Then Zubrin Vost sued Norway.'
  const idIn = async (own: OwnTable) => (await actorsOf(text, own)).find(({ name }) => name === 'Zubrin Vost')?.id
  const alone = await idIn(tableOf(row('Zubrin Vost')))
  expect(alone).toBeDefined()
  expect(await idIn(tableOf(row('Abel Marsh', { kind: 'Person' }), row('Zubrin Vost', { country: 'PL' })))).toBe(alone)
})

test('another country’s body of a common name, by its adjective', async () => {
  const own = tableOf(row('Indian Ministry of Commerce', { kind: 'Government', country: 'IN', aliases: ['MoCI'] }))
  const [known] = await actorsOf('MoCI agreed.', own)
  const found = await actorsOf("India's Ministry of Commerce agreed. China was silent.", own)
  expect(found.map(({ id }) => id)).toContain(known?.id)
  expect(found.map(({ name }) => name)).not.toContain('Ministry of Commerce')
})

test('a country of the table’s own acts like one', async () => {
  const own = tableOf(row('Vostland', { kind: 'Country' }))
  expect(await actorsOf('Then Vostland sued Norway.', own)).toMatchObject([
    { name: 'Vostland', kind: 'Country' },
    { name: 'Norway' },
  ])
})

test('the table counts for its call alone', async () => {
  const text = 'Then Zubrin Vost Ltd sued Norway.'
  const before = await actorsOf(text, null)
  await actorsOf(text, tableOf(row('Zubrin Vost', { kind: 'Party' })))
  expect(await actorsOf(text, null)).toEqual(before)
})
