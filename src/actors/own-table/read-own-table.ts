import { readFile, stat } from 'node:fs/promises'
import { WhodidError } from '../../core/errors.ts'
import { sha256Hex } from '../../core/ids.ts'
import type { OwnRow, OwnTable } from '../../core/own-table.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { COLUMNS, type Column, checkRows, type Fault, type RawRow } from './check-rows.ts'
import { type Clash, conflictsWithKnown } from './merge-rows.ts'
import { parseCsv } from './parse-csv.ts'

/** A table, and what was passed over in its file, as sentences. */
export interface ReadTable {
  readonly table: OwnTable
  readonly warnings: readonly string[]
}

const HEADER_HINT = `The first row names the columns: ${COLUMNS.join(',')}; only name and kind must be there.`
const MAX_FAULTS_SHOWN = 5
const MAX_BYTES = 20_000_000

/**
 * Reads the user's own table of actors: UTF-8, comma-separated, columns in any order.
 * @throws PATH_MISSING, PATH_UNREADABLE, or GAZETTEER_INVALID with every fault by row and column.
 */
export async function readOwnTable(path: string): Promise<ReadTable> {
  const text = decode(path, await readBytes(path))
  const parsed = parseCsv(text)
  if ('what' in parsed) {
    const hint = 'Put quotes around the whole cell, and double each quote inside it: "the ""Wild"" Company".'
    throw invalid(path, [{ ...parsed, column: null, hint }])
  }
  const headAt = parsed.findIndex((row) => !isBlank(row))
  const head = (parsed[headAt] ?? []).map((cell) => cell.trim().toLowerCase())
  const headFault = checkHead(head, headAt + 1)
  if (headFault !== null) throw invalid(path, [headFault])
  const raw = parsed
    .map((cells, i) => rawRow(cells, i + 1, head))
    .filter((_, i) => i > headAt && !isBlank(parsed[i] ?? []))
  const { rows, faults } = checkRows(raw)
  const long = raw.flatMap(({ number }) => surplus(parsed[number - 1] ?? [], number, head.length))
  const all = [...long, ...faults]
  if (all.length > 0) throw invalid(path, all)
  const clashes = conflictsWithKnown(rows)
  if (clashes.length > 0)
    throw invalid(
      path,
      clashes.map((clash) => clashFault(clash, rows, raw)),
    )
  if (rows.length === 0)
    throw refuse(path, 'has a header and no row', 'Write one actor a row below it, or leave --gazetteer out.')
  return { table: makeTable(rows), warnings: unknownColumns(path, head) }
}

function makeTable(given: readonly OwnRow[]): OwnTable {
  const rows = given
    .map((row) => ({ ...row, aliases: [...row.aliases].sort(compareCodeUnits) }))
    .sort((a, b) => compareCodeUnits(a.name, b.name))
  const content = rows.map(({ name, kind, aliases, country, wikidata }) => [name, kind, aliases, country, wikidata])
  return { rows, hash: sha256Hex(JSON.stringify(content)).slice(0, 16) }
}

async function readBytes(path: string): Promise<Uint8Array> {
  const named = `the table of --gazetteer, ${path},`
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) throw refuse(path, 'is a folder', 'Name the CSV file itself.')
    if (!stats.isFile()) throw refuse(path, 'is a pipe, a socket or a device', 'Save the table to a file first.')
    if (stats.size > MAX_BYTES) throw refuse(path, 'is larger than 20 MB', 'Keep the rows that your articles need.')
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof WhodidError) throw cause
    const { code = '' } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const hint = 'Check the spelling, and that the path is right from the folder you are in.'
      throw new WhodidError('PATH_MISSING', `${named} does not exist`, { hint, cause })
    }
    throw new WhodidError('PATH_UNREADABLE', `${named} cannot be read (${code})`, {
      hint: 'Make it readable for you, or leave --gazetteer out.',
      cause,
    })
  }
}

function decode(path: string, bytes: Uint8Array): string {
  if (bytes.length === 0) throw refuse(path, 'is empty (0 bytes)', HEADER_HINT)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes) // drops a byte order mark
    if (text.includes('\0')) throw new TypeError('zero byte')
    return text
  } catch {
    throw refuse(
      path,
      'is not UTF-8',
      'Save it as "CSV UTF-8", or convert it: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW',
    )
  }
}

function checkHead(head: readonly string[], row: number): Fault | null {
  const missing = (['name', 'kind'] as const).find((column) => !head.includes(column))
  const twice = head.find((column, i) => column !== '' && head.indexOf(column) !== i)
  if (missing === undefined && twice === undefined) return null
  if (missing === undefined) {
    return { row, column: null, what: `two columns are named ${JSON.stringify(twice)}`, hint: 'Delete one of them.' }
  }
  const other = [';', '\t'].find((mark) => head.length === 1 && head[0]?.includes(mark) === true)
  const hint =
    other === undefined ? HEADER_HINT : 'Columns are parted by commas: save the table as comma-separated CSV.'
  return { row: Math.max(1, row), column: missing, what: `the column ${missing} is missing`, hint }
}

function rawRow(cells: readonly string[], number: number, head: readonly string[]): RawRow {
  const cell = (column: Column) => cells[head.indexOf(column)] ?? ''
  const [name, kind, aliases, country, wikidata] = COLUMNS.map(cell)
  return {
    number,
    cells: {
      name: name ?? '',
      kind: kind ?? '',
      aliases: aliases ?? '',
      country: country ?? '',
      wikidata: wikidata ?? '',
    },
  }
}

function surplus(cells: readonly string[], row: number, columns: number): readonly Fault[] {
  if (isBlank(cells.slice(columns))) return []
  const what = `it has ${cells.length} cells, but the table has ${columns} columns`
  return [{ row, column: null, what, hint: 'Put quotes around a cell that holds a comma; part aliases by ";".' }]
}

function unknownColumns(path: string, head: readonly string[]): readonly string[] {
  const unknown = head.filter((column) => column !== '' && !COLUMNS.some((known) => known === column))
  if (unknown.length === 0) return []
  const names = unknown.map((column) => JSON.stringify(column)).join(', ')
  return [`${path}: not used: ${unknown.length === 1 ? 'column' : 'columns'} ${names}; known are ${COLUMNS.join(', ')}`]
}

function clashFault({ name, ...clash }: Clash, rows: readonly OwnRow[], raw: readonly RawRow[]): Fault {
  return { ...clash, row: raw[rows.findIndex((other) => other.name === name)]?.number ?? 0 }
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '')
}

function refuse(path: string, what: string, hint: string): WhodidError {
  return new WhodidError('GAZETTEER_INVALID', `${path} ${what}`, { hint })
}

/** Every fault in one go, so that a table is mended in one go. */
function invalid(path: string, faults: readonly Fault[]): WhodidError {
  const sorted = [...faults].sort((a, b) => a.row - b.row)
  const [first] = sorted
  const lines = sorted.slice(0, MAX_FAULTS_SHOWN).map(({ row, column, what }) => {
    const place = column === null ? `row ${row}` : `row ${row}, column ${column}`
    return `${path}, ${place}: ${what}`
  })
  const more = sorted.length > lines.length ? [`and ${sorted.length - lines.length} more`] : []
  return new WhodidError('GAZETTEER_INVALID', [...lines, ...more].join('\n  '), { hint: first?.hint ?? HEADER_HINT })
}
