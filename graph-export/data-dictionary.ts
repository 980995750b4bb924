import type { Attributes, Column, ColumnType } from './columns.ts'
import { describeProperty, describeTable } from './property-meanings.ts'
import type { Table } from './tables.ts'

const TYPE_NAMES: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  list: 'list of texts, joined by |',
  boolean: 'true or false',
  integer: 'whole number',
  number: 'number',
}

/** The dictionary's own columns: a row a column of every table. */
const COLUMNS: readonly Column[] = ['table', 'what', 'rows', 'column', 'type', 'filled', 'meaning'].map((name) => ({
  name,
  type: name === 'rows' || name === 'filled' ? 'integer' : 'text',
}))

/** What every column of every table holds, and in how many rows it holds anything. */
export function describeTables(tables: readonly Table[]): Pick<Table, 'columns' | 'rows'> {
  return { columns: COLUMNS, rows: () => dictionaryRows(tables) }
}

function* dictionaryRows(tables: readonly Table[]): Generator<Attributes> {
  for (const table of tables) {
    const { rows, filled } = count(table)
    for (const { name, type } of table.columns) {
      yield {
        table: table.name,
        what: describeTable(table.name),
        rows,
        column: name,
        type: TYPE_NAMES[type],
        filled: filled.get(name) ?? 0,
        meaning: describeProperty(table.name, name),
      }
    }
  }
}

function count(table: Table): { readonly rows: number; readonly filled: ReadonlyMap<string, number> } {
  const filled = new Map<string, number>()
  let rows = 0
  for (const row of table.rows()) {
    rows += 1
    for (const [name, value] of Object.entries(row)) {
      const isEmpty = typeof value === 'string' || typeof value === 'object' ? value.length === 0 : false
      if (!isEmpty) filled.set(name, (filled.get(name) ?? 0) + 1)
    }
  }
  return { rows, filled }
}
