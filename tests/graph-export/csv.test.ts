import { expect, test } from 'vitest'
import { CSV_FILES, exportCsv } from '../../graph-export/csv.ts'
import { parseCsv } from '../../src/core/csv/parse-csv.ts'
import { type GraphSnapshot, NODE_LABELS, RELATION_TYPES } from '../../src/core/graph.ts'
import { joinFiles } from './join-files.ts'
import { CONTROL_NAMES, EMPTY_GRAPH, HOSTILE_NAMES, makeSampleGraph } from './sample-graph.ts'
import { makeVariedGraph } from './varied-graph.ts'

const FORMULA_NAMES = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1', "'=1", "''-x", "'plain", '＝1', "O'Brien"]

/** The rows of one file as objects, by our own reader; the tests of the readers use pandas. */
function rowsOf(snapshot: GraphSnapshot, file: string): readonly Readonly<Record<string, string>>[] {
  const rows = parseCsv(joinFiles(exportCsv(snapshot))[file] ?? '')
  if (!Array.isArray(rows)) throw new Error(`${file} is not CSV`)
  const [header = [], ...others] = rows as readonly (readonly string[])[]
  return others.slice(0, -1).map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])))
}

/** The inverse of what keeps formulas from running. */
function withoutApostrophe(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/u.test(text) ? text.slice(1) : text
}

test('a file a label and a type, with every row, in the order of the schema; then the dictionaries', () => {
  const snapshot = makeSampleGraph()
  const files = joinFiles(exportCsv(snapshot))
  expect(Object.keys(files)).toEqual([
    'Actor.csv',
    'Event.csv',
    'Document.csv',
    'AGENT_OF.csv',
    'TARGETS.csv',
    'REPORTED_IN.csv',
    'ACTED_ON.csv',
    'data-dictionary.csv',
    'datapackage.json',
  ])
  expect(Object.keys(files).filter((name) => !CSV_FILES.includes(name))).toEqual([])
  const counts = ['Actor', 'Event', 'Document', 'AGENT_OF'].map((name) => rowsOf(snapshot, `${name}.csv`).length)
  expect(counts).toEqual([60, 120, 20, 120])
})

test('a relationship names its ends', () => {
  const snapshot = makeSampleGraph()
  const [row] = rowsOf(snapshot, 'AGENT_OF.csv')
  const names = new Map(snapshot.nodes.map(({ id, name }) => [id as string, name]))
  expect(Object.keys(row ?? {})).toEqual(['id', 'from', 'fromName', 'to', 'toName', 'confidence'])
  expect([row?.fromName, row?.toName]).toEqual([row?.from, row?.to].map((id) => names.get(id ?? '')))
})

test('names that a spreadsheet would run are inert, and lose nothing', () => {
  const names = [...FORMULA_NAMES, ...HOSTILE_NAMES]
  const cells = rowsOf(makeSampleGraph(names), 'Actor.csv').map(({ name = '' }) => name)
  expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([])
  for (const name of names) expect(cells.map(withoutApostrophe)).toContain(name)
})

test('numbers below zero stay numbers', () => {
  const [row] = rowsOf(makeSampleGraph(), 'Event.csv').filter(({ intensity }) => intensity?.startsWith('-'))
  expect(Number(row?.intensity)).toBeLessThan(0)
})

test('control characters are shown by their pictures', () => {
  const names = rowsOf(makeSampleGraph(CONTROL_NAMES), 'Actor.csv').map(({ name }) => name)
  expect(names).toContain('nul␀ escape␛[31m red')
})

test('the dictionary describes every column, and says how often it is filled', () => {
  const rows = rowsOf(makeSampleGraph(), 'data-dictionary.csv')
  expect(rows.filter(({ column, meaning }) => meaning === '' && column !== 'listed')).toEqual([])
  expect(rows.find(({ table, column }) => table === 'Actor' && column === 'country')).toEqual({
    table: 'Actor',
    what: 'Who acts: countries, government bodies, companies, people and others',
    rows: '60',
    column: 'country',
    type: 'text',
    filled: '30',
    meaning: 'ISO 3166-1 alpha-2 code of the country it belongs to',
  })
})

test('the dictionary has a meaning for every property of every label and type', () => {
  const rows = rowsOf(makeVariedGraph(), 'data-dictionary.csv')
  expect(new Set(rows.map(({ table }) => table)).size).toBe(NODE_LABELS.length + RELATION_TYPES.length)
  expect(rows.filter(({ meaning, what }) => meaning === '' || what === '')).toEqual([])
})

test('for Excel each table begins with a byte order mark', () => {
  const files = joinFiles(exportCsv(makeSampleGraph(), { forExcel: true }))
  const marked = Object.keys(files).filter((name) => files[name]?.startsWith('\ufeff'))
  expect(marked).toEqual(Object.keys(files).filter((name) => name.endsWith('.csv')))
})

test('a graph without nodes has a dictionary without rows', () => {
  expect(Object.keys(joinFiles(exportCsv(EMPTY_GRAPH)))).toEqual(['data-dictionary.csv', 'datapackage.json'])
})

test('the same graph gives the same bytes', () => {
  expect(joinFiles(exportCsv(makeSampleGraph()))).toEqual(joinFiles(exportCsv(makeSampleGraph())))
})
