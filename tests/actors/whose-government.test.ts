import { expect, test } from 'vitest'
import { readActors } from './read-actors.ts'

test.each([
  {
    why: 'a leader whom the table spells otherwise',
    text: 'America kept quiet. The Lukashenko regime jailed the reporters.',
    words: 'The Lukashenko regime',
    want: ['Belarus'],
  },
  {
    why: 'a leader of whom the text has the full name is not his namesake',
    text: 'Honduras voted. Xiomara Castro won. The United States praised the Xiomara Castro administration.',
    words: 'the Xiomara Castro administration',
    not: 'Cuba',
  },
  {
    why: 'a regime that the text calls by another name is not that of the country around',
    text: 'Germany paid the victims. The Nazi regime had murdered them, Berlin said.',
    words: 'The Nazi regime',
    want: ['Nazi regime'],
  },
  {
    why: "who was put there by a country is not that country's government",
    text: 'Kyiv said that Russian-installed authorities had arrested the mayor.',
    words: 'Russian-installed authorities',
    want: ['Russia', 'Russian-installed authorities'], // the adjective is Russia's
  },
  {
    why: 'authorities of a continent are nobody’s government',
    text: 'The United States waited. European authorities fined Nokia.',
    words: 'European authorities',
    not: 'United States',
  },
  {
    why: "a country's authorities are, whatever their field",
    text: 'The United States waited. Indonesian maritime authorities arrested the captain.',
    words: 'Indonesian maritime authorities',
    want: ['Indonesia'],
  },
  {
    why: 'powers under a law are nobody',
    text: 'The United States acted. It used its sanctions authorities against Nokia.',
    words: 'sanctions authorities',
    want: [],
  },
  {
    why: 'an administration that is no government',
    text: 'The United States sold the kits. Officials improved the test administration.',
    words: 'test administration',
    not: 'United States',
  },
  {
    why: 'the last administration is the country too',
    text: 'The United States met China. The previous administration had snubbed it.',
    words: 'The previous administration',
    want: ['United States'],
  },
  {
    why: 'the West Bank is not the West',
    text: 'The king of Jordan visited the West Bank on Monday.',
    words: 'the West Bank',
    want: ['West Bank'],
  },
])('$why', async ({ text, words, want, not }) => {
  const found = (await readActors(text)).denoted(words)
  if (want !== undefined) expect(found).toEqual(want)
  if (not !== undefined) expect(found).not.toContain(not)
})

test.each([
  { why: 'by office and surname', label: 'PRESIDENT BIDEN', want: 'Joe Biden' },
  { why: 'by office and a common surname', label: 'VICE PRESIDENT HARRIS', want: 'Kamala Harris' },
  { why: 'with an initial', label: 'DEPUTY SECRETARY WENDY R. SHERMAN', want: 'Wendy Sherman' },
  { why: 'whom no table knows', label: 'MS. PORTLAW', want: 'Portlaw' },
])('a speaker in capitals: $why', async ({ label, want }) => {
  const { actors } = await readActors(
    `Remarks on Ukraine\n\n${label}: Good morning. The United States met Volodymyr Zelenskyy.`,
  )
  expect(actors.filter(({ kind }) => kind === 'Person').map(({ name }) => name)).toContain(want)
})

test.each([
  {
    why: 'a region',
    text: 'The Arctic Council met. Russia sent troops to the Arctic.',
    words: 'the Arctic.',
    not: 'Arctic Council',
  },
  {
    why: 'a code of law',
    text: 'The United States Congress met. It cited 8 U.S.C. 1182.',
    words: 'U.S.C.',
    not: 'Congress',
  },
])('$why is not the body that begins with the same letters or word', async ({ text, words, not }) => {
  expect((await readActors(text)).denoted(words)).not.toContain(not)
})

test('a body of America is one, however the country is written', async () => {
  const { actors } = await readActors(
    'The United States Navy sailed. The U.S. Navy sank a boat. The United States Advisory Commission on Trade met. The U.S. Advisory Commission on Trade left.',
  )
  expect(actors.map(({ name }) => name).sort()).toEqual(['US Navy', 'United States Advisory Commission on Trade'])
})

test('a speaker in capitals without a name is no name', async () => {
  const { actors } = await readActors('Call with reporters\n\nSENIOR ADMINISTRATION OFFICIAL: We will sanction Iran.')
  expect(actors.filter(({ kind }) => kind === 'Person').map(({ name }) => name)).toEqual([])
})
