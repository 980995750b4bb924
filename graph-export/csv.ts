import type { GraphSnapshot } from '../src/core/graph.ts'
import { type Attributes, textOf, valueAt } from './columns.ts'
import { describeTables } from './data-dictionary.ts'
import { describePackage } from './data-package.ts'
import { showForbidden } from './plain-text.ts'
import { type ExportFile, makeTables, TABLE_NAMES, type Table } from './tables.ts'

/** Every file that there can be in the folder. */
export const CSV_FILES: readonly string[] = [
  ...TABLE_NAMES.map((name) => `${name}.csv`),
  'data-dictionary.csv',
  'datapackage.json',
]

/** Excel takes a file without this mark to be in the old code page of the computer. */
const BYTE_ORDER_MARK = '\ufeff'

export interface CsvOptions {
  /** Begin each file with a byte order mark. */
  readonly forExcel?: boolean
}

/**
 * The graph as comma-separated values, a file a label and a file a type of relationship, with a data dictionary for
 * people (`data-dictionary.csv`) and one for programs (`datapackage.json`).
 * - RFC 4180: UTF-8, CR LF, a header, quotes where needed. Lists are joined by `|`: see `joinList`.
 * - An absent value and an empty text are both an empty cell.
 * - A text that a spreadsheet would run as a formula has an apostrophe in front, as has a text that is like one with
 *   apostrophes: taking one away gives the text back.
 * - Control characters but for tab and line ends are shown by their pictures: see `showForbidden`.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function* exportCsv(snapshot: GraphSnapshot, { forExcel = false }: CsvOptions = {}): Generator<ExportFile> {
  const mark = forExcel ? BYTE_ORDER_MARK : ''
  const tables = makeTables(snapshot)
  for (const table of tables) yield { name: `${table.name}.csv`, pieces: csvLines(table, mark) }
  yield { name: 'data-dictionary.csv', pieces: csvLines(describeTables(tables), mark) }
  yield { name: 'datapackage.json', pieces: [describePackage(tables)] }
}

function* csvLines({ columns, rows }: Pick<Table, 'columns' | 'rows'>, mark: string): Generator<string> {
  const names = columns.map(({ name }) => name)
  yield `${mark}${names.map(textCell).join(',')}\r\n`
  for (const row of rows()) yield `${names.map((name) => cellOf(row, name)).join(',')}\r\n`
}

function cellOf(row: Attributes, name: string): string {
  const value = valueAt(row, name)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : textCell(textOf(value))
}

/**
 * What spreadsheets run, the full-width forms among it, after any number of apostrophes.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

function textCell(text: string): string {
  const shown = showForbidden(text)
  const inert = FORMULA.test(shown) ? `'${shown}` : shown
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
