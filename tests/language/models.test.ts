import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { openReader, readSentences } from '../../src/language/index.ts'
import { MODELS } from '../../src/language/model-choice.ts'
import { documentOf } from './document-of.ts'

const SENTENCE = 'Anna Dahl sued Nordlift Corporation on Monday in Oslo.'
const OTHERS = 'Officials in Oslo, who had met twice, said nothing of the state-run firm’s plans. Nobody asked.'
/** All of them travel with the program. */
const MAX_BYTES = 30e6

test.each(MODELS)('%s: who did what to whom is in the tree, and who is who among the guesses', async (model) => {
  const reader = await openReader({ model, engine: 'wasm' })
  const [sentence] = (await readSentences(documentOf(SENTENCE), reader)).sentences
  const relations = sentence?.tokens.map(({ text, relation }) => `${text} ${relation}`)
  expect(relations).toEqual(expect.arrayContaining(['Anna nsubj', 'sued root', 'Corporation obj', 'Monday obl']))
  const guesses = sentence?.guesses.map(({ head, kind }) => `${sentence.tokens[head]?.text} ${kind}`)
  expect(guesses).toEqual(expect.arrayContaining(['Anna person', 'Corporation organization', 'Oslo place']))
})

test.each(MODELS)('%s: a document is read the same whatever was read before', async (model) => {
  const reader = await openReader({ model, engine: 'wasm' })
  const read = async (text: string) => (await readSentences(documentOf(text), reader)).sentences
  const alone = await read(`${OTHERS} ${SENTENCE}`)
  await read(`${SENTENCE} ${OTHERS} ${SENTENCE}`)
  expect(await read(`${OTHERS} ${SENTENCE}`)).toEqual(alone)
})

test('the weights stay small enough to travel with the program', () => {
  const folder = join(PACKAGE_ROOT, 'src', 'language', 'weights')
  const bytes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_BYTES)
})
