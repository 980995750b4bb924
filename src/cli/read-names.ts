import { cleanCell, showCell } from '../core/csv/cells.ts'
import { readCsvTable } from '../core/csv/read-csv-table.ts'
import { type Fault, invalidTable, type TableSpec } from '../core/csv/table-faults.ts'
import type { ScreenQuery } from '../query/screen/screen-index.ts'

type Column = 'name' | 'country'

const SPEC: TableSpec<Column> = {
  option: '--file',
  code: 'NAMES_INVALID',
  columns: ['name', 'country'],
  required: ['name'],
  rowName: 'name',
  quoteExample: '"the ""Wild"" Company"',
  surplusHint: 'Put quotes around a name that holds a comma: "Huawei Technologies Co., Ltd."',
}

/**
 * The names of a table with the column `name`, and `country` (ISO 3166-1 alpha-2) where it is there.
 * @throws PATH_MISSING, PATH_UNREADABLE, or NAMES_INVALID with every fault by row and column.
 */
export async function readNames(
  path: string,
): Promise<{ readonly names: readonly ScreenQuery[]; readonly warnings: readonly string[] }> {
  const { rows, faults: long, warnings } = await readCsvTable(path, SPEC)
  const faults: Fault<Column>[] = [...long]
  const names = rows.map(({ number, cells }) => {
    const [name, country] = [cleanCell(cells.name), cleanCell(cells.country).toUpperCase()]
    const fault = (column: Column, what: string, hint: string) => faults.push({ row: number, column, what, hint })
    if (name === '') fault('name', 'it is empty', 'Give a name, or delete the row.')
    if (!/^(?:[A-Z]{2})?$/u.test(country)) {
      fault('country', `${showCell(cells.country)} is no country code`, 'Give two letters (CN, US), or leave it empty.')
    }
    return { name, country: country === '' ? null : country }
  })
  if (faults.length > 0) throw invalidTable(path, SPEC, faults)
  return { names, warnings }
}
