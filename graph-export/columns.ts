import type { PropertyValue } from '../src/core/graph.ts'
import { FRACTIONAL_PROPERTIES } from '../src/core/property-types.ts'
import { compareCodeUnits } from '../src/core/snapshot.ts'

/** `number` may have a fraction; `list` is of texts. */
export type ColumnType = 'text' | 'list' | 'boolean' | 'integer' | 'number'

/** One attribute of a table, or of all nodes or all edges of a file. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
}

/** What one node or edge has: a row of a table. */
export type Attributes = Readonly<Record<string, PropertyValue>>

const FRACTIONAL: ReadonlySet<string> = new Set(FRACTIONAL_PROPERTIES)

/** Every attribute that any row has, sorted by name, of the narrowest type that holds all its values. */
export function findColumns(rows: Iterable<Attributes>): readonly Column[] {
  const types = new Map<string, ColumnType>()
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      const type = typeOf(name, value)
      const former = types.get(name)
      types.set(name, former === undefined ? type : commonType(former, type))
    }
  }
  return [...types].sort(([a], [b]) => compareCodeUnits(a, b)).map(([name, type]) => ({ name, type }))
}

/** The properties, with `property.` before a name that the format has a use of its own for. */
export function renameTaken(properties: Attributes, taken: readonly string[]): Attributes {
  if (!taken.some((name) => Object.hasOwn(properties, name))) return properties
  const entries = Object.entries(properties).map(([key, value]) => [
    taken.includes(key) ? `property.${key}` : key,
    value,
  ])
  return Object.fromEntries(entries) as Attributes
}

/** The value of one column, without what every object inherits. */
export function valueAt(row: Attributes, name: string): PropertyValue | undefined {
  return Object.hasOwn(row, name) ? row[name] : undefined
}

/** A value as text; a list by its parts joined with `|`: see `joinList`. An absent value is the empty text. */
export function textOf(value: PropertyValue | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'object' ? joinList(value) : String(value)
}

/** A list as one text: parts joined by `|`, with `\` before a `|` or `\` of their own. */
export function joinList(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[\\|]/g, '\\$&')).join('|')
}

function typeOf(name: string, value: PropertyValue): ColumnType {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return FRACTIONAL.has(name) || !Number.isSafeInteger(value) ? 'number' : 'integer'
  return typeof value === 'string' ? 'text' : 'list'
}

function commonType(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a
  return isNumeric(a) && isNumeric(b) ? 'number' : 'text'
}

function isNumeric(type: ColumnType): boolean {
  return type === 'integer' || type === 'number'
}
