import { expect, test } from 'vitest'
import { mergeFindings, toSnapshot } from '../../src/knowledge/index.ts'
import { describeEvent, listEvents } from '../../src/server/events.ts'
import { indexGraph } from '../../src/server/graph-index.ts'
import { sampleDocument, sampleFindings } from '../knowledge/sample-findings.ts'

const ban = { agents: ['US'], targets: ['Huawei'], date: '2019-05-15' }
/** Seven papers that tell of it, then one man who denies it. */
const papers = Array.from({ length: 7 }, (_, day) =>
  sampleFindings(sampleDocument(`paper ${day}`, { publishedOn: `2019-05-1${day}`, publisher: `P${day}` }), [ban]),
)
const denial = sampleFindings(sampleDocument('denial', { publishedOn: '2019-05-20' }), [
  { ...ban, status: 'denied', sources: ['Lu Kang'] },
])
const index = indexGraph(toSnapshot(mergeFindings([...papers, denial])))
const [event] = index.byLabel.get('Event') ?? []
if (event === undefined) throw new Error('no event')

test('a contested event says so, and each report says how it tells it and on whose word', () => {
  const card = describeEvent(index, event)
  expect(card).toMatchObject({ status: 'actual', contested: true, reportCount: 8, independentSources: 8 })
  expect(card.reports.at(-1)).toMatchObject({ status: 'denied', saidBy: ['Lu Kang'] })
  expect(card.reports[0]).toMatchObject({ status: 'actual', saidBy: [], document: { copyOf: null } })
})

test('no cut hides the denial; the order stays that of the days', () => {
  const [card] = listEvents(index, [event.id]).events
  expect(card?.reports.map(({ status }) => status)).toEqual(['actual', 'actual', 'actual', 'actual', 'denied'])
})
