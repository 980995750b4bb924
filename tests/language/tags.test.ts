import { expect, test } from 'vitest'
import { readSentences } from '../../src/language/index.ts'
import { documentOf } from './document-of.ts'
import { reader } from './readers.ts'

const tokensOf = async (text: string) =>
  (await readSentences(documentOf(text), reader)).sentences.flatMap(({ tokens }) => tokens)
const tagOf = async (text: string, word: string) => (await tokensOf(text)).find((token) => token.text === word)?.fineTag

test.each([
  { why: 'noun after an adjective', text: 'Norwegian firms sell drones.', word: 'firms', want: 'NNS' },
  { why: 'noun after a determiner', text: 'They praised the flows of money.', word: 'flows', want: 'NNS' },
  { why: 'verb after "to"', text: 'They plan to ban drones.', word: 'ban', want: 'VB' },
  { why: 'verb after a modal', text: 'Oslo may tax them.', word: 'tax', want: 'VB' },
  { why: 'noun of the same form', text: 'The ban is new.', word: 'ban', want: 'NN' },
  { why: 'participle after an auxiliary', text: 'Bern has blocked them.', word: 'blocked', want: 'VBN' },
  { why: 'passive', text: 'They were accused by Rome.', word: 'accused', want: 'VBN' },
  { why: 'past', text: 'Bern blocked them.', word: 'blocked', want: 'VBD' },
  { why: 'participle behind a noun', text: 'Drones made by Nordlift failed.', word: 'made', want: 'VBN' },
  { why: 'participle in a compound', text: 'The Oslo-based firm won.', word: 'based', want: 'VBN' },
  { why: 'present between subject and object', text: 'Oslo plans a ban.', word: 'plans', want: 'VBZ' },
  { why: 'the country, not the pronoun', text: 'Talks with US officials failed.', word: 'US', want: 'NNP' },
  { why: 'the pronoun', text: 'They told us nothing.', word: 'us', want: 'PRP' },
  { why: 'name with a small word', text: 'Drones reached New Zealand.', word: 'New', want: 'NNP' },
  { why: 'month', text: 'It began in June.', word: 'June', want: 'NNP' },
  { why: 'modal may', text: 'It may begin.', word: 'may', want: 'MD' },
  { why: 'object of a verb', text: 'The law allows firms to pay.', word: 'firms', want: 'NNS' },
  { why: 'official as a noun', text: 'A Norwegian official told reporters.', word: 'official', want: 'NN' },
  { why: 'relative', text: 'The law which passed is new.', word: 'which', want: 'WDT' },
  { why: 'possessive', text: 'Oslo’s plan failed.', word: '’s', want: 'POS' },
  { why: 'verb in a contraction', text: 'It’s over.', word: '’s', want: 'VBZ' },
])('$why: $word in "$text"', async ({ text, word, want }) => expect(await tagOf(text, word)).toBe(want))

test.each([
  { text: 'Bern blocked them.', word: 'blocked', want: 'block' },
  { text: 'Two companies failed.', word: 'companies', want: 'company' },
  { text: 'They were late.', word: 'were', want: 'be' },
  { text: 'Bern signalled it.', word: 'signalled', want: 'signal' },
  { text: 'Bern is modelling it.', word: 'modelling', want: 'model' },
  { text: 'Bern called them.', word: 'called', want: 'call' },
  { text: 'She has taken it.', word: 'taken', want: 'take' },
  { text: 'Drones reached Oslo.', word: 'Oslo', want: 'Oslo' },
  { text: 'They won’t go.', word: 'n’t', want: 'not' },
])('lemma of $word', async ({ text, word, want }) =>
  expect((await tokensOf(text)).find((token) => token.text === word)?.lemma).toBe(want),
)

test('a contraction that compromise expands does not shift later tags', async () => {
  const tags = await tokensOf(
    'At a talk on NRA’s new paper on Bern’s vision of the network, Hale, an official at NRA said Bern lost.',
  )
  expect(tags.find(({ text }) => text === 'said')?.fineTag).toBe('VBD')
})

test('a tree has one root, and every other word a head', async () => {
  const tokens = await tokensOf('Oslo agreed with Bern on Monday.')
  expect(tokens.map(({ text, head, relation }) => [text, tokens[head ?? -1]?.text ?? null, relation])).toEqual([
    ['Oslo', 'agreed', 'nsubj'],
    ['agreed', null, 'root'],
    ['with', 'Bern', 'case'],
    ['Bern', 'agreed', 'obl'],
    ['on', 'Monday', 'case'],
    ['Monday', 'agreed', 'obl'],
    ['.', 'agreed', 'punct'],
  ])
})

test.each([
  { why: 'curly', text: 'He said “it is over” twice.', want: ['it is over'] },
  { why: 'straight', text: 'He said "it is over" twice.', want: ['it is over'] },
  { why: 'single with an apostrophe', text: 'She called it ‘Bern’s worst day’ again.', want: ['Bern’s worst day'] },
  { why: 'plural possessive is no quotation', text: "The firms' plan and the banks' loans failed.", want: [] },
  { why: 'over two sentences', text: '“We go. We stay,” he said.', want: ['We go.', 'We stay,'] },
])('quotation: $why', async ({ text, want }) => {
  const { sentences } = await readSentences(documentOf(text), reader)
  expect(sentences.flatMap(({ quotations }) => quotations.map(({ start, end }) => text.slice(start, end)))).toEqual(
    want,
  )
})

test.each([
  { text: 'Acme was put on a list.', word: 'put', want: 'VBN' },
  { text: 'Oslo has cut ties.', word: 'cut', want: 'VBN' },
  { text: 'The cut was deep.', word: 'cut', want: 'NN' },
  { text: 'They used laws to "punish" the firm.', word: 'punish', want: 'VB' },
])('$text: $word is $want', async ({ text, word, want }) =>
  expect((await tokensOf(text)).find((token) => token.text === word)?.fineTag).toBe(want),
)
