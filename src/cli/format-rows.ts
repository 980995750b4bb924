import type { QueryResult, QueryValue } from '../query/query-engine.ts'
import { cutToWidth, displayWidth, escapeUnseen, visible } from './visible-text.ts'

export const ROW_FORMATS = ['table', 'json', 'csv'] as const
export type RowFormat = (typeof ROW_FORMATS)[number]

/** A cell of a table is cut here; the other formats give everything. */
const MAX_CELL = 80

/** An answer as lines, without their ends. */
export function formatRows(result: QueryResult, format: RowFormat): Iterable<string> {
  return FORMATTERS[format](result)
}

const FORMATTERS: Readonly<Record<RowFormat, (result: QueryResult) => Iterable<string>>> = {
  table: tableLines,
  json: jsonLines,
  csv: csvLines,
}

function* tableLines({ columns, rows }: QueryResult): Generator<string> {
  const cells = [columns.map(visible), ...rows.map((row) => row.map(cellText))].map((row) =>
    row.map((cell) => cutToWidth(cell, MAX_CELL)),
  )
  const widths = columns.map((_, i) => cells.reduce((widest, row) => Math.max(widest, displayWidth(row[i] ?? '')), 1))
  for (const [index, row] of cells.entries()) {
    const padded = row.map((cell, i) => {
      const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(cell)))
      return typeof rows[index - 1]?.[i] === 'number' ? space + cell : cell + space
    })
    yield ` ${padded.join(' | ')}`.trimEnd()
    if (index === 0) yield widths.map((width) => '-'.repeat(width + 2)).join('+')
  }
}

/** Nodes as `(Huawei :Company)`, relationships as `[:AGENT_OF]`, the rest as text or JSON; null is empty. */
function cellText(value: QueryValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return visible(value)
  return typeof value === 'object' ? visible(shortText(value)) : String(value)
}

function shortText(value: QueryValue): string {
  if (Array.isArray(value)) {
    return isPath(value) ? value.map(pathPart).join('') : `[${value.map(shortText).join(', ')}]`
  }
  if (isNode(value)) return `(${String(value.properties.name ?? value.id)} :${value.labels[value.labels.length - 1]})`
  if (isRelationship(value)) return `[:${value.type}]`
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A relationship points from the node before it, or back to it. */
function pathPart(part: QueryValue, index: number, path: readonly QueryValue[]): string {
  const before = path[index - 1] ?? null
  if (index % 2 === 0 || !isNode(before) || !isRelationship(part)) return shortText(part)
  return part.from === before.id ? `-${shortText(part)}->` : `<-${shortText(part)}-`
}

function isPath(value: readonly QueryValue[]): boolean {
  return value.length > 1 && value.every((part, i) => (i % 2 === 0 ? isNode(part) : isRelationship(part)))
}

function isNode(
  value: QueryValue,
): value is QueryValue & { id: string; labels: string[]; properties: { name?: string } } {
  return isObject(value) && Array.isArray(value.labels) && isObject(value.properties ?? null)
}

function isRelationship(value: QueryValue): value is QueryValue & { type: string; from: string } {
  return isObject(value) && typeof value.type === 'string' && 'from' in value && isObject(value.properties ?? null)
}

function isObject(value: QueryValue): value is { readonly [key: string]: QueryValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An array with an object a line; keys in the order of the columns. */
function* jsonLines({ columns, rows }: QueryResult): Generator<string> {
  if (rows.length === 0) return yield '[]'
  yield '['
  for (const [index, row] of rows.entries()) {
    const fields = columns.map((column, i) => `${JSON.stringify(column)}:${JSON.stringify(row[i] ?? null)}`)
    yield `${escapeUnseen(`{${fields.join(',')}}`)}${index < rows.length - 1 ? ',' : ''}`
  }
  yield ']'
}

/**
 * RFC 4180, but for the line end, which is the caller's. A text that a spreadsheet would take for a formula
 * gets an apostrophe in front; numbers are left alone. Lists and entities are JSON.
 */
function* csvLines({ columns, rows }: QueryResult): Generator<string> {
  yield columns.map(csvCell).join(',')
  for (const row of rows) yield row.map(csvCell).join(',')
}

const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

function csvCell(value: QueryValue): string {
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const inert = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
