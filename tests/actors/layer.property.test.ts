import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ActorMention, isExtent, type MentionForm } from '../../src/core/actor.ts'
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
  '华为',
  'Hua\u200bwei',
  'Xi\u00a0Jinping',
  'HUAWEI',
  'May',
  'us',
  'US',
  'Rolls-Royce',
  'State of Georgia',
  'Theresa May',
)

const NAMES: ReadonlySet<MentionForm> = new Set(['name', 'alias', 'acronym', 'demonym'])

/** Phrases ("Norway's government") are a layer of their own, over the names in them. */
const isName = (one: ActorMention) => !isExtent(one) && (NAMES.has(one.form) || one.rule === 'metonym/gazetteer')

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

test('names do not overlap: one stretch of text names one actor', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), fc.boolean(), async (words, isSmall) => {
      const text = isSmall ? words.join(' ').toLowerCase() : words.join(' ')
      const { actors } = await readActors(text, smallReader)
      const named = actors.flatMap(({ mentions }) => mentions.filter(isName))
      let end = 0
      for (const mention of named.sort((a, b) => a.start - b.start)) {
        expect(mention.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(mention.start, mention.end).trim()).not.toBe('')
        end = mention.end
      }
    }),
    { numRuns: 200, seed: 5 },
  )
})
