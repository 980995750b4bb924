/** What a CSV file holds, row by row; blank rows are there too, so that the index is the row's number less one. */
export type CsvRows = readonly (readonly string[])[]

/** A quote that is not closed, or text behind a closing quote. */
export interface CsvFault {
  /** From 1, as spreadsheets count. */
  readonly row: number
  readonly what: string
}

/** One cell and what ends it. A quoted cell may hold commas, line ends and doubled quotes. */
const CELL =
  /(?:"(?<quoted>[^"]*(?:""[^"]*)*)"(?<rest>[^,\r\n]*)|(?<open>"[\s\S]*)|(?<plain>[^,\r\n]*))(?<end>,|\r\n|\n|\r|$)/uy

/**
 * Reads comma-separated values. A quote inside an unquoted cell is an ordinary character.
 * @see RFC 4180
 */
export function parseCsv(text: string): CsvRows | CsvFault {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at <= text.length; ) {
    CELL.lastIndex = at
    const found = CELL.exec(text)
    const { quoted, rest = '', open, plain = '', end = '' } = found?.groups ?? {}
    if (open !== undefined) return { row: rows.length + 1, what: 'a quote is opened and never closed' }
    if (rest.trim() !== '') return { row: rows.length + 1, what: `${quote(rest.trim())} stands behind a closing quote` }
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    at = CELL.lastIndex
    if (end === ',') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 40))
}
