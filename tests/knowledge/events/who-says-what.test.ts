import { expect, test } from 'vitest'
import type { EventStatus } from '../../../src/core/event.ts'
import type { Findings } from '../../../src/core/findings.ts'
import { mergeFindings, toSnapshot } from '../../../src/knowledge/index.ts'
import { sampleActor, sampleDocument, sampleFindings } from '../sample-findings.ts'

interface Telling {
  readonly status: EventStatus
  readonly by?: string
  readonly publisher?: string | null
  readonly url?: string
}

/** One article a telling, each of its own publisher. */
function articles(tellings: readonly Telling[]): readonly Findings[] {
  return tellings.map(({ status, by, publisher = `paper ${tellings.length}`, url = null }, index) => {
    const own = publisher === `paper ${tellings.length}` ? `paper ${index}` : publisher
    const document = sampleDocument(`article ${index}`, { publisher: own, url })
    const sources = by === undefined ? [] : [by]
    const event = { agents: ['Huawei'], targets: ['US'], type: 'COERCE' as const, trigger: 'spy', date: '2019-05-15' }
    return sampleFindings(document, [{ ...event, status, sources }])
  })
}
const eventOf = (tellings: readonly Telling[]) =>
  toSnapshot(mergeFindings(articles(tellings))).nodes.find(({ labels }) => labels[1] === 'Event')?.properties

test.each<{ why: string; told: readonly Telling[]; status: EventStatus; contested: true | undefined }>([
  { why: 'all agree', told: [{ status: 'actual' }, { status: 'actual' }], status: 'actual', contested: undefined },
  { why: 'asserted and denied', told: [{ status: 'actual' }, { status: 'denied' }], status: 'denied', contested: true },
  {
    why: 'most voices tell it as a fact',
    told: [{ status: 'actual' }, { status: 'actual' }, { status: 'denied', by: 'Huawei' }],
    status: 'actual',
    contested: true,
  },
  {
    why: 'alleged by one whom the text names, denied by another',
    told: [
      { status: 'alleged', by: 'US' },
      { status: 'denied', by: 'Huawei' },
    ],
    status: 'alleged',
    contested: true,
  },
  {
    why: 'the paper\'s own "alleged" contradicts nobody',
    told: [{ status: 'alleged' }, { status: 'denied', by: 'Huawei' }],
    status: 'alleged',
    contested: undefined,
  },
  {
    why: 'a claim is no contradiction of a fact',
    told: [{ status: 'alleged', by: 'US' }, { status: 'actual' }],
    status: 'alleged',
    contested: undefined,
  },
  {
    why: 'one who denies and asserts the same is read wrongly',
    told: [
      { status: 'actual', by: 'Huawei' },
      { status: 'denied', by: 'Huawei' },
    ],
    status: 'denied',
    contested: undefined,
  },
])('$why', ({ told, status, contested }) => {
  expect(eventOf(told)?.status).toBe(status)
  expect(eventOf(told)?.contested).toBe(contested)
  expect(eventOf(told.toReversed())?.status).toBe(status)
  expect(eventOf(told)?.statuses).toHaveLength(new Set(told.map((one) => one.status)).size)
})

test.each<{ why: string; told: readonly Telling[]; want: number }>([
  { why: 'two papers', told: [{ status: 'actual' }, { status: 'actual' }], want: 2 },
  {
    why: 'one paper twice',
    told: [
      { status: 'actual', publisher: 'A' },
      { status: 'actual', publisher: 'A' },
    ],
    want: 1,
  },
  {
    why: 'one site twice',
    told: [
      { status: 'actual', publisher: null, url: 'https://a.org/1' },
      { status: 'actual', publisher: null, url: 'https://www.a.org/2' },
    ],
    want: 1,
  },
  {
    why: 'papers nobody knows',
    told: [
      { status: 'actual', publisher: null },
      { status: 'actual', publisher: null },
    ],
    want: 2,
  },
  {
    why: 'two papers on the word of one man',
    told: [
      { status: 'actual', by: 'Pompeo' },
      { status: 'actual', by: 'Pompeo' },
    ],
    want: 1,
  },
  { why: 'a paper, and a man', told: [{ status: 'actual' }, { status: 'actual', by: 'Pompeo' }], want: 2 },
])('independent sources: $why', ({ told, want }) => {
  expect(eventOf(told)?.independentSources).toBe(want)
})

test('whoever has no name is no voice of his own', () => {
  const nameless = { start: 0, end: 9, sentence: 0, form: 'group', rule: 'test', score: 1 } as const
  const findings = articles([
    { status: 'actual', by: 'officials', publisher: 'A' },
    { status: 'actual', publisher: 'A' },
  ]).map((one) => ({
    ...one,
    actors: one.actors.map((actor) =>
      actor.name === 'officials' ? sampleActor('officials', { mentions: [nameless] }) : actor,
    ),
  }))
  const event = toSnapshot(mergeFindings(findings)).nodes.find(({ labels }) => labels[1] === 'Event')
  expect(event?.properties).toMatchObject({ mentions: 2, independentSources: 1 })
})

test('each report keeps its own quote, status, date and speaker', () => {
  const reports = toSnapshot(
    mergeFindings(
      articles([{ status: 'alleged', by: 'US' }, { status: 'denied', by: 'Huawei' }, { status: 'actual' }]),
    ),
  )
    .edges.filter(({ type }) => type === 'REPORTED_IN')
    .map(({ properties: { status, saidBy, quote, date } }) => ({ status, saidBy, quote, date }))
  const date = '2019-05-15'
  expect(reports).toHaveLength(3)
  expect(reports).toEqual(
    expect.arrayContaining([
      { status: 'alleged', saidBy: ['US'], quote: 'spy in article 0', date },
      { status: 'denied', saidBy: ['Huawei'], quote: 'spy in article 1', date },
      { status: 'actual', saidBy: undefined, quote: 'spy in article 2', date },
    ]),
  )
})
