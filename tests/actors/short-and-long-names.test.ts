import { describe, expect, test } from 'vitest'
import { isUnnamed } from '../../src/core/actor.ts'
import { readActors } from './read-actors.ts'

describe('a short name and the long one', () => {
  test.each([
    {
      why: 'brackets explain letters of another language, the headline too',
      text: 'KPK names airline boss as suspect\n\nThe Corruption Eradication Commission (KPK) named a minister on Monday. The KPK searched his house.',
      words: 'The KPK',
      want: ['Corruption Eradication Commission'],
    },
    {
      why: 'initials with the legal form',
      text: 'The Norland Deposit Insurance Corporation paid savers on Monday. The NDIC warned Norway.',
      words: 'The NDIC',
      want: ['Norland Deposit Insurance Corporation'],
    },
    {
      why: 'a company that is mostly called by its first word',
      text: 'An inspector at Halvorsen Aerostructures called the police. Halvorsen fired him. Halvorsen said it would sue Norway.',
      words: 'Halvorsen fired',
      want: ['Halvorsen Aerostructures'],
    },
    {
      why: 'half a country that the text names',
      text: 'North Korea tested a missile on Monday. The North has rejected all talks.',
      words: 'The North',
      want: ['North Korea'],
    },
    {
      why: 'a wind is no country',
      text: 'Norway sent ships to the North Sea. The North has rejected all talks.',
      words: 'The North',
      want: [],
    },
    {
      why: 'the owner of a state corporation',
      text: 'The bonds were sold by the Asset Management Corporation of Nigeria on Monday.',
      words: 'Asset Management Corporation of Nigeria',
      want: ['Asset Management Corporation of Nigeria'],
    },
    {
      why: 'the army, where a paramilitary force is named later',
      text: 'The Sudanese Armed Forces met the Rapid Support Forces in Jeddah. The Rapid Support Forces shelled a town. The army shelled it too.',
      words: 'The army',
      want: ['Sudanese Armed Forces'],
    },
  ])('$why', async ({ text, words, want }) => expect((await readActors(text)).denoted(words)).toEqual(want))
})

test('who speaks a quotation of many sentences, speaks its last one', async () => {
  const text =
    'Norway and Canada met on Monday. "They want an answer," Norwegian Prime Minister Kari Dahl said. "We will not give it. We have asked for monitors. We are waiting."'
  expect((await readActors(text)).denoted('We are')).toEqual(['Norway'])
})

describe('whether a body without a name in the text is a known one', () => {
  test.each([
    { text: 'Greek police arrested a lawyer on Monday.', words: 'Greek police', want: false },
    { text: "Turkey's foreign ministry summoned the envoy.", words: "Turkey's foreign ministry", want: false },
    { text: 'Greek experts warned Norway on Monday.', words: 'Greek experts', want: true },
    { text: 'Experts warned Norway on Monday.', words: 'Experts', want: true },
  ])('$words', async ({ text, words, want }) => {
    const { actors, denoted } = await readActors(text)
    const names = denoted(words)
    const found = actors.filter(({ name, kind }) => names.includes(name) && kind !== 'Country')
    expect(found.map(isUnnamed)).toEqual([want])
  })
})
