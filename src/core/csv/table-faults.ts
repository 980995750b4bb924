import { type ErrorCode, WhodidError } from '../errors.ts'

/** What a table of the user must look like, and how it is spoken of. */
export interface TableSpec<Column extends string> {
  /** The option that names the file: "--gazetteer". */
  readonly option: string
  readonly code: ErrorCode
  readonly columns: readonly Column[]
  readonly required: readonly Column[]
  /** What one row holds: "actor". */
  readonly rowName: string
  /** A cell with quotes inside it, as it must be written. */
  readonly quoteExample: string
  /** What to do about a row that has more cells than the table has columns. */
  readonly surplusHint: string
}

/** What is wrong, where, and what to do about it. */
export interface Fault<Column extends string> {
  readonly row: number
  readonly column: Column | null
  readonly what: string
  readonly hint: string
}

const MAX_FAULTS_SHOWN = 5

/** Every fault in one go, so that a table is mended in one go. */
export function invalidTable<Column extends string>(
  path: string,
  { code }: TableSpec<Column>,
  faults: readonly Fault<Column>[],
): WhodidError {
  const sorted = [...faults].sort((a, b) => a.row - b.row)
  const lines = sorted.slice(0, MAX_FAULTS_SHOWN).map(({ row, column, what }) => {
    const place = column === null ? `row ${row}` : `row ${row}, column ${column}`
    return `${path}, ${place}: ${what}`
  })
  const more = sorted.length > lines.length ? [`and ${sorted.length - lines.length} more`] : []
  return new WhodidError(code, [...lines, ...more].join('\n  '), { hint: sorted[0]?.hint ?? '' })
}

/** A fault of the file as a whole. */
export function refuseTable<Column extends string>(
  path: string,
  { code }: TableSpec<Column>,
  { what, hint }: { readonly what: string; readonly hint: string },
): WhodidError {
  return new WhodidError(code, `${path} ${what}`, { hint })
}
