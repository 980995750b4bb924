import { WhodidError } from '../../core/errors.ts'
import { nearestWord } from '../../core/nearest.ts'
import type { QueryParameters } from '../query-engine.ts'
import type { Recipe, RecipeParameter } from './parse-recipe.ts'

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u
const WANTED = { text: 'a text', number: 'a whole number', date: 'a date (2019, 2019-05 or 2019-05-15)' } as const

/**
 * The parameters of a recipe's query: what is given, and the default of what is not.
 * @throws OPTION_INVALID for a parameter that the recipe does not have, and for a value of another type.
 */
export function bindParameters({ name, parameters }: Recipe, given: QueryParameters): QueryParameters {
  const names = parameters.map((parameter) => parameter.name)
  const unknown = Object.keys(given).find((key) => !names.includes(key))
  if (unknown !== undefined) throw unknownParameter(name, unknown, names)
  return Object.fromEntries(
    parameters.map((parameter) => {
      const value = given[parameter.name]
      return [parameter.name, value === undefined ? parameter.default : convert(name, parameter, value)]
    }),
  )
}

function unknownParameter(recipe: string, unknown: string, names: readonly string[]): WhodidError {
  const nearest = nearestWord(unknown, names)
  const has = names.length === 0 ? 'It has none.' : `It has ${names.join(', ')}.`
  return new WhodidError('OPTION_INVALID', `--param ${unknown}: the recipe ${recipe} has no such parameter`, {
    hint: nearest === null ? has : `Did you mean ${nearest}? ${has}`,
  })
}

/** A year or the name "360" reads as a number on the command line. */
function convert(recipe: string, parameter: RecipeParameter, value: unknown): string | number {
  const { name, type } = parameter
  const text = ['string', 'number', 'boolean'].includes(typeof value) ? String(value).trim() : ''
  if (type === 'number' && /^\d{1,9}$/u.test(text)) return Number(text)
  if (type === 'date' && DATE.test(text)) return text
  if (type === 'text' && text !== '') return text
  throw new WhodidError('OPTION_INVALID', `--param ${name}=${shown(value)}: not ${WANTED[type]}`, {
    hint: `For example --recipe ${recipe} --param ${name}=${JSON.stringify(parameter.default)}: ${parameter.note}.`,
  })
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value))
}
