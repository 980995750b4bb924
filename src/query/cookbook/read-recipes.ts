import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { WhodidError } from '../../core/errors.ts'
import { nearestWord } from '../../core/nearest.ts'
import { PACKAGE_ROOT } from '../../core/package-root.ts'
import { parseRecipe, RECIPE_GROUPS, type Recipe } from './parse-recipe.ts'

const FOLDER = join(PACKAGE_ROOT, 'src', 'query', 'cookbook', 'recipes')
const ENDING = '.cypher'

/** The whole cookbook by group, then by name. A recipe is a file: another one needs no code. */
export function readRecipes(): readonly Recipe[] {
  const recipes = recipeNames().map(readRecipe)
  return RECIPE_GROUPS.flatMap((group) => recipes.filter((recipe) => recipe.group === group))
}

/** @throws NAME_UNKNOWN with the name that is nearest. */
export function findRecipe(name: string): Recipe {
  const names = recipeNames()
  if (names.includes(name)) return readRecipe(name)
  const nearest = nearestWord(name, names)
  throw new WhodidError('NAME_UNKNOWN', `no recipe is called ${JSON.stringify(name)}`, {
    hint: `${nearest === null ? '' : `Did you mean ${nearest}? `}whodid query --list names all ${names.length}.`,
  })
}

function readRecipe(name: string): Recipe {
  return parseRecipe(name, readFileSync(join(FOLDER, name + ENDING), 'utf8'))
}

function recipeNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => basename(file, ENDING))
    .sort()
}
