import { expect, test } from 'vitest'
import { readMeasures } from './read-measures.ts'

test.each([
  { why: 'a law of the table', text: "China's Data Security Law worries banks.", want: [['Data Security Law', 'law']] },
  {
    why: 'a numbered order',
    text: 'Executive Order 14999 covers lasers.',
    want: [['Executive Order 14999', 'law']],
  },
  {
    why: 'a capitalised name with its year',
    text: 'Lawyers study the Harbour Cranes Inspection Act of 2029.',
    want: [['Harbour Cranes Inspection Act of 2029', 'law']],
  },
  { why: 'a surname is no law', text: 'On Monday Bertram Law met students in Leeds.', want: [] },
  { why: 'a school of law is no law', text: 'She teaches at Harvard Law School in Boston.', want: [] },
  { why: 'law in general is none', text: 'International Law and Federal Law differ.', want: [] },
  { why: 'a bare list is none', text: 'Japan made a list and the new rules were long.', want: [] },
  {
    why: 'an alias counts where the issuer is near',
    text: 'The US put the firm on its trade blacklist.',
    want: [['Entity List', 'list']],
  },
  { why: 'and not where nobody is', text: 'The club keeps a trade blacklist of plumbers.', want: [] },
  {
    why: "another country's law of a common name",
    text: "Vietnam's Cybersecurity Law is strict. China took note.",
    want: [['Cybersecurity Law', 'law']],
  },
  {
    why: 'a system by what it is',
    text: 'India will establish an investment screening mechanism next year.',
    want: [['India investment screening mechanism', 'review system']],
  },
])('names: $why', async ({ text, want }) => {
  expect((await readMeasures(text)).map(({ name, kind }) => [name, kind])).toEqual(want)
})

test.each([
  {
    why: 'one ban for each issuer',
    text: 'Japan and Canada have banned ZTE from 5G networks.',
    want: ['Canada ban on ZTE (5G)', 'Japan ban on ZTE (5G)'],
  },
  {
    why: 'tariffs by country',
    text: 'India imposed tariffs on Chinese goods.',
    want: ['India tariffs on goods from China'],
  },
  {
    why: 'controls by good',
    text: 'Japan imposed export controls on rare earths.',
    want: ['Japan export controls on rare earths'],
  },
  { why: 'what is denied is none', text: 'Canada denied that it had banned ZTE.', want: [] },
  { why: 'what is only possible is none', text: 'Canada may ban ZTE.', want: [] },
  { why: 'a blocked plan is no ban on the planner', text: 'Canada blocked a plan by ZTE to open a shop.', want: [] },
  {
    why: 'who owns it though nobody tells a deed',
    text: "Traders fear Japan's latest controls on rare earths.",
    want: ['Japan restrictions on rare earths'],
  },
  {
    why: 'who is urged to lift it owns it',
    text: 'China urged Canada to lift its ban on ZTE.',
    want: ['Canada ban on ZTE'],
  },
])('composed: $why', async ({ text, want }) => {
  expect((await readMeasures(text)).map(({ name }) => name).sort()).toEqual(want)
})

test.each([
  { why: 'a plan is proposed', text: 'China plans to adopt the Data Security Law.', want: ['proposed'] },
  {
    why: 'an announced plan is announced',
    text: 'China announced plans to set up an unreliable entity list.',
    want: ['announced'],
  },
  { why: 'passed on a day', text: 'The Data Security Law was passed on January 9.', want: ['enacted 2031-01-09'] },
  {
    why: 'in force on a day',
    text: 'The Data Security Law took effect on February 1, 2031.',
    want: ['in force 2031-02-01'],
  },
  {
    why: 'what is threatened is proposed',
    text: 'The United States reacted with a threat to impose an additional tariff of 100 percent on China.',
    want: ['proposed'],
  },
  { why: 'to come into force is announced', text: 'The Data Security Law will take effect soon.', want: ['announced'] },
  {
    why: 'lifted as a fact',
    text: 'Canada imposed a ban on ZTE. It later lifted the ban.',
    want: ['in force', 'lifted'],
  },
  { why: 'asked to lift is no step', text: 'China urged Canada to lift its ban on ZTE.', want: [] },
  { why: 'not lifted is no step', text: 'The Data Security Law was not repealed.', want: [] },
  { why: 'would lift is no step', text: 'Canada may suspend its tariffs on Chinese steel.', want: [] },
  { why: 'suspended', text: 'Canada suspended its tariffs on Chinese steel.', want: ['suspended'] },
  { why: 'a mention is no step', text: 'Shops dislike the Data Security Law.', want: [] },
  {
    why: 'a list that somebody was put on is in force',
    text: 'China added Intel to its unreliable entity list.',
    want: ['in force'],
  },
  { why: 'a gerund leaves it open', text: 'They met Congress on passing the Data Security Law.', want: [] },
])('stages: $why', async ({ text, want }) => {
  expect((await readMeasures(text)).flatMap(({ stages }) => stages)).toEqual(want)
})

