import type { ColumnType } from './columns.ts'
import { describeProperty, describeTable } from './property-meanings.ts'
import type { Table } from './tables.ts'

/** Types of a Table Schema. A list is a text whose parts are joined: see `joinList`. */
const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  list: 'string',
  boolean: 'boolean',
  integer: 'integer',
  number: 'number',
}

/**
 * The tables' description for programs.
 * @see https://specs.frictionlessdata.io/tabular-data-package/ (Data Package and Table Schema, version 1)
 */
export function describePackage(tables: readonly Table[]): string {
  const description = {
    profile: 'tabular-data-package',
    name: 'whodid-graph',
    title: 'Who did what to whom, when, and who says so',
    resources: tables.map(describeResource),
  }
  return `${JSON.stringify(description, null, 2)}\n`
}

/** The ends of a relationship lie in several tables, which a foreign key cannot say. */
function describeResource({ name, columns }: Table): object {
  return {
    profile: 'tabular-data-resource',
    name: name.toLowerCase(),
    path: `${name}.csv`,
    title: describeTable(name),
    encoding: 'utf-8',
    dialect: { lineTerminator: '\r\n', delimiter: ',', doubleQuote: true },
    schema: {
      fields: columns.map((column) => ({
        name: column.name,
        type: FIELD_TYPES[column.type],
        description: describeProperty(name, column.name),
        ...(column.name === 'id' ? { constraints: { required: true, unique: true } } : {}),
      })),
      missingValues: [''],
      primaryKey: 'id',
    },
  }
}
