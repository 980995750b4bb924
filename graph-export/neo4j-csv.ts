import type { GraphSnapshot } from '../src/core/graph.ts'
import { type Attributes, type Column, type ColumnType, textOf, valueAt } from './columns.ts'
import { CONSTRAINT } from './neo4j-statements.ts'
import { showForbidden } from './plain-text.ts'
import { type ExportFile, makeTables, TABLE_NAMES, type Table } from './tables.ts'

const ARGUMENTS_FILE = 'import.args'
const CONSTRAINT_FILE = 'constraint.cypher'

/** Every file that there can be in the folder. */
export const NEO4J_CSV_FILES: readonly string[] = [
  ...TABLE_NAMES.map((name) => `${name}.csv`),
  ARGUMENTS_FILE,
  CONSTRAINT_FILE,
]

/** Parts arrays and labels: no text holds it, since control characters are shown by their pictures. */
const PART_SEPARATOR = '\u001f'

const NEO4J_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  list: 'string[]',
  boolean: 'boolean',
  integer: 'long',
  number: 'double',
}
/** Columns with a meaning of their own; null: not written. */
const NODE_HEADERS: Readonly<Record<string, string | null>> = { id: 'id:ID', name: 'name:string', labels: ':LABEL' }
const EDGE_HEADERS: Readonly<Record<string, string | null>> = {
  id: 'id:string',
  from: ':START_ID',
  to: ':END_ID',
  fromName: null,
  toName: null,
}

/**
 * The graph for `neo4j-admin database import full`, which fills an empty database at once: a file a label and a file a
 * type of relationship, the arguments for the import, and the constraint to run after it.
 * - Texts are quoted, so that an empty text is not an absent value; a quote within is doubled.
 * - Control characters but for tab and line ends are shown by their pictures: see `showForbidden`. Empty lists are left out.
 * @see https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/
 */
export function* exportNeo4jCsv(snapshot: GraphSnapshot): Generator<ExportFile> {
  const tables = makeTables(snapshot)
  for (const table of tables) yield { name: `${table.name}.csv`, pieces: csvLines(table) }
  yield { name: ARGUMENTS_FILE, pieces: argumentLines(tables) }
  yield { name: CONSTRAINT_FILE, pieces: [`${CONSTRAINT};\n`] }
}

/** A file of arguments, one a line; paths are from the folder that the command is run in. */
function* argumentLines(tables: readonly Table[]): Generator<string> {
  yield `# With the server stopped, in this folder: neo4j-admin database import full neo4j @${ARGUMENTS_FILE}
# Once it is started again: cypher-shell -f ${CONSTRAINT_FILE}
`
  for (const { name, element } of tables) {
    yield element === 'node' ? `--nodes=${name}.csv\n` : `--relationships=${name}=${name}.csv\n`
  }
  yield `--id-type=string
--array-delimiter=U+001F
--multiline-fields=true
`
}

function* csvLines({ element, columns, rows }: Table): Generator<string> {
  const headers = element === 'node' ? NODE_HEADERS : EDGE_HEADERS
  const written = columns.filter(({ name }) => headers[name] !== null)
  yield `${written.map((column) => headerOf(column, headers)).join(',')}\n`
  for (const row of rows()) yield `${written.map((column) => cellOf(row, column)).join(',')}\n`
}

function headerOf({ name, type }: Column, headers: Readonly<Record<string, string | null>>): string {
  const own = Object.hasOwn(headers, name) ? headers[name] : undefined
  return own ?? quote(`${name}:${NEO4J_TYPES[type]}`)
}

function cellOf(row: Attributes, { name, type }: Column): string {
  const value = valueAt(row, name)
  if (value === undefined) return ''
  if (type !== 'list' || typeof value !== 'object') return typeof value === 'string' ? quote(value) : textOf(value)
  return value.length === 0 ? '' : quote(value.map(showForbidden).join(PART_SEPARATOR), (text) => text)
}

function quote(text: string, show = showForbidden): string {
  return /^[\w:.-]+$/.test(text) ? text : `"${show(text).replaceAll('"', '""')}"`
}
