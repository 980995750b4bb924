import { NativeSelect } from '@mantine/core'
import type { RecipeCard } from '../../../src/server/api.ts'

interface Props {
  readonly recipes: readonly RecipeCard[]
  readonly history: readonly string[]
  readonly onRecipe: (recipe: RecipeCard) => void
  readonly onQuery: (cypher: string) => void
}

const GROUPS: Readonly<Record<string, string>> = {
  dealings: 'Who deals with whom',
  events: 'What happened',
  sources: 'Who says so',
  measures: 'Lists, laws, bans',
}
const MAX_LETTERS = 70

/** The cookbook by question, and what was asked before. */
export function QueryMenus({ recipes, history, onRecipe, onQuery }: Props) {
  const groups = [...new Set(recipes.map(({ group }) => group))].map((group) => ({
    group: GROUPS[group] ?? group,
    items: recipes
      .filter((recipe) => recipe.group === group)
      .map(({ name, question }) => ({ value: name, label: question })),
  }))
  const choose = (name: string) => {
    const recipe = recipes.find((candidate) => candidate.name === name)
    if (recipe !== undefined) onRecipe(recipe)
  }
  return (
    <div className="query-menus">
      {recipes.length > 0 && (
        <NativeSelect
          label={`Cookbook: ${recipes.length} questions`}
          size="xs"
          value=""
          data={[{ value: '', label: 'Choose a question …' }, ...groups]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      {history.length > 0 && (
        <NativeSelect
          label="Asked before"
          size="xs"
          value=""
          data={[
            { value: '', label: 'Choose a query …' },
            ...history.map((cypher, n) => ({ value: String(n), label: shorten(cypher) })),
          ]}
          onChange={(event) => onQuery(history[Number(event.currentTarget.value)] ?? '')}
        />
      )}
    </div>
  )
}

/** In one line, without the head of a recipe. */
function shorten(cypher: string): string {
  const line = cypher
    .replaceAll(/\/\/[^\n]*\n/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return line.length <= MAX_LETTERS ? line : `${line.slice(0, MAX_LETTERS)}…`
}
