import { expect, test } from 'vitest'
import { describeMeasure } from '../../src/cli/describe-measure.ts'
import { formatMeasure } from '../../src/cli/format-measure.ts'
import { viewMeasure } from '../../src/cli/measure-view.ts'
import { parseDay } from '../../src/cli/options.ts'
import { pickMeasures } from '../../src/cli/pick-measures.ts'
import { surroundingsOf } from '../../src/query/surroundings.ts'
import { MEASURE_GRAPH } from './sample-measures.ts'

const AROUND = surroundingsOf(MEASURE_GRAPH)

function pick(choice: { readonly name?: string; readonly covers?: string }): readonly string[] {
  const nodes = pickMeasures(MEASURE_GRAPH, AROUND, { name: choice.name ?? null, covers: choice.covers ?? null })
  return nodes.map(({ name }) => name)
}

function show(name: string, asOf: string | null = null): readonly string[] {
  const [node] = pickMeasures(MEASURE_GRAPH, AROUND, { name, covers: null })
  if (node === undefined) throw new Error(`no ${name}`)
  return describeMeasure(viewMeasure(node, AROUND, asOf), asOf)
}

test('each part with its quote and document', () => {
  const told = show('Watched Ships List')
  const document = '      -- Ships \u{fffd}[2J listed, 2031-03-10, ships'
  expect(told).toEqual([
    'Watched Ships List (list): in force',
    '  also: ship list',
    '  issued by: Sudria',
    '      "Sudria\'s list"',
    document,
    '  based on: Harbour Law',
    '      "under the Harbour Law"',
    document,
    '  covers: Brellmark (since 2030-06-01, removed 2031-02-01)',
    '      "added Brellmark"',
    document,
    '  covers: Tidewell (since 2030-05-01)',
    '      "added Tidewell"',
    document,
    '  except: unless the harbour is empty',
    '      "unless the harbour is empty"',
    document,
    '  added: Tidewell, 2030-05-01',
    '      "added Tidewell on 2030-05-01"',
    document,
    '  added: Brellmark, 2030-06-01',
    '      "added Brellmark on 2030-06-01"',
    document,
    '  added: nine ships (under Norland (7); Estmark), 2031-01-05',
    '      "added nine ships on 2031-01-05"',
    document,
    '  removed: Brellmark, 2031-02-01',
    '      "removed Brellmark on 2031-02-01"',
    document,
    '  announced: 2030-04-01',
    '      "announced a list"',
    document,
    '  in force: told 2031-03-10',
    '      "the list applies"',
    document,
  ])
})

test.each([
  { day: '2030-03-31', want: 'not known on 2030-03-31; first step told for 2030-04-01' },
  { day: '2030-04-30', want: 'announced on 2030-04-30' },
  { day: '2030-05-01', want: 'in force on 2030-05-01' },
])('the list on $day: somebody on it means that it is in force', ({ day, want }) => {
  expect(show('Watched Ships List', day)[0]).toBe(`Watched Ships List (list): ${want}`)
})

test('a step without any date counts for no day, and is said', () => {
  expect(show('Harbour Law')[0]).toBe('Harbour Law (law): enacted')
  expect(show('Harbour Law', '2040-12-31')[0]).toBe(
    'Harbour Law (law): not known on 2040-12-31 (told without any date: enacted)',
  )
})

test.each([
  { choice: {}, want: ['Harbour Law', 'Watched Ships List'] },
  { choice: { name: 'ship list' }, want: ['Watched Ships List'] },
  { choice: { name: 'harbour' }, want: ['Harbour Law'] },
  { choice: { covers: 'tidewell' }, want: ['Watched Ships List'] },
  { choice: { covers: 'Norland' }, want: ['Watched Ships List'] },
  { choice: { covers: 'Sudria' }, want: [] },
  { choice: { name: 'Harbour Law', covers: 'Tidewell' }, want: [] },
])('picked by $choice', ({ choice, want }) => expect(pick(choice)).toEqual(want))

test.each([{ name: 'Watched Shops List' }, { name: 'tax code' }, { covers: 'Tidewel' }])(
  '%o leads nowhere',
  (choice) => {
    expect(() => pick(choice)).toThrow(expect.objectContaining({ code: 'NAME_UNKNOWN' }))
  },
)

test('as JSON: names, spells, quotes', () => {
  const [node] = pickMeasures(MEASURE_GRAPH, AROUND, { name: 'ship list', covers: null })
  if (node === undefined) throw new Error('no list')
  const line = formatMeasure(viewMeasure(node, AROUND, null))
  expect(line).not.toMatch(/\p{Cc}/u)
  expect(JSON.parse(line)).toMatchObject({
    kind: 'list',
    name: 'Watched Ships List',
    status: 'in force',
    issuedBy: [{ name: 'Sudria', quote: "Sudria's list", publishedOn: '2031-03-10' }],
    covers: [
      { name: 'Brellmark', since: '2030-06-01', until: '2031-02-01', removed: true },
      { name: 'Tidewell', since: '2030-05-01', until: null, removed: false },
    ],
    exceptions: [{ text: 'unless the harbour is empty' }],
  })
})

test.each([
  ['2019', '2019-12-31'],
  ['2019-02', '2019-02-28'],
  ['2020-02-29', '2020-02-29'],
])('--as-of %s is %s', (text, want) => expect(parseDay('--as-of', text)).toBe(want))

test.each(['', 'today', '2019-13', '2019-02-30', '2019-5-1', '19', '2019-05-01T00:00', '2019-00'])(
  '--as-of "%s" is refused',
  (text) => {
    expect(() => parseDay('--as-of', text)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
  },
)
