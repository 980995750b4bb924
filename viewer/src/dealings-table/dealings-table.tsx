import { Button, Table } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Overview } from '../../../src/server/api.ts'
import { useVisibleGraph } from '../graph-view/use-visible-graph.ts'
import { writeCsv } from '../query-box/write-csv.ts'
import { saveFile } from '../save-picture/save-menu.tsx'
import { SortHead } from '../sort-head/sort-head.tsx'
import type { ViewState } from '../state/view-state.ts'
import { countOf, formatCount } from '../vocabulary/words.ts'
import {
  type DealingColumn,
  type DealingOrder,
  dealingRows,
  dealingTable,
  nextDealingOrder,
  sortDealings,
} from './dealing-rows.ts'
import { DealingTableRow } from './dealing-table-row.tsx'
import '../actors-table/actors-table.css'
import './dealings-table.css'

const COLUMNS: readonly { readonly column: DealingColumn; readonly label: string; readonly isNumber?: boolean }[] = [
  { column: 'who', label: 'Who' },
  { column: 'whom', label: 'To whom' },
  { column: 'what', label: 'What' },
  { column: 'when', label: 'When' },
  { column: 'status', label: 'Status' },
  { column: 'events', label: 'Events', isNumber: true },
  { column: 'reports', label: 'Reports', isNumber: true },
]

/** More are drawn on demand. */
const STEP = 200

/** Every line of the picture as a row: the same dealings, for the keyboard, for reading and for a spreadsheet. */
export function DealingsTable({ overview, view }: { readonly overview: Overview; readonly view: ViewState }) {
  const { graph } = useVisibleGraph(overview, view)
  const [order, setOrder] = useState<DealingOrder>({ column: 'events', descending: true })
  const [limit, setLimit] = useState(STEP)
  const rows = useMemo(() => sortDealings(dealingRows(graph), order), [graph, order])
  const save = () =>
    saveFile('whodid-dealings.csv', new Blob([writeCsv(dealingTable(rows))], { type: 'text/csv;charset=utf-8' }))
  return (
    <section className="table-page is-dense" aria-label="Dealings">
      <h2>
        Dealings{' '}
        <span className="soft" role="status">
          {formatCount(rows.length)} in view, of {formatCount(overview.counts.dealings)}
        </span>
        <span className="table-fields">
          <Button size="compact-sm" variant="default" disabled={rows.length === 0} onClick={save}>
            Save as CSV
          </Button>
        </span>
      </h2>
      <Table
        highlightOnHover
        verticalSpacing={6}
        horizontalSpacing={6}
        className="data-table dealings-table"
        stickyHeader
      >
        <SortHead columns={COLUMNS} order={order} onSort={(column) => setOrder(nextDealingOrder(order, column))} />
        <Table.Tbody>
          {rows.slice(0, limit).map((row) => (
            <DealingTableRow key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
      {rows.length === 0 && <p className="list-note">The filters leave no dealing among the actors of the picture.</p>}
      {limit < rows.length && (
        <Button variant="default" size="sm" mt="md" onClick={() => setLimit(limit + STEP)}>
          Show more: {countOf(rows.length - limit, 'dealing')} left
        </Button>
      )}
    </section>
  )
}
