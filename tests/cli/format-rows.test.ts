import { expect, test } from 'vitest'
import { formatRows } from '../../src/cli/format-rows.ts'
import type { QueryResult, QueryValue } from '../../src/query/query-engine.ts'

const HUAWEI = { id: 'actor:1', labels: ['Entity', 'Actor', 'Company'], properties: { id: 'actor:1', name: 'Huawei' } }
const EVENT = { id: 'event:1', labels: ['Entity', 'Event'], properties: { id: 'event:1', name: 'ban' } }
const EDGE = { id: 'rel:1', type: 'TARGETS', from: 'event:1', to: 'actor:1', properties: {} }

function lines(result: QueryResult, format: 'table' | 'json' | 'csv'): readonly string[] {
  return [...formatRows(result, format)]
}

function cellsOf(values: readonly QueryValue[], format: 'table' | 'csv'): readonly (string | undefined)[] {
  return values.map((value) => lines({ columns: ['x'], rows: [[value]] }, format).at(-1))
}

test('a table is aligned, Chinese and emoji two columns wide, numbers to the right', () => {
  const rows = [
    ['华为', 7, 'x'],
    ['Huawei 🚀', 12, null],
  ]
  expect(lines({ columns: ['name', 'events', 'note'], rows }, 'table')).toEqual([
    ' name      | events | note',
    '-----------+--------+------',
    ' 华为      |      7 | x',
    ' Huawei 🚀 |     12 |',
  ])
})

test('a table makes control characters visible and cuts long cells', () => {
  const text = 'a\nb\u001b[31m\u202e'
  expect(cellsOf([text], 'table')).toEqual([' a\\nb\\u001b[31m\\u202e'])
  expect(cellsOf(['x'.repeat(200)], 'table')).toEqual([` ${'x'.repeat(79)}…`])
  expect(cellsOf(['x'.repeat(80)], 'table')).toEqual([` ${'x'.repeat(80)}`])
})

test('a table shows nodes by name and kind, relationships by type, paths as a chain', () => {
  expect(cellsOf([HUAWEI, EDGE, [EVENT, EDGE, HUAWEI, EDGE, EVENT], [HUAWEI, 'x'], { a: 1 }], 'table')).toEqual([
    ' (Huawei :Company)',
    ' [:TARGETS]',
    ' (ban :Event)-[:TARGETS]->(Huawei :Company)<-[:TARGETS]-(ban :Event)',
    ' [(Huawei :Company), x]',
    ' {"a":1}',
  ])
})

test('a table without rows has its heading', () => {
  expect(lines({ columns: ['a', 'b'], rows: [] }, 'table')).toEqual([' a | b', '---+---'])
})

test('json is an array of objects, in the order of the columns', () => {
  const result = {
    columns: ['b', '10', '__proto__'],
    rows: [
      ['x', 1, null],
      ['\u009b31m', [HUAWEI], 'y'],
    ],
  }
  const text = lines(result, 'json').join('\n')
  expect(text).not.toContain('\u009b')
  expect(text.indexOf('"b"')).toBeLessThan(text.indexOf('"10"'))
  expect(JSON.parse(text)).toEqual([
    JSON.parse('{"b":"x","10":1,"__proto__":null}'),
    JSON.parse(
      '{"b":"\\u009b31m","10":[{"id":"actor:1","labels":["Entity","Actor","Company"],"properties":{"id":"actor:1","name":"Huawei"}}],"__proto__":"y"}',
    ),
  ])
  expect(lines({ columns: ['a'], rows: [] }, 'json')).toEqual(['[]'])
})

test.each([
  { why: 'a comma', value: 'a,b', want: '"a,b"' },
  { why: 'a quotation mark', value: 'say "x"', want: '"say ""x"""' },
  { why: 'a line end', value: 'a\r\nb', want: '"a\r\nb"' },
  { why: 'plain text', value: 'a b', want: 'a b' },
  { why: 'nothing', value: null, want: '' },
  { why: 'a negative number', value: -3.5, want: '-3.5' },
  { why: 'a truth value', value: false, want: 'false' },
  { why: 'a formula', value: '=1+1', want: "'=1+1" },
  { why: 'a formula with quotation marks', value: '=HYPERLINK("x")', want: `"'=HYPERLINK(""x"")"` },
  { why: 'a text that begins with plus', value: '+49', want: "'+49" },
  { why: 'a text that begins with minus', value: '-x', want: "'-x" },
  { why: 'a text that begins with at', value: '@SUM', want: "'@SUM" },
  { why: 'a tab in front', value: '\t=1', want: "'\t=1" },
  { why: 'a full-width equals sign', value: '＝1', want: "'＝1" },
  { why: 'a list', value: ['a', 'b'], want: '"[""a"",""b""]"' },
])('csv: $why', ({ value, want }) => expect(cellsOf([value], 'csv')).toEqual([want]))
