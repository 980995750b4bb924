import { expect, test } from 'vitest'
import { readActors } from './read-actors.ts'

test.each([
  { why: 'country', text: 'The talks with Norway failed.', name: 'Norway', kind: 'Country', country: 'NO' },
  {
    why: 'acronym of a country',
    text: 'Officials in the UK objected.',
    name: 'United Kingdom',
    kind: 'Country',
    country: 'GB',
  },
  { why: 'bloc', text: 'The EU agreed.', name: 'European Union', kind: 'InternationalOrganization', country: 'EU' },
  {
    why: 'known company with a suffix',
    text: 'They sued Huawei Technologies Co. in May.',
    name: 'Huawei',
    kind: 'Company',
    country: 'CN',
  },
  {
    why: 'known body',
    text: 'The National Development and Reform Commission met.',
    name: 'National Development and Reform Commission',
    kind: 'Government',
    country: 'CN',
  },
  {
    why: 'known agency in lower case',
    text: 'Xinhua news agency reported it.',
    name: 'Xinhua News Agency',
    kind: 'Media',
    country: 'CN',
  },
  {
    why: 'unknown company by suffix',
    text: 'Brellmark Industries Ltd said so.',
    name: 'Brellmark Industries',
    kind: 'Company',
    country: null,
  },
  {
    why: 'unknown company by apposition',
    text: 'Nordlift, a Danish lift maker, won.',
    name: 'Nordlift',
    kind: 'Company',
    country: null,
  },
  {
    why: 'unknown company by the noun before',
    text: 'The chipmaker Veltris won.',
    name: 'Veltris',
    kind: 'Company',
    country: null,
  },
  {
    why: 'institute',
    text: 'The Halden Institute of Marine Studies agreed.',
    name: 'Halden Institute of Marine Studies',
    kind: 'Institution',
    country: null,
  },
  {
    why: 'body with a list in its name',
    text: 'The Ministry of Trade, Ports and Industry met.',
    name: 'Ministry of Trade, Ports and Industry',
    kind: 'Government',
    country: null,
  },
  { why: 'person by title', text: 'Mayor Ruta Kalnin spoke.', name: 'Ruta Kalnin', kind: 'Person', country: null },
  {
    why: 'person by order of names',
    text: 'Then Cao Weimin spoke.',
    name: 'Cao Weimin',
    kind: 'Person',
    country: null,
  },
  {
    why: 'person by apposition',
    text: 'Orla Byrne, a researcher, spoke.',
    name: 'Orla Byrne',
    kind: 'Person',
    country: null,
  },
  {
    why: 'party',
    text: 'The Harbour Workers Party lost.',
    name: 'Harbour Workers Party',
    kind: 'Party',
    country: null,
  },
  { why: 'newspaper', text: 'The Tallow Herald wrote so.', name: 'Tallow Herald', kind: 'Media', country: null },
  {
    why: 'navy of a country',
    text: 'The Indonesian Navy sank it.',
    name: 'Indonesian Navy',
    kind: 'Military',
    country: 'ID',
  },
  {
    why: 'armed forces told by a noun',
    text: 'Ukrainian forces withdrew.',
    name: 'Ukrainian military',
    kind: 'Military',
    country: 'UA',
  },
  {
    why: 'ministry told by its field',
    text: "Japan's foreign ministry objected.",
    name: 'Japanese Ministry of Foreign Affairs',
    kind: 'Government',
    country: 'JP',
  },
  {
    why: "China's own, canonical",
    text: 'The Chinese commerce ministry objected.',
    name: 'Ministry of Commerce',
    kind: 'Government',
    country: 'CN',
  },
])('$why', async ({ text, name, kind, country }) => {
  expect((await readActors(text)).actor(name)).toMatchObject({ kind, country })
})

test.each([
  {
    why: 'acronym in brackets',
    text: 'The Halden Port Board (HPB) met. The HPB agreed.',
    name: 'Halden Port Board',
    words: ['HPB', 'HPB'],
  },
  {
    why: 'acronym by initials',
    text: 'The Bureau of Tides and Harbours met. BTH agreed.',
    name: 'Bureau of Tides and Harbours',
    words: ['BTH'],
  },
  { why: 'known acronym', text: 'The NDRC met.', name: 'National Development and Reform Commission', words: ['NDRC'] },
])('$why', async ({ text, name, words }) => expect((await readActors(text)).words(name, 'acronym')).toEqual(words))

