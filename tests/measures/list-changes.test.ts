import { expect, test } from 'vitest'
import { readCount } from '../../src/measures/count-words.ts'
import { readMeasures } from './read-measures.ts'

test.each([
  { why: 'put on it', text: 'The US added ZTE and Hytera to the Entity List.', want: ['added: ZTE and Hytera'] },
  { why: 'on a day', text: 'Hytera was put on the Entity List in 2030.', want: ['added: Hytera 2030'] },
  { why: 'taken off', text: 'The US removed ZTE from the Entity List.', want: ['removed: ZTE'] },
  { why: 'a bare number', text: 'The US added nine firms to the Entity List.', want: ['added: nine firms'] },
  {
    why: 'with the countries, here',
    text: 'The US added 14 firms to the Entity List, under the destinations of Peru (9), Chad (2) and Kenya (3).',
    want: ['added: 14 firms [Peru 9; Chad 2; Kenya 3]'],
  },
  {
    why: 'with the countries, in the next sentence',
    text: 'The US added 14 firms to the Entity List. These firms are listed under the destinations of Peru and Chad.',
    want: ['added: 14 firms [Peru; Chad]'],
  },
  {
    why: 'numbers before the countries',
    text: 'The US removed eight firms from the Entity List, including five under the destination of Peru and three under the destination of Chad.',
    want: ['removed: eight firms [Peru 5; Chad 3]'],
  },
  {
    why: 'an entry is changed',
    text: 'The US added ZTE to the Entity List. The rule also revises four existing entries on the Entity List under the destination of Peru.',
    want: ['added: ZTE', 'revised: four existing entries [Peru]'],
  },
  {
    why: 'told again is told once',
    text: 'The US added ZTE to the Entity List. ZTE was put on the Entity List.',
    want: ['added: ZTE'],
  },
  {
    why: 'the list is named before',
    text: 'The US keeps an Entity List. Hytera was delisted in 2030.',
    want: ['removed: Hytera 2030'],
  },
  { why: 'on the stock exchange', text: 'The US keeps an Entity List. Hytera was listed in Shenzhen.', want: [] },
  { why: 'asked for', text: 'Senators urged the US to add ZTE to the Entity List.', want: [] },
  { why: 'planned', text: 'The US will add ZTE to the Entity List.', want: [] },
  { why: 'denied', text: 'The US has not added ZTE to the Entity List.', want: [] },
  {
    why: 'a country is no party',
    text: 'The firms, under the heading of Peru, left the Entity List of the US.',
    want: [],
  },
])('changes: $why', async ({ text, want }) => {
  const lists = (await readMeasures(text)).filter(({ kind }) => kind === 'list')
  expect(lists.flatMap(({ changes }) => changes)).toEqual(want)
})

test.each([
  {
    why: 'an abbreviation of the document',
    text: 'The US added ZTE to the Unverified List (UVL). It removed Hytera from the UVL.',
  },
  { why: 'an abbreviation in the name', text: 'The US removed Hytera from the Military End-User (MEU) List.' },
])('changes under another name: $why', async ({ text }) => {
  const lists = (await readMeasures(text)).filter(({ kind }) => kind === 'list')
  expect(lists).toHaveLength(1)
  expect(lists[0]?.changes.at(-1)).toBe('removed: Hytera')
})

test.each([
  { why: 'names', text: 'The US published its Entity List, which names ZTE and Hytera.', want: ['ZTE', 'Hytera'] },
  {
    why: 'on it',
    text: 'The US published its Entity List. Two firms are on it: ZTE and Hytera.',
    want: ['ZTE', 'Hytera'],
  },
  { why: 'were listed', text: 'The US keeps an Entity List. ZTE was listed because of its radios.', want: ['ZTE'] },
])('who is on it: $why', async ({ text, want }) => {
  expect((await readMeasures(text)).find(({ kind }) => kind === 'list')?.covers).toEqual(want)
})

test('a list rests on the law that is amended to change it', async () => {
  const text = 'The US amends the Export Administration Regulations by adding ZTE to the Entity List.'
  const list = (await readMeasures(text)).find(({ kind }) => kind === 'list')
  expect(list?.basis).toEqual(['Export Administration Regulations'])
})

test.each([
  ['28', 28],
  ['1,200', 1200],
  ['twenty-four', 24],
  ['ninety', 90],
  ['dozens', null],
])('readCount(%s)', (written, want) => expect(readCount(written)).toBe(want))
