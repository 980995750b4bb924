import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { GraphSnapshot, PropertyValue } from '../src/core/graph.ts'
import { type Attributes, type Column, textOf, valueAt } from './columns.ts'
import { type ExportFile, makeTables, type Table } from './tables.ts'

/** What is held in memory at once. */
const ROWS_PER_GROUP = 20_000

type Leaf = Pick<SchemaElement, 'type' | 'converted_type'>

const TEXT: Leaf = { type: 'BYTE_ARRAY', converted_type: 'UTF8' }
const LEAVES: Readonly<Record<Exclude<Column['type'], 'list'>, Leaf>> = {
  text: TEXT,
  boolean: { type: 'BOOLEAN' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
}

/**
 * The graph as Parquet, a file a label and a file a type of relationship, with the columns of `makeTables`: text, lists
 * of text, 64-bit integers, doubles, booleans; an absent value is null. Nothing is changed but half a surrogate pair,
 * which becomes U+FFFD. The same bytes for the same graph.
 * @see https://parquet.apache.org/docs/file-format/ and, for lists, LogicalTypes.md of apache/parquet-format
 */
export function* exportParquet(snapshot: GraphSnapshot): Generator<ExportFile> {
  for (const table of makeTables(snapshot)) yield { name: `${table.name}.parquet`, pieces: parquetBytes(table) }
}

function* parquetBytes({ columns, rows }: Table): Generator<Uint8Array> {
  const writer = new ByteWriter()
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)]
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'whodid' })
  for (const group of inGroups(rows())) {
    const columnData = columns.map((column) => ({
      name: column.name,
      data: group.map((row) => cellOf(valueAt(row, column.name), column)),
    }))
    parquet.write({ columnData, rowGroupSize: ROWS_PER_GROUP })
    yield take(writer)
  }
  parquet.finish()
  yield take(writer)
}

/** What has been written since; the writer goes on counting. */
function take(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}

function schemaOf({ name, type }: Column): SchemaElement[] {
  if (type !== 'list') return [{ name, repetition_type: 'OPTIONAL', ...LEAVES[type] }]
  return [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...TEXT },
  ]
}

function cellOf(value: PropertyValue | undefined, { type }: Column): unknown {
  if (value === undefined) return null
  if (type === 'integer') return BigInt(Number(value))
  return type === 'text' ? textOf(value) : value
}

function* inGroups(rows: Iterable<Attributes>): Generator<Attributes[]> {
  let group: Attributes[] = []
  for (const row of rows) {
    group.push(row)
    if (group.length < ROWS_PER_GROUP) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
