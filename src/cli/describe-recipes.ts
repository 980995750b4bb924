import { RECIPE_GROUPS, type Recipe } from '../query/cookbook/parse-recipe.ts'
import type { QueryParameters } from '../query/query-engine.ts'
import { visible } from './visible-text.ts'

const NAME_INDENT = '  '
const PARAMETER_INDENT = '      '

/** The cookbook for the terminal: under each group a line a recipe, below it one a parameter with its default. */
export function describeRecipes(recipes: readonly Recipe[]): string[] {
  const width = Math.max(...recipes.map(({ name }) => name.length))
  return RECIPE_GROUPS.flatMap((group, index) => [
    ...(index === 0 ? [] : ['']),
    group,
    ...recipes
      .filter((recipe) => recipe.group === group)
      .flatMap(({ name, question, parameters }) => [
        `${NAME_INDENT}${name.padEnd(width)}  ${question}`,
        ...parameters.map(
          (parameter) =>
            `${PARAMETER_INDENT}--param ${parameter.name}=${shellWord(parameter.default)}  ${parameter.note}`,
        ),
      ]),
  ])
}

/** `actor=Huawei, limit=20` */
export function describeValues(parameters: QueryParameters): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${visible(String(value))}`)
    .join(', ')
}

function shellWord(value: string | number): string {
  return /^[\w.-]+$/u.test(String(value)) ? String(value) : `"${value}"`
}
