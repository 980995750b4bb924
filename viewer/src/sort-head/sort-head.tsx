import { Table } from '@mantine/core'

export interface Sorting<C extends string> {
  readonly column: C
  readonly descending: boolean
}

interface Props<C extends string> {
  readonly columns: readonly { readonly column: C; readonly label: string; readonly isNumber?: boolean }[]
  readonly order: Sorting<C>
  readonly onSort: (column: C) => void
}

/** The head of a table that is sorted by any of its columns. */
export function SortHead<C extends string>({ columns, order, onSort }: Props<C>) {
  return (
    <Table.Thead>
      <Table.Tr>
        {columns.map(({ column, label, isNumber }) => (
          <Table.Th
            key={column}
            className={isNumber === true ? 'is-number' : undefined}
            aria-sort={order.column !== column ? 'none' : order.descending ? 'descending' : 'ascending'}
          >
            <button type="button" className="sort-button" onClick={() => onSort(column)}>
              {label}
              <span aria-hidden="true">{order.column === column ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
            </button>
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  )
}
