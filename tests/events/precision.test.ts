import { describe, expect, test } from 'vitest'
import { PRECISIONS } from '../../src/core/reading-settings.ts'
import { KNOWN_BONUS, LEAST_SCORES } from '../../src/events/precision.ts'
import { eventsOf } from './made-sentence.ts'

const told = (word: string, score: number) => [{ word, score, agents: ['Ruritania'], targets: ['Freedonia'] }]
const TEXT = 'Ruritania/PROPN glimmed/VERB/glim Freedonia/PROPN ./PUNCT'
const glimmed = (score: number) => told('glimmed', score)

describe('precision', () => {
  test('each level asks for more than the one before, and none for less than the reader reports', () => {
    const scores = PRECISIONS.map((level) => LEAST_SCORES[level])
    expect(scores).toEqual([...new Set(scores)].sort())
    expect(scores[0]).toBeGreaterThanOrEqual(0.1)
  })

  test.each(PRECISIONS)('%s lets through what reaches its threshold, and nothing less', (precision) => {
    const least = LEAST_SCORES[precision]
    expect(eventsOf(TEXT, glimmed(least), { precision })).toMatchObject([{ who: 'Ruritania', whom: 'Freedonia' }])
    expect(eventsOf(TEXT, glimmed(least - 0.001), { precision })).toEqual([])
  })

  test('without a word of the user it is normal', () => {
    expect(eventsOf(TEXT, glimmed(LEAST_SCORES.normal))).toHaveLength(1)
    expect(eventsOf(TEXT, glimmed(LEAST_SCORES.normal - 0.001))).toEqual([])
  })

  test('of an event that the tables know the reader need not be that sure', () => {
    const text = 'Ruritania/PROPN warned/VERB/warn Freedonia/PROPN ./PUNCT'
    const least = LEAST_SCORES.high - KNOWN_BONUS
    expect(eventsOf(text, told('warned', least + 0.001), { precision: 'high' })).toHaveLength(1)
    expect(eventsOf(text, told('warned', least - 0.001), { precision: 'high' })).toEqual([])
  })
})
