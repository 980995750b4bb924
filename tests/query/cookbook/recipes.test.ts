import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeRecipes } from '../../../src/cli/describe-recipes.ts'
import { PACKAGE_ROOT } from '../../../src/core/package-root.ts'
import { bindParameters } from '../../../src/query/cookbook/bind-parameters.ts'
import { parseRecipe } from '../../../src/query/cookbook/parse-recipe.ts'
import { findRecipe, readRecipes } from '../../../src/query/cookbook/read-recipes.ts'
import { refuseWrites } from '../../../src/query/refuse-writes.ts'

const HEAD = '// question: Who?\n// group: events\n'
const recipes = readRecipes()

test('the cookbook answers at least 40 questions, each once', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(40)
  expect(new Set(recipes.map(({ question }) => question)).size).toBe(recipes.length)
})

test.each(recipes)('$name: reads only, and its rows have one order', ({ cypher }) => {
  expect(() => refuseWrites(cypher)).not.toThrow()
  const columns = [...cypher.slice(cypher.lastIndexOf('RETURN')).matchAll(/\bAS (\w+)/gu)].map(([, name]) => name)
  const [, order = ''] = /\nORDER BY (.+)\n/u.exec(cypher) ?? []
  const sorted = order.split(', ').map((key) => key.replace(/ DESC$/u, ''))
  // Rows that differ in no column may change places unseen.
  expect(sorted).toEqual(expect.arrayContaining(columns))
  expect(columns.length).toBeGreaterThan(0)
})

test('--list names every recipe, question and parameter', () => {
  const shown = describeRecipes(recipes).join('\n')
  for (const { name, question, parameters } of recipes) {
    for (const text of [name, question, ...parameters.map((one) => `--param ${one.name}=`)])
      expect(shown).toContain(text)
  }
})

test('an unknown recipe: the nearest is named', () => {
  expect(() => findRecipe('sanctoins')).toThrow(
    expect.objectContaining({ code: 'NAME_UNKNOWN', hint: expect.stringContaining('Did you mean sanctions?') }),
  )
  expect(() => findRecipe('../../../package')).toThrow(expect.objectContaining({ code: 'NAME_UNKNOWN' }))
})

const sample = parseRecipe(
  'sample',
  `${HEAD}// param: who (text) = Huawei: name\n// param: day (date) = 2019-05: day\n// param: limit (number) = 20: rows
MATCH (a {name: $who}) WHERE a.date = $day RETURN a.name AS name ORDER BY name LIMIT $limit`,
)

test.each([
  { why: 'defaults', given: {}, want: { who: 'Huawei', day: '2019-05', limit: 20 } },
  { why: 'a year is a date', given: { day: 2019 }, want: { who: 'Huawei', day: '2019', limit: 20 } },
  { why: 'a number is a name', given: { who: 360 }, want: { who: '360', day: '2019-05', limit: 20 } },
  { why: 'zero is a number', given: { limit: 0 }, want: { who: 'Huawei', day: '2019-05', limit: 0 } },
])('$why', ({ given, want }) => expect(bindParameters(sample, given)).toEqual(want))

test.each([
  { why: 'no month', given: { day: '2019-13' }, message: 'not a date' },
  { why: 'no number', given: { limit: 'many' }, message: 'not a whole number' },
  { why: 'below zero', given: { limit: -1 }, message: 'not a whole number' },
  { why: 'an empty name', given: { who: '' }, message: 'not a text' },
  { why: 'a list', given: { who: ['a'] }, message: 'not a text' },
  { why: 'null', given: { who: null }, message: 'not a text' },
  { why: 'unknown', given: { limits: 1 }, message: 'no such parameter' },
])('refused: $why', ({ given, message }) => {
  expect(() => bindParameters(sample, given)).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID', message: expect.stringContaining(message) }),
  )
})

test.each([
  { why: 'no question', text: '// group: events\nRETURN 1 AS x' },
  { why: 'no group that there is', text: '// question: Who?\n// group: other\nRETURN 1 AS x' },
  { why: 'a line of the head that is none', text: `${HEAD}// parm: x\nRETURN 1 AS x` },
  { why: 'a parameter without a type', text: `${HEAD}// param: x = 1: a\nRETURN $x AS x` },
  { why: 'a parameter that the query lacks', text: `${HEAD}// param: x (text) = a: b\nRETURN 1 AS x` },
  { why: 'a parameter that the head lacks', text: `${HEAD}RETURN $x AS x` },
])('a recipe is refused: $why', ({ text }) => expect(() => parseRecipe('sample', text)).toThrow('recipe sample'))

test('recipes are plain files', () => {
  const file = readFileSync(join(PACKAGE_ROOT, 'src/query/cookbook/recipes/sanctions.cypher'), 'utf8')
  expect(findRecipe('sanctions').cypher).toBe(file)
})
