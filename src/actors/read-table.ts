import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../core/package-root.ts'

/** The rows of one table in `gazetteer/`, by column name. The first line names the columns; no value holds a tab. */
export function readTable(name: string): readonly Readonly<Record<string, string>>[] {
  const file = join(PACKAGE_ROOT, 'src', 'actors', 'gazetteer', `${name}.tsv`)
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const columns = head.split('\t')
  return lines.map((line) => {
    const values = line.split('\t')
    return Object.fromEntries(columns.map((column, i) => [column, values[i] ?? '']))
  })
}

/** The parts of a cell that holds a list. */
export function listCell(cell: string | undefined): readonly string[] {
  return (cell ?? '').split('|').filter((part) => part !== '')
}
