import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallReader } from '../language/readers.ts'
import { readActors } from './read-actors.ts'

const pieces = fc.constantFrom(
  'China',
  'the US',
  'U.S.',
  'Huawei',
  'Huawei’s',
  'President',
  'Xi Jinping',
  'Xi',
  'the company',
  'they',
  'it',
  'We',
  'said',
  'banned',
  ',',
  '.',
  '. ',
  'and',
  'of',
  'the',
  'Ministry',
  'Commerce',
  '(NDRC)',
  '-based',
  'Shenzhen',
  'a subsidiary of',
  'officials',
  'Chinese',
  '“',
  '”',
  'both',
  'countries',
  'Mr.',
  'Ann Hale',
  ':',
  'in',
  'Beijing',
  'government',
  '\n\n',
  '# ',
  'who',
  '😀',
  '’',
  'its',
)

test('mentions lie in the text, in order, and evidence can be looked up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 50 }), async (words) => {
      const text = words.join(' ')
      const { actors, relations } = await readActors(text, smallReader)
      const ids = new Set(actors.map(({ id }) => id))
      expect(ids.size).toBe(actors.length)
      for (const { mentions, name } of actors) {
        expect(name.trim()).not.toBe('')
        let last = 0
        for (const { start, end, score } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(score).toBeGreaterThan(0)
          last = start
        }
      }
      for (const { evidence, from } of relations) {
        expect(ids.has(from)).toBe(true)
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
        expect(text.slice(evidence.sentenceStart).startsWith(evidence.sentence)).toBe(true)
      }
    }),
    { numRuns: 300, seed: 11 },
  )
})

test('the same text gives the same layer', async () => {
  const text = 'China and the US met. Huawei, the Shenzhen-based company, said it agreed. “We won,” Ann Hale said.'
  expect(JSON.stringify(await readActors(text))).toBe(JSON.stringify(await readActors(text)))
})
