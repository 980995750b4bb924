import { type CsvRows, parseCsv } from './parse-csv.ts'
import { headerHint, readTableText } from './read-bytes.ts'
import { type Fault, invalidTable, refuseTable, type TableSpec } from './table-faults.ts'

/** One row of the file by column; `number` is that of a spreadsheet. */
export interface RawRow<Column extends string> {
  readonly number: number
  readonly cells: Readonly<Record<Column, string>>
}

export interface CsvTable<Column extends string> {
  readonly rows: readonly RawRow<Column>[]
  /** Rows that do not fit the columns: told together with what is wrong in the cells. */
  readonly faults: readonly Fault<Column>[]
  /** What was passed over, as sentences. */
  readonly warnings: readonly string[]
}

/**
 * Reads a table of the user's: UTF-8, comma-separated, columns in any order, blank rows anywhere.
 * @throws PATH_MISSING, PATH_UNREADABLE, or the code of the table where there is no header that fits, or no row.
 */
export async function readCsvTable<Column extends string>(
  path: string,
  spec: TableSpec<Column>,
): Promise<CsvTable<Column>> {
  const parsed = parseCsv(await readTableText(path, spec))
  if ('what' in parsed) {
    const hint = `Put quotes around the whole cell, and double each quote inside it: ${spec.quoteExample}.`
    throw invalidTable(path, spec, [{ ...parsed, column: null, hint }])
  }
  const headAt = parsed.findIndex((row) => !isBlank(row))
  const head = (parsed[headAt] ?? []).map((cell) => cell.trim().toLowerCase())
  const headFault = checkHead(head, headAt + 1, spec)
  if (headFault !== null) throw invalidTable(path, spec, [headFault])
  const rows = rowsBelow(parsed, headAt, { head, spec })
  if (rows.length === 0) {
    const hint = `Write one ${spec.rowName} a row below it, or leave ${spec.option} out.`
    throw refuseTable(path, spec, { what: 'has a header and no row', hint })
  }
  const faults = rows.flatMap(({ number }) => surplus(parsed[number - 1] ?? [], number, { head, spec }))
  return { rows, faults, warnings: unknownColumns(path, head, spec) }
}

interface Header<Column extends string> {
  readonly head: readonly string[]
  readonly spec: TableSpec<Column>
}

function checkHead<Column extends string>(
  head: readonly string[],
  row: number,
  spec: TableSpec<Column>,
): Fault<Column> | null {
  const missing = spec.required.find((column) => !head.includes(column))
  const twice = head.find((column, i) => column !== '' && head.indexOf(column) !== i)
  if (missing === undefined && twice === undefined) return null
  if (missing === undefined) {
    return { row, column: null, what: `two columns are named ${JSON.stringify(twice)}`, hint: 'Delete one of them.' }
  }
  const other = [';', '\t'].find((mark) => head.length === 1 && head[0]?.includes(mark) === true)
  const hint =
    other === undefined ? headerHint(spec) : 'Columns are parted by commas: save the table as comma-separated CSV.'
  return { row: Math.max(1, row), column: missing, what: `the column ${missing} is missing`, hint }
}

function rowsBelow<Column extends string>(
  parsed: CsvRows,
  headAt: number,
  { head, spec }: Header<Column>,
): readonly RawRow<Column>[] {
  return parsed.flatMap((cells, i) => {
    if (i <= headAt || isBlank(cells)) return []
    const named = spec.columns.map((column) => [column, cells[head.indexOf(column)] ?? ''])
    return [{ number: i + 1, cells: Object.fromEntries(named) as Record<Column, string> }]
  })
}

function surplus<Column extends string>(
  cells: readonly string[],
  row: number,
  { head, spec }: Header<Column>,
): readonly Fault<Column>[] {
  if (isBlank(cells.slice(head.length))) return []
  const what = `it has ${cells.length} cells, but the table has ${head.length} columns`
  return [{ row, column: null, what, hint: spec.surplusHint }]
}

function unknownColumns<Column extends string>(
  path: string,
  head: readonly string[],
  { columns }: TableSpec<Column>,
): readonly string[] {
  const unknown = head.filter((column) => column !== '' && !columns.some((known) => known === column))
  if (unknown.length === 0) return []
  const names = unknown.map((column) => JSON.stringify(column)).join(', ')
  return [`${path}: not used: ${unknown.length === 1 ? 'column' : 'columns'} ${names}; known are ${columns.join(', ')}`]
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '')
}
