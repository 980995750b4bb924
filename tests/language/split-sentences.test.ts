import { expect, test } from 'vitest'
import { readSentences } from '../../src/language/index.ts'
import { splitSentences } from '../../src/language/split-sentences.ts'
import { documentOf } from './document-of.ts'
import { smallReader as reader } from './readers.ts'

const sentencesOf = async (text: string) => {
  const document = documentOf(text)
  return (await readSentences(document, reader)).sentences.map(({ start, end }) => document.text.slice(start, end))
}

test.each([
  { why: 'full stop', text: 'Oslo agreed. Bern refused.', want: ['Oslo agreed.', 'Bern refused.'] },
  {
    why: 'title before a name',
    text: 'Dr. Adams met Gen. Ruiz. He left.',
    want: ['Dr. Adams met Gen. Ruiz.', 'He left.'],
  },
  { why: 'initial', text: 'Robert F. Hale spoke. Nobody asked.', want: ['Robert F. Hale spoke.', 'Nobody asked.'] },
  {
    why: 'company suffix, then an article',
    text: 'They sued Brell Co. The court agreed.',
    want: ['They sued Brell Co.', 'The court agreed.'],
  },
  { why: 'company suffix within', text: 'Brell Co. Ltd. sued them.', want: ['Brell Co. Ltd. sued them.'] },
  {
    why: 'country, then a new subject',
    text: 'He moved to the U.S. Nordlift said it knew.',
    want: ['He moved to the U.S.', 'Nordlift said it knew.'],
  },
  {
    why: 'country in a name',
    text: 'The U.S. Department of Labor said no.',
    want: ['The U.S. Department of Labor said no.'],
  },
  { why: 'country, then a pronoun', text: 'It left the U.S. He stayed.', want: ['It left the U.S.', 'He stayed.'] },
  { why: 'hour', text: 'They met at 5 p.m. The talks failed.', want: ['They met at 5 p.m.', 'The talks failed.'] },
  { why: 'decimal', text: 'It rose 3.5 percent. Nobody cared.', want: ['It rose 3.5 percent.', 'Nobody cared.'] },
  { why: 'numbered', text: 'See No. 7 of the list. It is short.', want: ['See No. 7 of the list.', 'It is short.'] },
  { why: 'the answer no', text: 'She said no. He left.', want: ['She said no.', 'He left.'] },
  {
    why: 'quotation over two sentences',
    text: '“We will go. We will not return,” Hale said.',
    want: ['“We will go.', 'We will not return,” Hale said.'],
  },
  {
    why: 'stop inside the quotation',
    text: 'He said: "It is over." She wept.',
    want: ['He said: "It is over."', 'She wept.'],
  },
  {
    why: 'question with its speaker',
    text: '"Who paid?" Hale asked. Nobody knew.',
    want: ['"Who paid?" Hale asked.', 'Nobody knew.'],
  },
  { why: 'question, lower case behind', text: '"Who paid?" the judge asked.', want: ['"Who paid?" the judge asked.'] },
  {
    why: 'headline without a stop',
    text: '# Oslo bans drones\n\nThe ban is new.',
    want: ['# Oslo bans drones', 'The ban is new.'],
  },
  { why: 'bullets', text: '• Oslo agreed to pay\n• Bern refused', want: ['Oslo agreed to pay', 'Bern refused'] },
  {
    why: 'wrapped lines are one sentence',
    text: 'The ministry of one small country announced a\nplan to limit the sale of drones abroad soon.',
    want: ['The ministry of one small country announced a\nplan to limit the sale of drones abroad soon.'],
  },
  {
    why: 'lines of their own',
    text: 'Share this story\nBern refused to pay the whole amount that Oslo had asked for.',
    want: ['Share this story', 'Bern refused to pay the whole amount that Oslo had asked for.'],
  },
  { why: 'Chinese', text: '中国宣布新规。美国反对。', want: ['中国宣布新规。', '美国反对。'] },
])('$why', async ({ text, want }) => expect(await sentencesOf(text)).toEqual(want))

const spansOf = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

test.each([
  {
    why: 'headline and date without a line break',
    text: 'Oslo bans drones from its parks Monday, May 6, 2019 The city council of Oslo voted for a ban on Friday.',
    want: [
      'Oslo bans drones from its parks',
      'Monday, May 6, 2019',
      'The city council of Oslo voted for a ban on Friday.',
    ],
  },
  {
    why: 'lower case behind a full stop',
    text: 'i went there last week. it was great and i will go again.',
    want: ['i went there last week.', 'it was great and i will go again.'],
  },
  { why: 'nothing', text: '', want: [] },
  { why: 'white space', text: ' \u00a0 ', want: [] },
  { why: 'a lone surrogate', text: 'We go \ud83d. We stay.', want: ['We go \ud83d.', 'We stay.'] },
])('text without lines: $why', async ({ text, want }) => expect(spansOf(text)).toEqual(want))

test('where lines are marked, hardly anything but a mark ends a sentence', async () => {
  const text = 'Officials in Oslo met Brell Nordlift Holdings Deputy Chief Ann Hale on Friday'
  const sentences = splitSentences(text, { start: 0, end: text.length }, { isLined: true })
  expect(sentences).toEqual([{ start: 0, end: text.length }])
})

test('only title and body blocks are read', async () => {
  const document = documentOf('By Ann Hale\n\nOslo agreed.\n\nRead more: Bern', (text) =>
    text.startsWith('By') ? 'metadata' : text.startsWith('Read') ? 'furniture' : 'body',
  )
  const { sentences } = await readSentences(document, reader)
  expect(sentences.map(({ block, isHeading }) => ({ block, isHeading }))).toEqual([{ block: 1, isHeading: false }])
})

test('a sentence of 2,000 words is read in pieces, and said so', async () => {
  const document = documentOf(`Banned are ${Array.from({ length: 2000 }, (_, i) => `item${i}`).join(', ')}.`)
  const { sentences, diagnostics } = await readSentences(document, reader)
  expect(diagnostics.map(({ code, severity }) => ({ code, severity }))).toEqual([
    { code: 'SENTENCE_CUT', severity: 'warning' },
  ])
  expect(sentences.length).toBeGreaterThan(1)
  expect(sentences.every(({ tokens }) => tokens.length <= 500)).toBe(true)
})

test.each([
  { text: '' },
  { text: '\n\n \n' },
  { text: '😀 👩‍👩‍👧' },
  { text: '...' },
  { text: '“' },
  { text: '\u200b' },
])('odd text is no error: $text', ({ text }) =>
  expect(readSentences(documentOf(text), reader)).resolves.toMatchObject({ diagnostics: [] }),
)
