import { expect, test } from 'vitest'
import { typesFor, wordFor } from '../../../viewer/src/path-panel/event-choice.ts'
import { EVENT_TYPE_NAMES, SIDES } from '../../../viewer/src/vocabulary/event-types.ts'

test.each(['', ...SIDES.map(({ side }) => side), ...EVENT_TYPE_NAMES])('chosen and shown again: "%s"', (word) => {
  expect(wordFor(typesFor(word))).toBe(word)
})

test('the sides share all types out among them', () => {
  expect(SIDES.flatMap(({ side }) => typesFor(side)).sort()).toEqual([...EVENT_TYPE_NAMES].sort())
})
