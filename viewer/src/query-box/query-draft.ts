import type { RecipeCard } from '../../../src/server/api.ts'
import type { AskedQuery } from '../state/view-state.ts'
import { EXAMPLES } from './examples.ts'

/** What stands in the editor and the fields, and may not have been run yet. */
export interface QueryDraft {
  readonly cypher: string
  readonly recipe: RecipeCard | null
  readonly written: Readonly<Record<string, string>>
}

export const FIRST_DRAFT: QueryDraft = { cypher: EXAMPLES[0]?.cypher ?? '', recipe: null, written: {} }

export function draftOfRecipe(recipe: RecipeCard): QueryDraft {
  return { cypher: withoutHead(recipe.cypher), recipe, written: {} }
}

/** As the address keeps it: a question of the cookbook by its name alone, unless its Cypher was changed. */
export function askedOf({ cypher, recipe, written }: QueryDraft): AskedQuery {
  const isAsInBook = recipe !== null && cypher === withoutHead(recipe.cypher)
  const filled = Object.entries(written).filter(([, text]) => text !== '')
  return { recipe: recipe?.name ?? null, cypher: isAsInBook ? null : cypher, written: Object.fromEntries(filled) }
}

/** The inverse of `askedOf`; null where nothing is left of it: the cookbook has no such question any more. */
export function draftOf(asked: AskedQuery, recipes: readonly RecipeCard[]): QueryDraft | null {
  const recipe = recipes.find(({ name }) => name === asked.recipe) ?? null
  const cypher = asked.cypher ?? (recipe === null ? null : withoutHead(recipe.cypher))
  return cypher === null ? null : { cypher, recipe, written: asked.written }
}

/** A recipe's head is told by its heading and fields. */
function withoutHead(cypher: string): string {
  return cypher.replace(/^(?:\/\/[^\n]*\n)+/u, '').trim()
}
