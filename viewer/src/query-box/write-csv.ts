import type { QueryAnswer } from '../../../src/server/api.ts'
import { cellText, nodeOf } from './cell-text.ts'

/**
 * An answer as comma-separated values; a node is its name. A text that a spreadsheet would take for a formula begins
 * with an apostrophe.
 * @see RFC 4180; https://owasp.org/www-community/attacks/CSV_Injection
 */
export function writeCsv({ columns, rows }: Pick<QueryAnswer, 'columns' | 'rows'>): string {
  const lines = rows.map((row) => row.map((value) => (value === null ? '' : (nodeOf(value)?.name ?? cellText(value)))))
  return [columns, ...lines].map((line) => `${line.map(quoteCell).join(',')}\r\n`).join('')
}

function quoteCell(cell: string): string {
  const isFormula = /^[=+\-@\t\r]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell)
  const safe = isFormula ? `'${cell}` : cell
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
