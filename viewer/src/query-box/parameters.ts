import type { RecipeCard } from '../../../src/server/api.ts'

/** A field for what stands for `$name`. */
export interface ParameterField {
  readonly name: string
  readonly note: string
  readonly fallback: string
  readonly isNumber: boolean
}

/** The parameters that a query names, in their order, outside of its texts and comments. */
export function parametersIn(cypher: string, recipe: RecipeCard | null): readonly ParameterField[] {
  const code = cypher.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, ' ')
  const names = [...new Set([...code.matchAll(/\$([A-Za-z_]\w*)/gu)].map(([, name = '']) => name))]
  return names.map((name) => {
    const known = recipe?.parameters.find((parameter) => parameter.name === name)
    if (known === undefined) return { name, note: name, fallback: '', isNumber: false }
    return { name, note: known.note, fallback: String(known.default), isNumber: known.type === 'number' }
  })
}

/** What is written in the fields, or their default. */
export function bindFields(
  fields: readonly ParameterField[],
  written: Readonly<Record<string, string>>,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    fields.map(({ name, fallback, isNumber }) => {
      const text = written[name]?.trim() ?? ''
      const value = text === '' ? fallback : text
      return [name, isNumber && /^\d+$/u.test(value) ? Number(value) : value]
    }),
  )
}
