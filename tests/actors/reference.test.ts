import { expect, test } from 'vitest'
import { readActors } from './read-actors.ts'

test.each([
  { why: 'bare plural', text: 'Experts disagreed.', name: 'experts' },
  { why: 'with an adjective of country', text: 'It hurt Chinese tech companies.', name: 'Chinese tech companies' },
  { why: 'with a country as it stands', text: 'U.S. officials disagreed.', name: 'US officials' },
  { why: 'with a possessor', text: "China's high-tech firms disagreed.", name: 'Chinese high-tech firms' },
  { why: 'with a company', text: 'Huawei executives disagreed.', name: 'Huawei executives' },
  { why: 'numbers are left out', text: 'Some 200 farmers disagreed.', name: 'farmers' },
  { why: 'places in a row are left out', text: 'The first farmers disagreed.', name: 'farmers' },
  { why: 'people of a country', text: 'Nine Americans disagreed.', name: 'Americans' },
])('group: $why', async ({ text, name }) => expect((await readActors(text)).actor(name)?.kind).toBe('Group'))

test('a group with a country in it is the same in every document, a bare one is not', async () => {
  const first = await readActors('Chinese firms and analysts disagreed.')
  const second = await readActors('Chinese firms and analysts agreed.')
  expect(first.actor('Chinese firms')?.id).toBe(second.actor('Chinese firms')?.id)
  expect(first.actor('analysts')?.id).toBe(second.actor('analysts')?.id) // the test's documents share one id
})

test.each([
  {
    why: 'head word',
    text: 'The Halden Port Commission met. It was late. The commission agreed.',
    words: 'The commission',
    want: 'Halden Port Commission',
  },
  {
    why: 'class of company',
    text: 'Nordlift, a lift maker, lost. The company will appeal.',
    words: 'The company',
    want: 'Nordlift',
  },
  {
    why: 'with its seat',
    text: 'Huawei lost. The Shenzhen-based company will appeal.',
    words: 'The Shenzhen-based company',
    want: 'Huawei',
  },
  {
    why: 'apposition',
    text: 'Huawei, the Chinese telecoms giant, lost.',
    words: 'the Chinese telecoms giant',
    want: 'Huawei',
  },
  {
    why: 'office',
    text: 'Deputy Secretary Ann Hale came. The deputy secretary spoke.',
    words: 'The deputy secretary',
    want: 'Ann Hale',
  },
  { why: 'the country', text: 'Norway lost. It said the country would appeal.', words: 'the country', want: 'Norway' },
])('nominal: $why', async ({ text, words, want }) => expect((await readActors(text)).denoted(words)).toContain(want))

test('"the two countries" denotes both', async () => {
  const { denoted } = await readActors('Norway and Sweden met. The two countries agreed.')
  expect([...denoted('The two countries')].sort()).toEqual(['Norway', 'Sweden'])
})

test.each([
  { why: 'he', text: 'Minister Jonas Hale met Norway. He left.', words: 'He', want: ['Jonas Hale'] },
  {
    why: 'she, not the man before',
    text: 'Ann Byrne, a judge, told Mr. Hale. She left.',
    words: 'She',
    want: ['Ann Byrne'],
  },
  { why: 'it', text: 'Huawei lost. It will appeal.', words: 'It', want: ['Huawei'] },
  { why: 'its', text: 'Norway raised its tariffs.', words: 'its', want: ['Norway'] },
  { why: 'they', text: 'Farmers lost. They will appeal.', words: 'They', want: ['farmers'] },
  {
    why: 'they, of two people',
    text: 'Minister Jonas Hale and Judge Ann Byrne met. They agreed.',
    words: 'They',
    want: ['Jonas Hale', 'Ann Byrne'],
  },
  {
    why: 'we of an official',
    text: '"We will pay," said Norwegian minister Jonas Hale.',
    words: 'We',
    want: ['Norway'],
  },
  { why: 'I of the speaker', text: '"I will pay," Orla Byrne, a lawyer, said.', words: 'I', want: ['Orla Byrne'] },
  { why: 'expletive it', text: 'Norway lost. It is clear that nobody won.', words: 'It', want: [] },
])('pronoun: $why', async ({ text, words, want }) => expect((await readActors(text)).denoted(words)).toEqual(want))

test.each([
  {
    why: 'country before the title',
    text: 'US President Dana Whitlock left.',
    to: 'United States',
    title: 'President',
  },
  {
    why: 'body before a title in lower case',
    text: 'NDRC deputy director Cao Weimin left.',
    to: 'National Development and Reform Commission',
    title: 'deputy director',
  },
  {
    why: 'apposition with at',
    text: 'Orla Byrne, a researcher at the Halden Institute, left.',
    to: 'Halden Institute',
    title: 'researcher',
  },
  {
    why: 'apposition with a possessor',
    text: "Orla Byrne, Norway's trade minister, left.",
    to: 'Norway',
    title: 'trade minister',
  },
])('office: $why', async ({ text, to, title }) => {
  const { relations, actors } = await readActors(text)
  const [relation] = relations
  expect(relation).toMatchObject({ type: 'HOLDS_ROLE', title })
  expect(actors.find(({ id }) => id === relation?.to)?.name).toBe(to)
})

test.each([
  { why: 'seat before', text: 'Huawei lost. The Shenzhen-based company will appeal.', type: 'BASED_IN' },
  { why: 'seat behind', text: 'Nordlift, based in Gothenburg, is a lift maker.', type: 'BASED_IN' },
  { why: 'subsidiary', text: 'Veltris Semiconductor Ltd, a subsidiary of Samsung, lost.', type: 'SUBSIDIARY_OF' },
])('relation: $why', async ({ text, type }) =>
  expect((await readActors(text)).relations.map((relation) => relation.type)).toContain(type),
)

test('a known person’s office is read like an unknown one’s', async () => {
  const { relations } = await readActors('Lu Kang, a Foreign Ministry spokesman, said the ban was wrong.')
  expect(relations).toMatchObject([{ type: 'HOLDS_ROLE', title: 'spokesman' }])
})

test.each([
  { why: 'a rare surname with its office', text: 'Secretary Blinken left.', words: 'Blinken', want: 'Antony Blinken' },
  {
    why: 'a common one where the country is named',
    text: 'Norway met Senator Warren of the United States.',
    words: 'Warren',
    want: 'Elizabeth Warren',
  },
  { why: 'a common one elsewhere', text: 'In Norway Judge Warren left.', words: 'Warren', want: 'Warren' },
])('known people by surname: $why', async ({ text, words, want }) => {
  expect((await readActors(text)).denoted(words)).toContain(want)
})
