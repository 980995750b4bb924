import type { GraphSchema, SchemaEntry, SchemaProperty } from '../../../../src/server/api.ts'
import { FUNCTIONS, KEYWORDS } from './cypher-words.ts'
import { nameOf, type Piece, readCypher } from './read-cypher.ts'

export interface Suggestion {
  readonly label: string
  /** What it is, in a word. */
  readonly detail: string
}

export interface Suggestions {
  /** Where what is written of it begins. */
  readonly from: number
  readonly options: readonly Suggestion[]
}

/** What may stand at `at`: names that the graph has, variables of the query, words of Cypher; null: nothing to suggest. */
export function completeCypher(cypher: string, at: number, schema: GraphSchema): Suggestions | null {
  const written = /[\p{L}\p{N}_]*$/u.exec(cypher.slice(0, at))?.[0] ?? ''
  const from = at - written.length
  // With a word in its place, what stands there has a role even where nothing is written yet.
  const pieces = readCypher(`${cypher.slice(0, at)}${written === '' ? 'x' : ''}`).pieces
  const piece = pieces.at(-1)
  if (piece === undefined) return null
  switch (piece.role) {
    case 'string':
      return { from: piece.from + 1, options: valuesFor(piece, schema) }
    case 'label':
      return { from, options: namesOf(schema.labels, 'label') }
    case 'type':
      return { from, options: namesOf(schema.relations, 'relation') }
    case 'property':
      return { from, options: propertiesFor(piece.of, schema) }
    case 'keyword':
    case 'function':
    case 'variable':
      return { from, options: [...variablesIn(cypher, piece), ...WORDS] }
    default:
      return null
  }
}

const WORDS: readonly Suggestion[] = [
  ...KEYWORDS.map((label) => ({ label, detail: '' })),
  ...FUNCTIONS.map((label) => ({ label: `${label}()`, detail: 'function' })),
]

function variablesIn(cypher: string, piece: Piece): readonly Suggestion[] {
  const written = nameOf(piece)
  return readCypher(cypher)
    .variables.filter((name) => name !== written)
    .map((label) => ({ label, detail: 'variable' }))
}

function namesOf(entries: readonly SchemaEntry[], detail: string): readonly Suggestion[] {
  return entries.map(({ name }) => ({ label: name, detail }))
}

/** Of these labels or types; of all where they are not known. */
function propertiesFor(names: readonly string[], schema: GraphSchema): readonly Suggestion[] {
  const labels = new Map<string, string>()
  for (const { name, values } of entriesFor(names, schema).flatMap(({ properties }) => properties)) {
    labels.set(name, labels.get(name) ?? values.slice(0, 3).join(', '))
  }
  return [...labels].map(([label, detail]) => ({ label, detail: detail === '' ? 'property' : `${detail} …` }))
}

function valuesFor({ property, of }: Piece, schema: GraphSchema): readonly Suggestion[] {
  const held = entriesFor(of, schema)
    .flatMap(({ properties }) => properties)
    .filter(({ name }) => name === property)
    .flatMap(({ values }: SchemaProperty) => values)
  return [...new Set(held)].map((label) => ({ label, detail: property ?? '' }))
}

export function entriesFor(names: readonly string[], { labels, relations }: GraphSchema): readonly SchemaEntry[] {
  const all = [...labels, ...relations]
  const named = all.filter(({ name }) => names.includes(name))
  return named.length === 0 ? all : named
}