test.each([
  { why: 'surname', text: 'Orla Byrne, a lawyer, spoke. Byrne left.', short: 'Byrne left', name: 'Orla Byrne' },
  { why: 'surname first', text: 'Cao Weimin spoke. Later Cao left.', short: 'Cao left', name: 'Cao Weimin' },
  {
    why: 'surname with a title',
    text: 'Minister Ruta Kalnin spoke. Then Mr. Kalnin left.',
    short: 'Kalnin left',
    name: 'Ruta Kalnin',
  },
  {
    why: 'beginning of a name',
    text: 'Veltris Semiconductor Ltd won. Veltris said so.',
    short: 'Veltris said',
    name: 'Veltris Semiconductor',
  },
  {
    why: 'in the headline, before the full name',
    text: '# Byrne Leaves Court\n\nOrla Byrne, a lawyer, left.',
    short: 'Byrne Leaves',
    name: 'Orla Byrne',
  },
  {
    why: 'the nearer of two of one name',
    text: 'Ann Byrne, a judge, spoke. Orla Byrne, a lawyer, spoke. Byrne left.',
    short: 'Byrne left',
    name: 'Orla Byrne',
  },
  {
    why: 'a known surname with its office',
    text: 'President Putin left.',
    short: 'Putin left',
    name: 'Vladimir Putin',
  },
])('short name: $why', async ({ text, short, name }) => {
  expect((await readActors(text)).denoted(short)).toContain(name)
})

test.each([
  { why: 'capital as government', text: 'Beijing warned Tokyo.', words: 'Beijing', want: ['China'] },
  { why: 'White House', text: 'The White House objected.', words: 'White House', want: ['United States'] },
  {
    why: 'government with an adjective',
    text: 'The Chinese government objected.',
    words: 'Chinese government',
    want: ['China'],
  },
  {
    why: 'administration by its leader',
    text: 'The Biden administration objected.',
    words: 'Biden administration',
    want: ['United States'],
  },
  {
    why: 'government of a country',
    text: 'The Government of Iran objected.',
    words: 'Government of Iran',
    want: ['Iran'],
  },
  { why: 'people as the country', text: 'The Russians objected.', words: 'Russians', want: ['Russia'] },
])('country: $why', async ({ text, words, want }) => expect((await readActors(text)).denoted(words)).toEqual(want))

test('a capital in a place’s stand is a place, no actor', async () => {
  const { places, actors } = await readActors('They met in Tokyo on Monday.')
  expect(places.map(({ name, country }) => ({ name, country }))).toEqual([{ name: 'Tokyo', country: 'JP' }])
  expect(actors.map(({ name }) => name)).not.toContain('Japan')
})

test('a dateline is a place and tells whose government is meant', async () => {
  const { places, denoted } = await readActors(
    'OTTAWA, Feb. 6, 2020 — Canada accused Norway, Sweden and Norway again. The government objected.',
  )
  expect(places.map(({ name, country }) => ({ name, country }))).toEqual([{ name: 'Ottawa', country: 'CA' }])
  expect(denoted('The government')).toEqual(['Canada'])
})

test.each([
  { why: 'law', text: 'The Data Security Law took effect.' },
  { why: 'month and weekday', text: 'It began on Monday, in May.' },
  { why: 'the pronoun us', text: 'It helps us.' },
  { why: 'ordinary word at the start', text: 'Reports differ. Sanctions work.' },
])('no named actor: $why', async ({ text }) => {
  expect((await readActors(text)).actors.filter(({ kind }) => kind !== 'Group')).toEqual([])
})

test('two bodies that share a head word', async () => {
  const { denoted } = await readActors('It stops the US Commerce and Justice departments.')
  expect(denoted('Commerce')).toEqual(['Department of Commerce'])
  expect(denoted('Justice')).toEqual(['Department of Justice'])
})

test('markup and query language in a text stay text', async () => {
  const text = 'Brellmark Ltd <script>alert(1)</script> said `MATCH (n) DETACH DELETE n` to Norway.'
  const { actors } = await readActors(text)
  for (const { mentions } of actors)
    for (const { start, end } of mentions) expect(text.slice(start, end)).not.toMatch(/[<>]/u)
})

test('a legal form without its company names nobody', async () => {
  expect(
    (await readActors('They sued the maker, Inc. of Delaware, in May.')).actors.map(({ name }) => name),
  ).not.toContain('Inc.')
})
