import type { AskedQuery } from './view-state.ts'

/** A longer text is none that somebody wrote. */
const MAX_LETTERS = 20_000
const NAME = /^\w[\w-]{0,99}$/u
const FIELD = '$'

/** `recipe` and `cypher` as they are called, and each field of the query by its name: `$actor=Huawei`. */
export function queryFields(query: AskedQuery | null): readonly (readonly [string, string])[] {
  if (query === null) return []
  const written = Object.entries(query.written).filter(([name]) => NAME.test(name))
  return [
    ['recipe', query.recipe ?? ''],
    ['cypher', query.cypher ?? ''],
    ...written.map(([name, text]) => [FIELD + name, text] as const),
  ]
}

export function readQuery(fields: URLSearchParams): AskedQuery | null {
  const text = fields.get('cypher') ?? ''
  const cypher = text === '' || MAX_LETTERS < text.length ? null : text
  const name = fields.get('recipe') ?? ''
  const recipe = NAME.test(name) ? name : null
  if (cypher === null && recipe === null) return null
  const written = [...fields].flatMap(([key, value]) => {
    const name = key.startsWith(FIELD) ? key.slice(FIELD.length) : ''
    return NAME.test(name) && value !== '' ? [[name, value] as const] : []
  })
  return { recipe, cypher, written: Object.fromEntries(written) }
}
