import { expect, test } from 'vitest'
import { type FoundActor, isExtent } from '../../src/core/actor.ts'
import { readActors } from './read-actors.ts'

test.each([
  { why: 'a capitalised thing', text: 'The council praised the Harbour Safety Charter on Monday.', word: 'Charter' },
  { why: 'an executive order', text: 'He signed Executive Order 20114 in May.', word: 'Order' },
  { why: 'an address', text: 'For more, write to press@nordlift.example today.', word: 'press@nordlift.example' },
  { why: 'things in the plural', text: 'The storm cut supply chains across Norway.', word: 'chains' },
  { why: 'it, of a thing', text: 'It is raining in Norway.', word: 'It' },
])('nobody: $why', async ({ text, word }) => expect((await readActors(text)).denoted(word)).toEqual([]))

test.each([
  {
    why: 'a family name that is a word of things',
    text: 'Ingrid Law met reporters in Bergen. Law smiled.',
    name: 'Ingrid Law',
    kind: 'Person',
  },
  {
    why: 'a person behind a body in the office',
    text: 'Chair of the Fjord Council Ingrid Solberg spoke to voters.',
    name: 'Ingrid Solberg',
    kind: 'Person',
  },
  {
    why: 'a name of several words without a sign',
    text: 'The Joint Council for the Care of Orphans sued the ministry.',
    name: 'Joint Council for the Care of Orphans',
    kind: 'Government',
  },
  {
    why: 'a unit of a known company',
    text: 'Oslo sued Raytheon Missiles & Defense.',
    name: 'Raytheon',
    kind: 'Company',
  },
  { why: 'a people', text: 'They said that many Karelians had fled.', name: 'Karelians', kind: 'Group' },
  { why: 'the press', text: 'Nordlift told the press on Monday.', name: 'press', kind: 'Media' },
  {
    why: 'people told by what follows',
    text: 'The minister thanked those who had stayed.',
    name: 'those',
    kind: 'Group',
  },
  {
    why: 'a group told by its complement',
    text: 'Members of the council cheered.',
    name: 'members of the council',
    kind: 'Group',
  },
])('actor: $why', async ({ text, name, kind }) => {
  const { actors } = await readActors(text)
  expect(actors.map((actor) => `${actor.kind} ${actor.name}`)).toContain(`${kind} ${name}`)
})

test('the unit of a known company is no company of its own', async () => {
  const { actors } = await readActors('Norway sued Lockheed Martin and Raytheon Missiles & Defense.')
  expect(actors.map(({ name }) => name).sort()).toEqual(['Lockheed Martin', 'Norway', 'Raytheon'])
})

test('names that people stand under are parties where most of them are', async () => {
  const text =
    "The Reform Party's Ada Lind, Erik Moe of the Centre Party, the Green Party's Siv Dahl and Ola Berg of Nordljos won seats."
  const reading = await readActors(text)
  expect(reading.actor('Nordljos')?.kind).toBe('Party')
})

test.each([
  { why: 'apposition behind', text: 'Nordlift, a maker of elevators, sued Norway.', words: 'maker', name: 'Nordlift' },
  { why: 'predicate', text: 'Nordlift is the largest maker of lifts.', words: 'maker', name: 'Nordlift' },
  {
    why: 'name behind a word of its own',
    text: 'The Huawei group lost. It was late.',
    words: 'Huawei group',
    name: 'Huawei',
  },
  {
    why: 'common noun in brackets',
    text: 'The Federal Communications Commission (Commission) met.',
    words: '(Commission',
    name: 'Federal Communications Commission',
  },
  {
    why: "a country's body by what its name says",
    text: "China's cyberspace watchdog met. The Cyberspace Administration of China was late.",
    words: 'cyberspace watchdog',
    name: 'Cyberspace Administration of China',
  },
  {
    why: "an army by the country's phrase",
    text: 'Norway voted. The country’s army left.',
    words: 'army',
    name: 'Norwegian Army',
  },
  {
    why: 'the government of a named country',
    text: 'Norway waited. The government of Chile refused.',
    words: 'government of Chile',
    name: 'Chile',
  },
])('phrase: $why', async ({ text, words, name }) => expect((await readActors(text)).denoted(words)).toContain(name))

test('"the president of X" is nobody who holds his office elsewhere', async () => {
  const text = 'French President Emmanuel Macron spoke. The president of Nordlift Ltd listened.'
  expect((await readActors(text)).words('Emmanuel Macron')).not.toContain('The president')
})

test.each([
  {
    why: '"it said" is the last source',
    text: 'Xinhua said Norway lost. It said Chile won.',
    word: 'It',
    name: 'Xinhua News Agency',
  },
  {
    why: 'no object of its own verb',
    text: 'Growers met the drivers. The drivers sued them.',
    word: 'them',
    name: 'growers',
  },
])('pronoun: $why', async ({ text, word, name }) => expect((await readActors(text)).denoted(word)).toContain(name))

test.each([
  {
    why: 'office before a name',
    text: "Norway's prime minister Jonas Dahl resigned.",
    name: 'Jonas Dahl',
    extents: ["Norway's prime minister", "Norway's prime minister Jonas Dahl", 'prime minister Jonas Dahl'],
  },
  {
    why: 'country before a body',
    text: 'The U.S. Department of State replied.',
    name: 'Department of State',
    extents: ['Department of State'],
  },
  {
    why: 'numbers before and what stands behind a noun',
    text: 'Some 200 workers of the plant cheered.',
    name: 'workers of the plant',
    extents: ['Some 200 workers', 'Some 200 workers of the plant', 'workers of the plant'],
  },
])('whole phrases: $why', async ({ text, name, extents }) => {
  const reading = await readActors(text)
  const found: FoundActor | undefined = reading.actor(name)
  const wide = found?.mentions.filter(isExtent).map(({ start, end }) => text.slice(start, end)) ?? []
  expect([...wide].sort()).toEqual(extents)
})

test.each([
  {
    why: 'owner a pronoun',
    text: 'Nordlift fired its chief executive, Anna Dahl, on Monday.',
    title: 'chief executive',
    to: 'Nordlift',
    quote: 'its chief executive, Anna Dahl',
  },
  {
    why: 'predicate with a possessor',
    text: "Ole Berg is Norway's envoy.",
    title: 'envoy',
    to: 'Norway',
    quote: "Ole Berg is Norway's envoy",
  },
])('office by the tree: $why', async ({ text, title, to, quote }) => {
  const { relations, actors } = await readActors(text)
  const [relation] = relations
  expect(relation).toMatchObject({ type: 'HOLDS_ROLE', title, evidence: { quote } })
  expect(actors.find(({ id }) => id === relation?.to)?.name).toBe(to)
})

test.each([
  {
    why: 'the office is that of the next name',
    text: 'Ole Berg, Fjord Council Director Siv Dahl and others met.',
    name: 'Ole Berg',
  },
])('no office: $why', async ({ text, name }) => {
  const { relations, actor } = await readActors(text)
  expect(relations.filter(({ from }) => from === actor(name)?.id)).toEqual([])
})
