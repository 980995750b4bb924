import { describe, expect, test } from 'vitest'
import type { Findings } from '../../../src/core/findings.ts'
import { mergeFindings, toSnapshot } from '../../../src/knowledge/index.ts'
import { type EventSketch, sampleDocument, sampleFindings } from '../sample-findings.ts'

const DOCUMENTS = ['one', 'two', 'three', 'four'].map((name) => sampleDocument(name, { publisher: name }))

/** One document for each list of events. */
function told(...events: readonly (readonly EventSketch[])[]): readonly Findings[] {
  return events.map((sketches, index) => sampleFindings(DOCUMENTS[index] ?? sampleDocument(`${index}`), sketches))
}
const eventsIn = (findings: readonly Findings[]) =>
  toSnapshot(mergeFindings(findings)).nodes.filter(({ labels }) => labels[1] === 'Event')

const ban: EventSketch = { agents: ['US'], targets: ['Huawei'], date: '2019-05-15' }
const talk: EventSketch = { agents: ['US'], targets: ['China'], type: 'CONSULT', trigger: 'meet', date: '2019-05-15' }
const charge: EventSketch = { ...ban, type: 'ACCUSE', trigger: 'accuse', about: ['theft'] }

test.each<{ why: string; first: EventSketch; second: EventSketch; want: number }>([
  { why: 'roles, type and day agree', first: ban, second: ban, want: 1 },
  { why: 'the word of a deed does not matter', first: ban, second: { ...ban, trigger: 'blacklist' }, want: 1 },
  { why: 'denied and told: one event', first: ban, second: { ...ban, status: 'denied' }, want: 1 },
  { why: 'planned and done: two', first: ban, second: { ...ban, status: 'planned' }, want: 2 },
  {
    why: 'planned and requested: one',
    first: { ...ban, status: 'requested' },
    second: { ...ban, status: 'planned' },
    want: 1,
  },
  { why: 'another target', first: ban, second: { ...ban, targets: ['ZTE'] }, want: 2 },
  { why: 'one target more', first: ban, second: { ...ban, targets: ['Huawei', 'ZTE'] }, want: 2 },
  { why: 'another type', first: ban, second: { ...ban, type: 'COERCE' }, want: 2 },
  { why: 'the next day', first: ban, second: { ...ban, date: '2019-05-16' }, want: 2 },
  { why: 'its year alone, the same word', first: ban, second: { ...ban, date: '2019' }, want: 1 },
  { why: 'its month alone, another word', first: ban, second: { ...ban, date: '2019-05', trigger: 'fine' }, want: 2 },
  { why: 'another month', first: ban, second: { ...ban, date: '2019-06' }, want: 2 },
  { why: 'its first day alone', first: { ...ban, dateEnd: '2019-05-17' }, second: ban, want: 1 },
  { why: 'no date, two documents', first: { ...ban, date: null }, second: { ...ban, date: null }, want: 2 },
  { why: 'no target known', first: { ...ban, targets: [] }, second: { ...ban, targets: [] }, want: 2 },
  { why: 'two measures', first: { ...ban, measures: ['list'] }, second: { ...ban, measures: ['order'] }, want: 2 },
  { why: 'a measure, and none told', first: { ...ban, measures: ['list'] }, second: ban, want: 1 },
  {
    why: 'a meeting told from both sides',
    first: talk,
    second: { ...talk, agents: ['China'], targets: ['US'] },
    want: 1,
  },
  { why: 'both met', first: talk, second: { ...talk, agents: ['China', 'US'], targets: [] }, want: 1 },
  { why: 'a ban from both sides', first: ban, second: { ...ban, agents: ['Huawei'], targets: ['US'] }, want: 2 },
  { why: 'what is said: word and matter agree', first: charge, second: charge, want: 1 },
  { why: 'what is said: another matter', first: charge, second: { ...charge, about: ['spying'] }, want: 2 },
  { why: 'what is said: another word', first: charge, second: { ...charge, trigger: 'blame' }, want: 2 },
  { why: 'what is said: no matter told', first: { ...charge, about: [] }, second: { ...charge, about: [] }, want: 2 },
])('in two documents: $why', ({ first, second, want }) => {
  expect(eventsIn(told([first], [second]))).toHaveLength(want)
  expect(eventsIn(told([second], [first]))).toHaveLength(want)
})

