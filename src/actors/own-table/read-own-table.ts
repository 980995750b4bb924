import { type RawRow, readCsvTable } from '../../core/csv/read-csv-table.ts'
import { type Fault, invalidTable, type TableSpec } from '../../core/csv/table-faults.ts'
import { sha256Hex } from '../../core/ids.ts'
import type { OwnRow, OwnTable } from '../../core/own-table.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { COLUMNS, type Column, checkRows } from './check-rows.ts'
import { type Clash, conflictsWithKnown } from './merge-rows.ts'

/** A table, and what was passed over in its file, as sentences. */
export interface ReadTable {
  readonly table: OwnTable
  readonly warnings: readonly string[]
}

const SPEC: TableSpec<Column> = {
  option: '--gazetteer',
  code: 'GAZETTEER_INVALID',
  columns: COLUMNS,
  required: ['name', 'kind'],
  rowName: 'actor',
  quoteExample: '"the ""Wild"" Company"',
  surplusHint: 'Put quotes around a cell that holds a comma; part aliases by ";".',
}

/**
 * Reads the user's own table of actors.
 * @throws PATH_MISSING, PATH_UNREADABLE, or GAZETTEER_INVALID with every fault by row and column.
 */
export async function readOwnTable(path: string): Promise<ReadTable> {
  const { rows: raw, faults: long, warnings } = await readCsvTable(path, SPEC)
  const { rows, faults } = checkRows(raw)
  const all = [...long, ...faults]
  if (all.length > 0) throw invalidTable(path, SPEC, all)
  const clashes = conflictsWithKnown(rows).map((clash) => clashFault(clash, rows, raw))
  if (clashes.length > 0) throw invalidTable(path, SPEC, clashes)
  return { table: makeTable(rows), warnings }
}

function makeTable(given: readonly OwnRow[]): OwnTable {
  const rows = given
    .map((row) => ({ ...row, aliases: [...row.aliases].sort(compareCodeUnits) }))
    .sort((a, b) => compareCodeUnits(a.name, b.name))
  const content = rows.map(({ name, kind, aliases, country, wikidata }) => [name, kind, aliases, country, wikidata])
  return { rows, hash: sha256Hex(JSON.stringify(content)).slice(0, 16) }
}

function clashFault({ name, ...clash }: Clash, rows: readonly OwnRow[], raw: readonly RawRow<Column>[]): Fault<Column> {
  return { ...clash, row: raw[rows.findIndex((other) => other.name === name)]?.number ?? 0 }
}