test.each([
  { why: 'active', text: 'The US added ZTE and Hytera to the Entity List.', want: ['ZTE', 'Hytera'] },
  { why: 'passive', text: 'Hytera was put on the Entity List in 2030.', want: ['Hytera'] },
  { why: 'relative', text: 'ZTE, which was added to the Entity List, sells radios.', want: ['ZTE'] },
  { why: 'removed is not covered', text: 'The US removed ZTE from the Entity List.', want: [] },
  { why: 'asked for is not covered', text: 'Senators urged the US to add ZTE to the Entity List.', want: [] },
  { why: 'a group that tells nothing', text: 'The US added seven entities to the Entity List.', want: [] },
])('coverage of lists: $why', async ({ text, want }) => {
  expect((await readMeasures(text)).find(({ name }) => name === 'Entity List')?.covers).toEqual(want)
})

test.each([
  {
    why: "the issuer's own bodies are bound",
    text: 'A US law bans NASA and the Department of Justice from buying information technology from ZTE.',
    want: { covers: ['ZTE', 'IT systems'], binds: ['NASA', 'Department of Justice'] },
  },
  {
    why: "another state's body is covered",
    text: "The US banned exports of chips to China's Ministry of State Security.",
    want: { covers: ['Ministry of State Security', 'semiconductors'], binds: [] },
  },
])('whom a ban binds: $why', async ({ text, want }) => {
  const measures = await readMeasures(text)
  expect({
    covers: measures.flatMap(({ covers }) => covers),
    binds: measures.flatMap(({ binds }) => binds),
  }).toEqual(want)
})

test('issuer: the owner, the maker, else the table', async () => {
  const issuersOf = async (text: string) => (await readMeasures(text))[0]?.issuers
  expect(await issuersOf("The Ministry of Commerce's unreliable entity list grew in Beijing.")).toEqual([
    'Ministry of Commerce',
  ])
  expect(await issuersOf('President Donald Trump signed Executive Order 14999.')).toEqual(['Donald Trump'])
  expect(await issuersOf('The Entity List is long, the US says.')).toEqual(['United States'])
})

test('a measure rests on the laws that the text names for it', async () => {
  const text = 'China will set up an unreliable entity list under the Foreign Trade Law and the National Security Law.'
  expect((await readMeasures(text))[0]?.basis).toEqual(['Foreign Trade Law (China)', 'National Security Law (China)'])
})

test('a measure answers what the text says it answers', async () => {
  const text = 'China imposed tariffs on American goods in retaliation for US tariffs on Chinese goods.'
  const [answer, cause] = await readMeasures(text)
  expect(answer?.found.respondsTo.map(({ to }) => to)).toEqual([cause?.found.id])
})

test('the same measure in two texts has one id', async () => {
  const [one] = await readMeasures('Japan has banned ZTE from 5G networks.')
  const [other] = await readMeasures('Shops regret that Tokyo banned ZTE in Japan.')
  expect(one?.found.id).toBe(other?.found.id)
})

test('"the list" is a further place that names it, and no name of it', async () => {
  const [list] = await readMeasures('The US added ZTE to the Entity List. Washington reviews the list often.')
  expect(list?.found.mentions.map(({ quote }) => quote)).toEqual(['Entity List', 'the list'])
  expect(list?.found.aliases).toEqual([])
})
