import { expect, test } from 'vitest'
import { describeChain } from '../../src/cli/describe-chain.ts'
import { describeScreening } from '../../src/cli/describe-screening.ts'
import { formatChain } from '../../src/cli/format-chain.ts'
import { formatRows } from '../../src/cli/format-rows.ts'
import { formatScreenings, screeningRows } from '../../src/cli/format-screening.ts'
import { screener } from '../../src/cli/screen-view.ts'
import { findChains } from '../../src/query/chains/find-chains.ts'
import { ScreenIndex } from '../../src/query/screen/screen-index.ts'
import { surroundingsOf } from '../../src/query/surroundings.ts'
import { actor, document, edge, event, graphOf, measure } from '../query/small-graph.ts'

/** Clears the screen, turns the line round, and would run in a spreadsheet. */
const HOSTILE = '=cmd|Brell \u001b[2J\u202e\u2028'
const COMMANDS = /[\p{Cc}\p{Bidi_Control}\u2028]/u

const brell = actor(HOSTILE)
const crane = actor('Crane')
const article = document(`${HOSTILE} news`, '2020-01-02')
const list = measure(`${HOSTILE} list`, { status: 'in force' })
const graph = graphOf(
  [brell, crane, article, list],
  [edge('APPLIES_TO', list, brell, { since: '2019', quote: HOSTILE, document: article.id })],
  [event(HOSTILE, { agents: [crane], about: [list], targets: [brell], in: article })],
)
const around = surroundingsOf(graph)

const chains = findChains(around, [list, crane], { max: 5 })
const screen = screener(new ScreenIndex(graph.nodes), around, {
  threshold: 0.5,
  max: 5,
  asOf: '2020-12-31',
  covered: true,
})
const screenings = [screen({ name: HOSTILE, country: null })]

test('there is something to show', () => {
  expect(chains.length).toBe(2)
  expect(screenings[0]?.hits[0]).toMatchObject({ score: 1, measures: [{ coverage: 'covered' }] })
})

test.each([
  { what: 'a chain', lines: chains.flatMap((chain) => describeChain(chain, around)) },
  { what: 'a chain as JSON', lines: chains.map((chain) => formatChain(chain, around)) },
  { what: 'a screened name', lines: screenings.flatMap(describeScreening) },
  { what: 'screened names as JSON', lines: [...formatScreenings(screenings)] },
])('$what commands no terminal', ({ lines }) => {
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).not.toMatch(COMMANDS)
})

test('a cell of the CSV runs in no spreadsheet', () => {
  const [, row = ''] = [...formatRows(screeningRows(screenings), 'csv')]
  expect(row.startsWith("'=cmd|")).toBe(true)
  expect(row).not.toMatch(/(?:^|,)"?=/u)
})

test.each([
  { day: '2018-12-31', coverage: 'not yet' },
  { day: '2019-01-01', coverage: 'covered' },
])('on $day: $coverage', ({ day, coverage }) => {
  const at = screener(new ScreenIndex(graph.nodes), around, { threshold: 0.5, max: 5, asOf: day, covered: false })
  expect(at({ name: HOSTILE, country: null }).hits[0]?.measures[0]?.coverage).toBe(coverage)
})
