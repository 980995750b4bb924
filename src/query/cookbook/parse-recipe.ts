import { readCypher } from '../cypher-tokens.ts'

const PARAMETER_TYPES = ['text', 'number', 'date'] as const
/** `number`: whole and not below 0. `date`: a year, month or day, as text. */
type ParameterType = (typeof PARAMETER_TYPES)[number]

export interface RecipeParameter {
  readonly name: string
  readonly type: ParameterType
  readonly default: string | number
  /** What it stands for, for people. */
  readonly note: string
}

export const RECIPE_GROUPS = ['dealings', 'events', 'sources', 'measures'] as const
type RecipeGroup = (typeof RECIPE_GROUPS)[number]

/** A question of the cookbook, with the query that answers it on every engine. */
export interface Recipe {
  readonly name: string
  readonly question: string
  readonly group: RecipeGroup
  readonly parameters: readonly RecipeParameter[]
  /** The whole file: its head is comments. */
  readonly cypher: string
}

const HEAD_LINE = /^\/\/ (?<key>question|group|param): (?<value>.+)$/u
const PARAMETER = /^(?<name>[a-z]\w*) \((?<type>\w+)\) = (?<given>.+?): (?<note>.+)$/u

/**
 * One file of the cookbook. Its head names the question, the group and each parameter:
 * `// param: actor (text) = Huawei: name or alias of the actor`
 * @throws Error that names the file: a recipe is part of the program.
 */
export function parseRecipe(name: string, cypher: string): Recipe {
  const head = cypher
    .split('\n')
    .filter((line) => line.startsWith('//'))
    .map((line) => HEAD_LINE.exec(line)?.groups ?? refuse(name, `a line of the head is none: ${line}`))
  const valuesOf = (key: string) => head.flatMap((line) => (line.key === key ? [line.value ?? ''] : []))
  const group = RECIPE_GROUPS.find((known) => known === valuesOf('group')[0])
  const question = valuesOf('question')[0]
  if (question === undefined || group === undefined) return refuse(name, 'its head lacks the question or the group')
  const parameters = valuesOf('param').map((line) => parseParameter(name, line))
  requireSameParameters(name, parameters, cypher)
  return { name, question, group, parameters, cypher }
}

function parseParameter(recipe: string, line: string): RecipeParameter {
  const { name, type, given = '', note = '' } = PARAMETER.exec(line)?.groups ?? {}
  const known = PARAMETER_TYPES.find((one) => one === type)
  if (name === undefined || known === undefined) return refuse(recipe, `a parameter is none: ${line}`)
  return { name, type: known, default: known === 'number' ? Number(given) : given, note }
}

function requireSameParameters(recipe: string, parameters: readonly RecipeParameter[], cypher: string): void {
  const used = readCypher(cypher).tokens.flatMap(({ kind, text }) => (kind === 'parameter' ? [text.slice(1)] : []))
  const [inQuery, inHead] = [new Set(used), parameters.map(({ name }) => name)].map((names) => [...names].sort().join())
  if (inQuery !== inHead) refuse(recipe, `its head names the parameters ${inHead}, its query ${inQuery}`)
}

function refuse(recipe: string, what: string): never {
  throw new Error(`recipe ${recipe}: ${what}`)
}
