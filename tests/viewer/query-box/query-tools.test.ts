import { describe, expect, test } from 'vitest'
import type { RecipeCard } from '../../../src/server/api.ts'
import { bindFields, parametersIn } from '../../../viewer/src/query-box/parameters.ts'
import { addToHistory, readHistory } from '../../../viewer/src/query-box/query-history.ts'
import { writeCsv } from '../../../viewer/src/query-box/write-csv.ts'

const RECIPE: RecipeCard = {
  name: 'deeds',
  question: 'What did one do?',
  group: 'events',
  cypher: '',
  parameters: [
    { name: 'who', type: 'text', default: 'Huawei', note: 'name of the actor' },
    { name: 'max', type: 'number', default: 10, note: 'rows' },
  ],
}

test.each([
  { why: 'none', cypher: 'MATCH (n) RETURN n', want: [] },
  { why: 'each once, in order', cypher: 'WHERE a.name = $who OR $who IN a.aliases LIMIT $max', want: ['who', 'max'] },
  {
    why: 'not in texts, names and comments',
    cypher: "// $a\nWHERE x = '$b \\' $c' AND `$d` = \"$e\" /* $f */",
    want: [],
  },
])('parameters: $why', ({ cypher, want }) => expect(parametersIn(cypher, null).map(({ name }) => name)).toEqual(want))

test('what is not written is the default, and a number is a number', () => {
  const fields = parametersIn('$who $max $other', RECIPE)
  expect(bindFields(fields, { who: ' ZTE ', max: '' })).toEqual({ who: 'ZTE', max: 10, other: '' })
  expect(bindFields(fields, { max: '3' })).toMatchObject({ who: 'Huawei', max: 3 })
})

describe('CSV', () => {
  const csv = (...cells: readonly (string | number | null)[]) =>
    writeCsv({ columns: ['a'], rows: cells.map((cell) => [cell]) })
      .split('\r\n')
      .slice(1, -1)
  test.each([
    { why: 'a comma', cell: 'a, b', want: '"a, b"' },
    { why: 'a quote', cell: 'say "no"', want: '"say ""no"""' },
    { why: 'nothing', cell: null, want: '' },
    { why: 'a number', cell: -6, want: '-6' },
    { why: 'what a spreadsheet would run', cell: '=HYPERLINK("x")', want: '"\'=HYPERLINK(""x"")"' },
  ])('$why', ({ cell, want }) => expect(csv(cell)).toEqual([want]))
})

test('history: newest first, each once, and any rubbish is none', () => {
  expect(addToHistory(['a', 'b'], 'b')).toEqual(['b', 'a'])
  expect(addToHistory(Array.from({ length: 30 }, String), 'x')).toHaveLength(20)
  expect(readHistory({ getItem: () => '["a", 1, "b"]' })).toEqual(['a', 'b'])
  expect(readHistory({ getItem: () => '{' })).toEqual([])
  expect(readHistory({ getItem: () => null })).toEqual([])
})
