import { describe, expect, test } from 'vitest'
import type { RecipeCard } from '../../../src/server/api.ts'
import { bindFields, parametersIn } from '../../../viewer/src/query-box/parameters.ts'
import { askedOf, draftOf, draftOfRecipe } from '../../../viewer/src/query-box/query-draft.ts'
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

describe('what was asked', () => {
  const recipe = { ...RECIPE, cypher: '// What did one do?\n// $who\nMATCH (n) RETURN n' }
  const written = { who: 'ZTE' }
  test.each([
    {
      why: 'a question of the cookbook is known by its name',
      draft: { ...draftOfRecipe(recipe), written: { who: 'ZTE', max: '' } },
      asked: { recipe: 'deeds', cypher: null, written },
    },
    {
      why: 'unless its Cypher was changed',
      draft: { cypher: 'MATCH (m) RETURN m', recipe, written },
      asked: { recipe: 'deeds', cypher: 'MATCH (m) RETURN m', written },
    },
    {
      why: 'any other by its text',
      draft: { cypher: 'RETURN 1', recipe: null, written: {} },
      asked: { recipe: null, cypher: 'RETURN 1', written: {} },
    },
  ])('$why', ({ draft, asked }) => {
    expect(askedOf(draft)).toEqual(asked)
    const again = draftOf(asked, [recipe])
    expect(again === null ? null : askedOf(again)).toEqual(asked)
  })
  test('a question that the cookbook does not have is none', () => {
    expect(draftOf({ recipe: 'gone', cypher: null, written: {} }, [recipe])).toBeNull()
  })
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
