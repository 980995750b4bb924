import { describe, expect, test } from 'vitest'
import { PRECISIONS } from '../../src/core/reading-settings.ts'
import { LEAST_SCORES } from '../../src/events/precision.ts'
import { eventsOf } from './made-sentence.ts'

const TEXT = 'Ruritania/PROPN warned/VERB/warn Freedonia/PROPN ./PUNCT'
const warned = (score: number) => [{ word: 'warned', score, agents: ['Ruritania'], targets: ['Freedonia'] }]

describe('precision', () => {
  test('each level asks for more than the one before, and none for less than the reader reports', () => {
    const scores = PRECISIONS.map((level) => LEAST_SCORES[level])
    expect(scores).toEqual([...new Set(scores)].sort())
    expect(scores[0]).toBeGreaterThanOrEqual(0.1)
  })

  test.each(PRECISIONS)('%s lets through what reaches its threshold, and nothing less', (precision) => {
    const least = LEAST_SCORES[precision]
    expect(eventsOf(TEXT, warned(least), { precision })).toMatchObject([{ who: 'Ruritania', whom: 'Freedonia' }])
    expect(eventsOf(TEXT, warned(least - 0.001), { precision })).toEqual([])
  })

  test('without a word of the user it is normal', () => {
    expect(eventsOf(TEXT, warned(LEAST_SCORES.normal))).toHaveLength(1)
    expect(eventsOf(TEXT, warned(LEAST_SCORES.normal - 0.001))).toEqual([])
  })
})
