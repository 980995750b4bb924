import { expect, test } from 'vitest'
import { findActors } from '../../src/actors/index.ts'
import { readSentences } from '../../src/language/index.ts'
import { documentOf } from '../language/document-of.ts'
import { reader } from '../language/readers.ts'
import { readActors } from './read-actors.ts'

test.each([
  {
    why: 'a central bank that the table knows',
    text: "Norway's central bank sold its shares on Friday.",
    words: "Norway's central bank",
    want: 'Norges Bank',
  },
  {
    why: 'a central bank by its country',
    text: "Tunisia's central bank raised rates. The bank warned the cabinet.",
    words: 'The bank',
    want: 'Central Bank of Tunisia',
  },
  {
    why: 'whose court stands behind "of"',
    text: 'In Kenya, lawyers met. The supreme court of Italy fined Nokia.',
    words: 'The supreme court',
    want: 'Italian Supreme Court',
  },
  {
    why: 'a department that only one state has',
    text: 'China accused India of spying. The US kept quiet. The justice department said so on Monday.',
    words: 'The justice department',
    want: 'Department of Justice',
  },
  {
    why: 'the State Department is American whoever is named',
    text: 'The State Department accused Britain of lying.',
    words: 'The State Department',
    want: 'Department of State',
  },
  {
    why: 'known by letters, meant by the noun of the full name',
    text: 'The FCC met in May. The commission fined Nokia.',
    words: 'The commission',
    want: 'Federal Communications Commission',
  },
  {
    why: 'the government of a part of a state',
    text: 'The Odisha government hired guards. India was calm.',
    words: 'The Odisha government',
    want: 'Odisha',
  },
  {
    why: 'the government of a leader is his country',
    text: 'The Starmer government hired guards. Britain was calm.',
    words: 'The Starmer government',
    want: 'United Kingdom',
  },
  {
    why: 'the Centre of Indian papers',
    text: 'NEW DELHI, March 3 - The Centre told the states of India to remove cameras.',
    words: 'The Centre',
    want: 'India',
  },
  {
    why: "a state's army is no paramilitary force",
    text: "A truce between Sudan's army and the paramilitary Rapid Support Forces held. The army denied shelling a town.",
    words: 'The army',
    want: 'Sudanese Army',
  },
  {
    why: 'described in the lead, named next',
    text: "Kenya's telecoms regulator fined Nokia on Friday.\n\nThe Communications Authority said that Nokia had lied to Kenya.",
    words: "Kenya's telecoms regulator",
    want: 'Communications Authority',
  },
  {
    why: 'an office that acts without a name',
    text: 'The Secretary of Commerce shall report. The Attorney General may object.',
    words: 'The Secretary of Commerce',
    want: 'Secretary of Commerce',
  },
  {
    why: 'an office whose holder is named',
    text: 'Secretary of State Antony Blinken met Nokia. The Secretary of State thanked it.',
    words: 'The Secretary of State thanked',
    want: 'Antony Blinken',
  },
  {
    why: 'a vice president is not the president',
    text: 'The Vice President, Kamala Harris, met Joe Biden. The President signed an order.',
    words: 'The President signed',
    want: 'Joe Biden',
  },
])('body: $why', async ({ text, words, want }) => {
  const { denoted } = await readActors(text)
  expect(denoted(words)).toContain(want)
})

test.each([
  {
    why: 'behind a long office',
    text: 'Ambassador at Large for International Religious Freedom Orla Byrne met Nokia.',
    want: 'Orla Byrne',
  },
  {
    why: 'behind an office of several fields',
    text: 'Under Secretary of State for Civilian Security, Democracy, and Human Rights Orla Byrne led the talks.',
    want: 'Orla Byrne',
  },
  {
    why: "a company's name ends before its country",
    text: 'Gulfline Ports of the United Arab Emirates won the contract. Gulfline thanked Kenya.',
    want: 'Gulfline Ports',
  },
  {
    why: 'a people without the ending of a plural',
    text: 'The Rohingya fled to Bangladesh.',
    want: 'Rohingya',
  },
  {
    why: 'a people before a noun is no party of its own',
    text: 'Rohingya refugees fled to Bangladesh.',
    want: 'Rohingya refugees',
  },
  {
    why: 'several of a country are no name',
    text: 'The order will ban Communist Chinese Military Companies.',
    want: 'Communist Chinese Military Companies',
  },
  {
    why: 'an official of a body with a long name',
    text: 'A State Department official met Nokia.',
    want: 'official of the Department of State',
  },
  {
    why: 'how sources are told',
    text: 'Three people familiar with the matter said that Nokia had lied.',
    want: 'people familiar with the matter',
  },
])('name: $why', async ({ text, want }) => {
  const { actors } = await readActors(text)
  expect(actors.map(({ name }) => name)).toContain(want)
})

test.each([
  { why: 'the day of the text', publishedOn: '2022-03-30', text: 'The President thanked Kenya.', want: 'Joe Biden' },
  {
    why: 'the day of an earlier order',
    publishedOn: '2022-03-30',
    text: 'On April 1, 2015, by Executive Order 13694, the President declared an emergency.',
    want: 'Barack Obama',
  },
  {
    why: 'who orders',
    publishedOn: '2025-04-08',
    text: 'By the authority vested in me as President, I order new tariffs on Kenya.',
    want: 'Donald Trump',
  },
])('incumbent: $why', async ({ publishedOn, text, want }) => {
  const head =
    'Statement by the White House\n\nThe United States condemns the attack. The United States stands with Kenya.\n\n'
  const document = { ...documentOf(`${head}${text}`), publishedOn }
  const { actors } = findActors(document, (await readSentences(document, reader)).sentences)
  expect(actors.map(({ name }) => name)).toContain(want)
})
