import { expect, test } from 'vitest'
import { findActors } from '../../src/actors/index.ts'
import { isExtent } from '../../src/core/actor.ts'
import { findEvents } from '../../src/events/index.ts'
import { readSentences } from '../../src/language/index.ts'
import { findMeasures } from '../../src/measures/index.ts'
import { reader } from '../language/readers.ts'
import { makeDocument } from './read-measures.ts'

/** The measures of a text in which the events stage found topics but no event at all. */
async function readWithoutEvents(text: string): Promise<readonly string[]> {
  const document = makeDocument(text)
  const { sentences } = await readSentences(document, reader)
  const actors = findActors(document, sentences, null)
  const plain = {
    ...actors,
    actors: actors.actors.map((actor) => ({ ...actor, mentions: actor.mentions.filter((one) => !isExtent(one)) })),
  }
  const { topics } = findEvents(document, sentences, plain)
  const { measures } = findMeasures(document, sentences, plain, { events: [], topics })
  return measures.map(({ name, stages }) => [name, ...stages.map(({ stage }) => stage)].join(': '))
}

test.each([
  {
    text: 'Both neighbours, Canada and Japan, have barred ZTE from building 5G masts.',
    want: ['Canada ban on ZTE (5G): in force', 'Japan ban on ZTE (5G): in force'],
  },
  { text: 'Canada plans to ban ZTE.', want: ['Canada ban on ZTE: proposed'] },
  { text: 'Canada may ban ZTE.', want: [] },
  { text: 'Canada did not ban ZTE.', want: [] },
  { text: 'Canada imposed tariffs on Chinese goods.', want: ['Canada tariffs on goods from China: in force'] },
  { text: "Canada's ban on ZTE angered China.", want: ['Canada ban on ZTE'] },
  { text: 'Japan issued an order to curb exports of chips.', want: ['Japan restrictions on semiconductors: enacted'] },
  { text: 'Canada issued a ban on ZTE.', want: ['Canada ban on ZTE: enacted'] },
])('bans and tariffs do not hang on the events: $text', async ({ text, want }) => {
  expect([...(await readWithoutEvents(text))].sort()).toEqual(want)
})
