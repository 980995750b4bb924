import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/core/event.ts'
import { findEvents } from '../../src/events/index.ts'
import { readSentences } from '../../src/language/index.ts'
import { reader, smallReader } from '../language/readers.ts'
import { castOf, documentOf, eventOf } from './read-text.ts'

const PIECES = [
  'Ruritania',
  'Freedonia',
  'Globex',
  'Acme',
  "Acme's",
  'Ada Moor',
  'analysts',
  'banned',
  'urged',
  'to',
  'said',
  'that',
  'will',
  'not',
  'tariffs',
  'on',
  'imposed',
  'talks',
  'between',
  'and',
  ',',
  '"',
  '.',
  'by',
  'was',
  'which',
  '5G',
  'chips',
  'in 2018',
  'last month',
  '<b>',
  '’',
  '(',
  ')',
  '\n',
  'plans',
  'accused',
  'of',
  'spying',
  'the',
  'ban',
  'according to',
  '—',
  '😀',
  'has',
  'been',
]

const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(' '))

describe('findEvents', () => {
  it('every event re-reads its trigger, quote, sentence and roles at their offsets, and has an actor', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const document = documentOf(source, '2019-06-12')
        const { sentences } = await readSentences(document, smallReader)
        const layer = castOf(source, sentences)
        const ids = new Set(layer.actors.map((actor) => actor.id))
        const { events } = findEvents(document, sentences, layer)
        for (const event of events) {
          const { evidence, trigger } = event
          expect(source.slice(trigger.start, trigger.end)).toBe(trigger.text)
          expect(source.slice(evidence.start, evidence.end)).toBe(evidence.quote)
          expect(source.slice(evidence.sentenceStart, evidence.sentenceStart + evidence.sentence.length)).toBe(
            evidence.sentence,
          )
          expect(evidence.quote).toContain(trigger.text)
          expect(event.agents.length + event.targets.length).toBeGreaterThan(0)
          const roles: readonly Role[] = [...event.agents, ...event.targets, ...event.sources]
          for (const role of roles) expect(ids.has(role.actor)).toBe(true)
          expect(event.confidence).toBeGreaterThan(0)
          expect(event.confidence).toBeLessThanOrEqual(1)
        }
        const places = events.map((event) => event.trigger.start)
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(new Set(events.map((event) => event.id)).size).toBe(events.length)
      }),
      { numRuns: 300 },
    )
  })
  it('says the same twice', async () => {
    const run = async () =>
      JSON.stringify(await eventOf('Ruritania banned Globex from selling 5G chips on Monday.', 'banned', '2019-06-12'))
    expect(await run()).toBe(await run())
  })
  it('what a ban or a halt is about is no trade of its own', async () => {
    expect(await eventOf('Ruritania may ban all exports to Freedonia.', 'exports')).toBeUndefined()
  })
  it('names topics and other matters', async () => {
    expect(
      (await eventOf('Ruritania blocked Globex from supplying equipment for 5G networks.', 'supplying'))?.about,
    ).toEqual(['5G'])
    expect((await eventOf('Ruritania unveiled the budget rules.', 'unveiled'))?.about).toEqual(['budget rules'])
  })
  it('collects topics with their forms', async () => {
    const source = 'Ruritania sells rare-earth metals and chips. Acme sells semiconductors.'
    const document = documentOf(source)
    const { sentences } = await readSentences(document, reader)
    const { topics } = findEvents(document, sentences, castOf(source, sentences))
    expect(topics.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['rare earths', ['rare-earth metals']],
      ['semiconductors', ['chips']],
    ])
  })
})