const buy: EventSketch = { ...ban, type: 'COOPERATE', trigger: 'buy' }
test.each<{ why: string; first: EventSketch; second: EventSketch; want: number }>([
  {
    why: 'who buys and who sells matters',
    first: buy,
    second: { ...buy, agents: ['Huawei'], targets: ['US'] },
    want: 2,
  },
  {
    why: 'two who buy are no two sides',
    first: { ...buy, agents: ['US', 'ZTE'], targets: [] },
    second: { ...buy, agents: ['US'], targets: ['ZTE'] },
    want: 2,
  },
  {
    why: 'a call and a talk',
    first: { ...talk, trigger: 'call' },
    second: { ...talk, agents: ['China', 'US'], targets: [], trigger: 'talk' },
    want: 1,
  },
  {
    why: 'two who go on a visit do not visit one another',
    first: { ...talk, trigger: 'visit' },
    second: { ...talk, agents: ['China', 'US'], targets: [], trigger: 'visit' },
    want: 2,
  },
])('together or not: $why', ({ first, second, want }) => {
  expect(eventsIn(told([first], [second]))).toHaveLength(want)
})

const undated = { ...ban, date: null }
test.each<{ why: string; first: EventSketch; second: EventSketch; want: number }>([
  { why: 'undated, the same word', first: undated, second: undated, want: 1 },
  { why: 'undated, another word', first: undated, second: { ...undated, trigger: 'fine' }, want: 2 },
  { why: 'undated and dated', first: undated, second: ban, want: 2 },
  {
    why: 'said twice without a matter',
    first: { ...charge, about: [] },
    second: { ...charge, about: [], sentence: 'again' },
    want: 2,
  },
  {
    why: 'no target, another place',
    first: { ...ban, targets: [] },
    second: { ...ban, targets: [], sentence: 'ban' },
    want: 2,
  },
])('in one document: $why', ({ first, second, want }) => {
  expect(eventsIn(told([first, second]))).toHaveLength(want)
})

describe('what is told less exactly', () => {
  test('joins nothing where two days fit', () => {
    const findings = told([ban], [{ ...ban, date: '2019-05-20' }], [{ ...ban, date: '2019-05' }])
    expect(
      eventsIn(findings)
        .map(({ properties }) => properties.date)
        .sort(),
    ).toEqual(['2019-05', '2019-05-15', '2019-05-20'])
  })

  test('joins by way of the month: year, month and day are one', () => {
    const findings = told([ban], [{ ...ban, date: '2019-05' }], [{ ...ban, date: '2019' }])
    expect(eventsIn(findings).map(({ properties }) => [properties.date, properties.mentions])).toEqual([
      ['2019-05-15', 3],
    ])
  })

  test('joins nothing where two measures fit', () => {
    const findings = told([{ ...ban, measures: ['list'] }], [{ ...ban, measures: ['order'] }], [ban])
    expect(eventsIn(findings)).toHaveLength(3)
  })
})

describe('ids', () => {
  const idsOf = (findings: readonly Findings[]) => eventsIn(findings).map(({ id }) => id)

  test('stay when another report comes, whatever it says of status, word, source or a coarser date', () => {
    const alone = idsOf(told([ban]))
    const more: EventSketch[] = [
      { ...ban, status: 'denied', sources: ['Huawei'] },
      { ...ban, trigger: 'blacklist' },
      { ...ban, date: '2019' },
    ]
    expect(idsOf(told([ban], ...more.map((sketch) => [sketch])))).toEqual(alone)
  })

  test('go over to the day when the day becomes known', () => {
    expect(idsOf(told([{ ...ban, date: '2019' }], [ban]))).toEqual(idsOf(told([ban])))
  })
})

test('the most used word names the event; ties go to the smallest', () => {
  const word = (trigger: string): EventSketch[] => [{ ...ban, trigger }]
  expect(eventsIn(told(word('hit'), word('ban'), word('hit')))[0]).toMatchObject({ name: 'US: hit → Huawei' })
  expect(eventsIn(told(word('hit'), word('ban')))[0]).toMatchObject({
    name: 'US: ban → Huawei',
    properties: { trigger: 'ban' },
  })
})
