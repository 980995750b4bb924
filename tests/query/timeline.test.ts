import { expect, test } from 'vitest'
import { describeEntry, formatEntry } from '../../src/cli/describe-entry.ts'
import { surroundingsOf } from '../../src/query/surroundings.ts'
import { firstDay, type Period, type TimelineEntry, timelineOf } from '../../src/query/timeline.ts'
import { actor, document, edge, event, graphOf, measure } from './small-graph.ts'

const brell = actor('Brell')
const list = measure('Ship List')
const [may, june] = [document('May news', '2019-05-20'), document('June news', '2019-06-02')]
const on = (date: string, dateEnd?: string) => ({ properties: dateEnd === undefined ? { date } : { date, dateEnd } })

const AROUND = surroundingsOf(
  graphOf(
    [brell, list, may, june],
    [
      edge('APPLIES_TO', list, brell, { since: '2019-05-16', until: '2020', document: may.id, quote: 'on the list' }),
      edge('REPORTED_IN', list, may, { status: 'announced', date: '2019-04', quote: 'announced a list' }),
      edge('REPORTED_IN', list, june, { change: 'added', whom: 'seven \u001b[2Jships', quote: 'seven ships' }),
      edge('REPORTED_IN', list, june, { quote: 'named only' }),
    ],
    [
      event('year', { agents: [brell], in: june, ...on('2019') }),
      event('day', { targets: [brell], in: may, ...on('2019-05-16') }),
      event('month', { agents: [brell], targets: [brell], in: may, ...on('2019-05') }),
      event('span', { targets: [brell], in: june, ...on('2018-12-30', '2019-01-02') }),
      event('about', { about: [list], in: may, ...on('2019-05-17') }),
      event('told in June', { agents: [brell], in: june }),
      event('told in May', { agents: [brell], in: may }),
    ],
  ),
)

const nameOf = (entry: TimelineEntry) =>
  entry.kind === 'event' ? entry.node.name : `${entry.kind} ${entry.date ?? 'undated'}`

function names(period: Partial<Period> = {}, node = brell): readonly string[] {
  return timelineOf(node, AROUND, { from: null, to: null, ...period }).dated.map(nameOf)
}

test('by date, what is known less exactly first, each event once', () => {
  expect(names()).toEqual(['span', 'year', 'month', 'cover 2019-05-16', 'day', 'cover 2020'])
})

test('what has no date, by the day of its article', () => {
  expect(timelineOf(brell, AROUND, { from: null, to: null }).undated.map(nameOf)).toEqual([
    'told in May',
    'told in June',
  ])
})

test.each([
  { why: 'from a day', period: { from: '2019-05-17' }, want: ['year', 'month', 'cover 2020'] },
  { why: 'to a day', period: { to: '2019-05-15' }, want: ['span', 'year', 'month'] },
  { why: 'within a span', period: { from: '2018-12-31', to: '2018-12-31' }, want: ['span'] },
  {
    why: 'a month',
    period: { from: '2019-05-01', to: '2019-05-31' },
    want: ['year', 'month', 'cover 2019-05-16', 'day'],
  },
  { why: 'nothing', period: { from: '2021-01-01' }, want: [] },
])('$why', ({ period, want }) => expect(names(period)).toEqual(want))

test('of a measure: its steps, changes and what is done about it', () => {
  const { dated, undated } = timelineOf(list, AROUND, { from: null, to: null })
  expect([...dated, ...undated].map(nameOf)).toEqual(['step 2019-04', 'about', 'step undated'])
})

test('lines show date, status and quote, and no control character', () => {
  const { dated, undated } = timelineOf(list, AROUND, { from: null, to: null })
  expect([...dated, ...undated].flatMap((entry) => describeEntry(entry, AROUND))).toEqual([
    '  2019-04     announced  MEASURE  Ship List',
    '      "announced a list"',
    '      -- May news, 2019-05-20',
    '  2019-05-17  actual     SANCTION  about (about Ship List)',
    '      "about"',
    '      -- May news, 2019-05-20',
    '  undated     added      LIST  Ship List → seven \u{fffd}[2Jships',
    '      "seven ships"',
    '      -- June news, 2019-06-02',
  ])
})

test('JSON has what the lines have', () => {
  const [entry] = timelineOf(brell, AROUND, { from: '2019-05-16', to: '2019-05-16' }).dated.slice(-1)
  if (entry === undefined) throw new Error('there is one')
  expect(JSON.parse(formatEntry(entry, AROUND))).toMatchObject({
    kind: 'event',
    date: '2019-05-16',
    told: '2019-05-20',
    status: 'actual',
    reports: [{ quote: 'day', title: 'May news' }],
  })
})

test.each([
  ['2019', '2019-01-01'],
  ['2019-05', '2019-05-01'],
  ['2019-05-16', '2019-05-16'],
])('%s begins on %s', (date, day) => expect(firstDay(date)).toBe(day))
