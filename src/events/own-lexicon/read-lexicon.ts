import { readCsvTable } from '../../core/csv/read-csv-table.ts'
import { invalidTable, type TableSpec } from '../../core/csv/table-faults.ts'
import { sha256Hex } from '../../core/ids.ts'
import type { LexiconRow, OwnLexicon } from '../../core/reading-settings.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { COLUMNS, type Column, checkRows } from './check-rows.ts'

/** A lexicon, and what was passed over in its file, as sentences. */
export interface ReadLexicon {
  readonly lexicon: OwnLexicon
  readonly warnings: readonly string[]
}

const SPEC: TableSpec<Column> = {
  option: '--lexicon',
  code: 'LEXICON_INVALID',
  columns: COLUMNS,
  required: ['lemma', 'type'],
  rowName: 'word',
  quoteExample: '"They ""decoupled""."',
  surplusHint: 'Put quotes around a cell that holds a comma: "on,against".',
}

/**
 * Reads the user's own table of words that tell events.
 * @throws PATH_MISSING, PATH_UNREADABLE, or LEXICON_INVALID with every fault by row and column.
 */
export async function readLexicon(path: string): Promise<ReadLexicon> {
  const { rows: raw, faults: long, warnings } = await readCsvTable(path, SPEC)
  const { rows, faults } = checkRows(raw)
  const all = [...long, ...faults]
  if (all.length > 0) throw invalidTable(path, SPEC, all)
  return { lexicon: makeLexicon(rows), warnings }
}

function makeLexicon(given: readonly LexiconRow[]): OwnLexicon {
  const rows = [...given].sort((a, b) => compareCodeUnits(a.lemma, b.lemma))
  const content = rows.map(({ lemma, type, frame }) => [lemma, type, frame])
  return { rows, hash: sha256Hex(JSON.stringify(content)).slice(0, 16) }
}
