import { expect, test } from 'vitest'
import { type ReadMeasure, readMeasures } from './read-measures.ts'

async function readKind(text: string, kind: string): Promise<ReadMeasure | undefined> {
  return (await readMeasures(text)).find((measure) => measure.kind === kind)
}

test.each([
  {
    why: 'unless',
    text: 'Canada imposed a ban on ZTE unless the Department of Trade grants a licence, Reuters reported.',
    want: ['unless the Department of Trade grants a licence'],
  },
  {
    why: 'with the exception of',
    text: 'Japan imposed export controls on rare earths, with the exception of small samples.',
    want: ['with the exception of small samples'],
  },
  {
    why: 'only if, in the next sentence',
    text: 'Canada banned ZTE from 5G networks. The towns can only keep its radios if, after talks with the army, they lock them away.',
    want: ['can only keep its radios if, after talks with the army, they lock them away'],
  },
  {
    why: 'an exception that is named one',
    text: 'Canada banned ZTE from 5G networks. An exception is possible only if the army agrees.',
    want: ['only if the army agrees'],
  },
  {
    why: 'of another matter in the next sentence',
    text: 'Canada banned ZTE from 5G networks. The talks will go on unless it rains.',
    want: [],
  },
  { why: 'how long it lasts', text: 'Canada banned ZTE, and the ban will end only if it sells its radios.', want: [] },
  { why: 'of nothing that binds', text: 'Unless it rains, the party will dance in Lima.', want: [] },
])('exceptions: $why', async ({ text, want }) => {
  expect((await readMeasures(text)).flatMap(({ exceptions }) => exceptions)).toEqual(want)
})

test.each([
  {
    why: 'what somebody is kept from',
    text: 'Canada has barred ZTE from selling radios for 5G networks.',
    kind: 'ban',
    want: ['ZTE', '5G'],
  },
  {
    why: 'whom the measure binds',
    text: 'Canada imposed a ban on buying semiconductors. The provision bars NASA from buying semiconductors.',
    kind: 'ban',
    want: ['semiconductors', 'NASA'],
  },
  {
    why: 'where the goods are made',
    text: 'Canada imposed a ban on purchasing semiconductors made by firms in Peru.',
    kind: 'ban',
    want: ['Peru', 'semiconductors'],
  },
  {
    why: 'whom it binds, told behind "under it"',
    text: 'Canada imposed a ban on buying semiconductors. Under it, NASA may not buy any.',
    kind: 'ban',
    want: ['semiconductors', 'NASA'],
  },
  { why: 'what a law is named for', text: "China's Data Security Law worries banks.", kind: 'law', want: ['data'] },
])('coverage: $why', async ({ text, kind, want }) => {
  expect(new Set((await readKind(text, kind))?.covers)).toEqual(new Set(want))
})

test.each([
  { text: 'Canada imposed a ban on buying semiconductors.', want: 'Canada ban on purchases of semiconductors' },
  { text: 'Canada imposed a ban on imports of semiconductors.', want: 'Canada ban on imports of semiconductors' },
])('the name says what is banned: $want', async ({ text, want }) => {
  expect((await readKind(text, 'ban'))?.name).toBe(want)
})

test.each([
  {
    why: 'prompted to impose is imposed',
    text: 'India imposed tariffs on Japanese steel, leading Japan to levy duties on Indian goods.',
    name: 'Japan tariffs on goods from India',
    want: ['in force'],
  },
  {
    why: 'with somebody doing it',
    text: 'Shares fell in Tokyo, with Japan issuing an order in January to restrict exports of semiconductors.',
    name: 'Japan restrictions on semiconductors',
    want: ['enacted 2031-01'],
  },
  {
    why: 'a strategy that is reviewed is there',
    text: "Japan's cabinet reviewed its five-year security strategy.",
    name: 'Japan five-year security strategy',
    want: ['announced'],
  },
  {
    why: 'a strategy that somebody discusses is a thought',
    text: 'Japan discussed a five-year security strategy.',
    name: 'Japan five-year security strategy',
    want: ['proposed'],
  },
  {
    why: 'a list is not published with its changes',
    text: 'China announced changes. The additions to the Unreliable Entity List were published on Monday.',
    name: 'Unreliable Entity List',
    want: [],
  },
])('stages: $why', async ({ text, name, want }) => {
  expect((await readMeasures(text)).find((measure) => measure.name === name)?.stages).toEqual(want)
})

test('controls and a system that experts call for are proposed', async () => {
  const text = 'Chinese experts have called for tighter export controls on semiconductors and for a licensing system.'
  expect((await readMeasures(text)).map(({ name, issuers, stages }) => [name, ...issuers, ...stages])).toEqual([
    ['China export controls on semiconductors', 'China', 'proposed'],
    ['China licensing system (semiconductors)', 'China', 'proposed'],
  ])
})

test('who is prompted to act answers', async () => {
  const text = 'India imposed tariffs on Japanese steel, leading Japan to levy duties on Indian goods.'
  const [cause, answer] = await readMeasures(text)
  expect(answer?.found.respondsTo.map(({ to }) => to)).toEqual([cause?.found.id])
})

test('what stands in a bill rests on it, and has passed when the bill has', async () => {
  const text =
    'Canada imposed a ban on purchasing semiconductors. The measure is a section of a defence bill signed by Prime Minister Mark Carney on February 3, 2031.'
  const ban = await readKind(text, 'ban')
  expect(ban?.basis).toEqual(['Canada defence bill (2031)'])
  expect(ban?.stages).toContain('enacted 2031-02-03')
})

test('controls that a rule is amended to implement', async () => {
  const text = 'Japan is amending the Export Trade Control Law to implement controls on semiconductors.'
  const control = await readKind(text, 'control')
  expect([control?.name, control?.issuers, control?.stages, control?.basis]).toEqual([
    'Japan restrictions on semiconductors',
    ['Japan'],
    ['proposed'],
    ['Export Trade Control Law'],
  ])
})

test('who merely criticises controls has not issued them', async () => {
  expect(await readKind('Japan criticised controls on semiconductors.', 'control')).toBeUndefined()
})

test('of a system that is asked for the sentences before tell the state', async () => {
  const text =
    'The Chinese Ministry of Industry wants to make semiconductors. Engineers asked it to tighten export controls and create an approval system for semiconductor exports.'
  expect((await readMeasures(text)).map(({ name, stages }) => [name, ...stages])).toEqual([
    ['China export controls on semiconductors', 'proposed'],
    ['China approval system (semiconductors)', 'proposed'],
  ])
})
