import { expect, test } from 'vitest'
import type { DoubtCard } from '../../../src/server/api.ts'
import {
  describeAnswer,
  giveAnswer,
  openDoubts,
  questionOf,
  takeBackLast,
} from '../../../viewer/src/review/review-state.ts'

const side = (id: string, name: string) => ({ id, name, what: 'Company', quotes: [] })
const two = (one: string, other: string): DoubtCard => ({
  key: `${one} ${other}`,
  kind: 'two actors',
  one: side(one, one),
  other: side(other, other),
  doubt: 0.5,
  reasons: [],
  events: 1,
})
const NAME: DoubtCard = { ...two('A', 'A'), key: 'A "AA"', kind: 'one actor', other: side('A', 'AA') }
const LIST = [two('A', 'B'), two('B', 'C'), two('A', 'D'), NAME]
const keys = (sitting: Parameters<typeof openDoubts>[1]) => openDoubts(LIST, sitting).map(({ key }) => key)
const AB = { doubt: two('A', 'B'), number: 1 } as const

test('what was answered is not asked again, and what was taken back is', () => {
  const sitting = giveAnswer({ ...AB, answer: 'different' })([])
  expect(keys(sitting)).toEqual(['B C', 'A D', 'A "AA"'])
  expect(keys(takeBackLast()(sitting))).toEqual(LIST.map(({ key }) => key))
})

test('who was joined to another is asked about no more; who was joined to stays', () => {
  expect(keys([{ ...AB, answer: 'same' }])).toEqual(['A D', 'A "AA"'])
  expect(keys([{ doubt: NAME, number: 2, answer: 'same' }])).toEqual(['A B', 'B C', 'A D'])
  expect(keys([{ ...AB, number: null, answer: 'skip' }])).toEqual(['B C', 'A D', 'A "AA"'])
})

test('questions and answers in words', () => {
  expect(questionOf(two('A', 'B'))).toBe('Is “B” the same as “A”?')
  expect(questionOf(NAME)).toBe('Does “AA” mean “A”?')
  expect(describeAnswer({ ...AB, answer: 'same' })).toBe('B is A')
  expect(describeAnswer({ ...AB, answer: 'different' })).toBe('B is not A')
  expect(describeAnswer({ doubt: NAME, number: 2, answer: 'different' })).toBe('“AA” does not mean A')
  expect(describeAnswer({ ...AB, number: null, answer: 'skip' })).toContain('skipped')
})
