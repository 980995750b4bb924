import { expect, test } from 'vitest'
import { readActors } from './read-actors.ts'

test.each([
  {
    why: 'noun before the name',
    text: 'The authority fined the grocery chain Nordkauf AB. In May the chain sold its shops.',
    words: 'the chain sold',
    want: 'Nordkauf',
  },
  {
    why: 'noun behind the name',
    text: 'Orla Byrne, a 14-year-old girl from Halden, built a clock. Police arrested the girl on Monday.',
    words: 'the girl',
    want: 'Orla Byrne',
  },
  {
    why: 'none of another country',
    text: 'Huawei met Nokia. The Chinese company promised to pay.',
    words: 'The Chinese company',
    want: 'Huawei',
  },
  {
    why: 'no other field',
    text: 'The Competition Authority met. The data protection authority opened an inquiry.',
    words: 'The data protection authority',
    want: 'data protection authority',
  },
  {
    why: 'told by more words before',
    text: "Norway's fishing authority closed the port. The authority said boats had been seized.",
    words: 'The authority',
    want: 'Norwegian fishing authority',
  },
  {
    why: 'several named together',
    text: 'Minister Jonas Hale and Minister Ann Byrne met. The ministers agreed to talk.',
    words: 'The ministers',
    want: 'Ann Byrne',
  },
  {
    why: 'of the employer',
    text: 'Orla Byrne, chief executive of Nordlift, said her company would appeal.',
    words: 'her company',
    want: 'Nordlift',
  },
  {
    why: 'identified by name',
    text: 'Police arrested a man identified as Jonas Hale on Monday.',
    words: 'a man',
    want: 'Jonas Hale',
  },
  {
    why: 'praised for something of his own',
    text: 'The United States commends Morocco for its work with Spain.',
    words: 'its',
    want: 'Morocco',
  },
  {
    why: 'punished for something of his own',
    text: 'Norway imposed costs on Russia for its attack on Ukraine.',
    words: 'its',
    want: 'Russia',
  },
  {
    why: 'the Commission of the Union',
    text: 'The European Union met Norway. The Commission refused to comment.',
    words: 'The Commission',
    want: 'European Commission',
  },
])('nominal: $why', async ({ text, words, want }) => expect((await readActors(text)).denoted(words)).toContain(want))

test.each([
  {
    why: 'of the dateline',
    text: 'Union threatens strike\n\nSTOCKHOLM, May 3, 2019 — Chinese firms have left. The government promised help.',
    words: 'The government',
    want: 'Sweden',
  },
  {
    why: 'of the place in the sentence',
    text: 'China and Chinese firms left. In Oslo, the government promised help.',
    words: 'the government',
    want: 'Norway',
  },
  {
    why: 'of the person before',
    text: 'China met Joe Biden. In May his administration imposed tariffs.',
    words: 'his administration',
    want: 'United States',
  },
  {
    why: 'an embassy by its owner',
    text: "Norway's reaction has been calm. Its embassy said it respected the vote.",
    words: 'Its embassy',
    want: 'Norwegian Embassy',
  },
])('whose government: $why', async ({ text, words, want }) =>
  expect((await readActors(text)).denoted(words)).toContain(want),
)

test.each([
  {
    why: 'of a company',
    text: 'Nordlift, a lift maker, lost. "We will appeal," its chief executive, Jonas Hale, said.',
    words: 'We',
    want: ['Nordlift'],
  },
  {
    why: 'over a quotation that runs on',
    text: 'Sweden left. "We never wanted this. For three years we waited," Norwegian minister Jonas Hale said.',
    words: 'We',
    want: ['Norway'],
  },
  {
    why: 'of a statement',
    text: 'Elections in Sweden\n\nNorway congratulates the people of Sweden. We welcome the vote.',
    words: 'We',
    want: ['Norway'],
  },
  {
    why: 'of a text that begins with another state',
    text: 'Sweden mourned on Monday. Norway said it would help. The Norwegian ministry sent doctors. Norway closed a port. Norwegian police met. Norway paid. Norwegian troops left. We will wait.',
    words: 'We',
    want: ['Norway'],
  },
])('we: $why', async ({ text, words, want }) => expect((await readActors(text)).denoted(words)).toEqual(want))

const TALK = `Remarks by President Joe Biden and Minister Jonas Hale of Norway

PRESIDENT BIDEN: I welcome you, Minister. I asked for it.

MINISTER HALE: I thank you.

Q What did you say?`

test.each([
  { why: 'the one who answers', words: 'you, Minister', want: 'Jonas Hale' },
  { why: 'the one who spoke before', words: 'you.', want: 'Joe Biden' },
  { why: 'the one asked', words: 'you say', want: 'Jonas Hale' },
])('you: $why', async ({ words, want }) => expect((await readActors(TALK)).denoted(words)).toContain(want))

test.each([
  {
    why: 'who met',
    text: 'Minister Jonas Hale met with Ann Byrne of Sweden. They discussed trade.',
    words: 'They',
    want: ['Jonas Hale', 'Ann Byrne'],
  },
  { why: 'both', text: 'Norway and Sweden objected. Both left.', words: 'Both', want: ['Norway', 'Sweden'] },
  {
    why: 'ready to is said of somebody',
    text: 'Nordlift lost the case. It was willing to pay.',
    words: 'It',
    want: ['Nordlift'],
  },
  { why: 'who', text: 'Norway met Jonas Hale, who left.', words: 'who', want: ['Jonas Hale'] },
])('pronoun: $why', async ({ text, words, want }) => {
  expect([...(await readActors(text)).denoted(words)].sort()).toEqual([...want].sort())
})

test.each([
  { why: 'the Arabic article', text: 'Salem al-Harbi left Norway. Harbi was sued.', name: 'Salem al-Harbi' },
  { why: 'a legal form', text: 'Norway sued Tanvik Packaging Berhad on Monday.', name: 'Tanvik Packaging' },
  { why: 'where a company is from', text: 'Norway sued Halvor Werke AG of Germany on Monday.', name: 'Halvor Werke' },
  {
    why: 'no general',
    text: 'Norway met the General Survey Administration on Monday.',
    name: 'General Survey Administration',
  },
  { why: 'no January', text: 'Jan Novak left Norway. Novak was sued.', name: 'Jan Novak' },
])('name: $why', async ({ text, name }) => expect((await readActors(text)).actor(name)).toBeDefined())

test('a body that is said to be one is no person', async () => {
  const { actor } = await readActors(
    "Finland's Veldo Marik said it would appeal. Veldo Marik, which makes lifts, lost.",
  )
  expect(actor('Veldo Marik')?.kind).toBe('Company')
})

test('a province that does something is an actor', async () => {
  expect((await readActors('Hubei will spend a billion on chips.')).actor('Hubei')?.kind).toBe('Government')
})
