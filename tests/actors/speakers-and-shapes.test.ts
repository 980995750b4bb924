import { describe, expect, test } from 'vitest'
import { readActors } from './read-actors.ts'

const denoted = async (text: string, words: string) => [...(await readActors(text)).denoted(words)].sort()

describe('whose "we" a statement has', () => {
  test.each([
    {
      why: 'all who issue it together',
      text: 'Joint Statement on Detentions in Sudan\n\nNorway, Canada, Switzerland, and the European Union are alarmed by arrests in Sudan.\n\nWe condemn them.',
      want: ['Canada', 'European Union', 'Norway', 'Switzerland'],
    },
    {
      why: 'the state that takes sides, not the one most spoken of',
      text: 'On Protests in Iran\n\nIran has arrested many people. Iran shot at others. Iran closed schools.\n\nCanada condemns the arrests. Canada stands with the people of Iran.\n\nWe will act.',
      want: ['Canada'],
    },
    {
      why: 'what remains so is no attitude',
      text: 'On Protests in Iran\n\nIran remains in breach. Iran remains alone. Iran remains a danger.\n\nCanada condemns the arrests. Canada stands with the people of Iran.\n\nWe will act.',
      want: ['Canada'],
    },
  ])('$why', async ({ text, want }) => expect(await denoted(text, 'We')).toEqual(want))
})

test('"THE PRESIDENT:" in remarks of one president is that one, whoever is spoken of', async () => {
  const text =
    'Remarks by President Biden After Arrival\n\nQ Will you speak to President Xi?\n\nTHE PRESIDENT: I will speak to him.'
  expect(await denoted(text, 'I will')).toEqual(['Joe Biden'])
})

describe('"its", where the tree alone tells', () => {
  test.each([
    {
      why: 'who is asked to do it',
      text: 'Norway has asked Nordlift to publish its accounts by June.',
      want: ['Nordlift'],
    },
    { why: 'each of several is not who does it to them', text: 'Norway fined each firm twice its profit.', want: [] },
  ])('$why', async ({ text, want }) => {
    const found = await denoted(text, 'its')
    expect(found.filter((name) => name === 'Norway' || want.includes(name))).toEqual(want)
  })
})

describe('nouns that tell a state', () => {
  test.each([
    { text: 'Taiwan bought arms. The island thanked Norway.', words: 'The island', want: ['Taiwan'] },
    { text: 'The European Union met. Norway wrote to the bloc.', words: 'the bloc', want: ['European Union'] },
    {
      text: 'The statement was issued by the governments of Norway, Canada and Japan.',
      words: 'governments',
      want: ['Canada', 'Japan', 'Norway'],
    },
  ])('$words', async ({ text, words, want }) => expect(await denoted(text, words)).toEqual(want))
})

describe('where a name ends', () => {
  test.each([
    {
      why: 'two names joined by "and"',
      text: 'The report was signed by Norway and the White House on Monday.',
      names: ['Norway', 'United States'],
    },
    {
      why: 'a hyphen inside',
      text: 'Norway wrote to the Inter-American Commission on Human Rights.',
      names: ['Inter-American Commission on Human Rights'],
    },
    {
      why: 'two leaders, one government',
      text: 'The Biden-Harris Administration met Norway.',
      names: ['United States'],
    },
    { why: 'a unit of a company', text: 'China listed Raytheon Missiles & Defense on Monday.', names: ['Raytheon'] },
  ])('$why', async ({ text, names }) => {
    const { actor } = await readActors(text)
    expect(names.filter((name) => actor(name) === undefined)).toEqual([])
  })

  test('letters that the text explains are not those of the table', async () => {
    const { actor, denoted: by } = await readActors(
      'The Rapid Support Forces (RSF) attacked a town. Norway condemned the RSF on Monday.',
    )
    expect(actor('Reporters Without Borders')).toBeUndefined()
    expect([...by('the RSF on')]).toEqual(['Rapid Support Forces'])
  })
})
