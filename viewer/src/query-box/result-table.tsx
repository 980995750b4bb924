import { Table } from '@mantine/core'
import type { QueryAnswer, QueryCell } from '../../../src/server/api.ts'
import { NodeLink } from '../event-list/node-link.tsx'
import { countOf, formatCount } from '../vocabulary/words.ts'
import { cellText, nodeOf } from './cell-text.ts'

/** The answer of a query as a table; nodes in it can be opened. */
export function ResultTable({ answer }: { readonly answer: QueryAnswer }) {
  const { columns, rows, total } = answer
  if (total === 0) return <p className="soft">The query is fine; nothing in the graph matches it.</p>
  return (
    <>
      <p className="soft">
        {rows.length < total
          ? `${formatCount(rows.length)} of ${countOf(total, 'row')}; add LIMIT, or use the command line for all`
          : countOf(total, 'row')}
      </p>
      <div className="result-scroll">
        <Table verticalSpacing={6} highlightOnHover className="data-table" aria-label="Result">
          <Table.Thead>
            <Table.Tr>
              {columns.map((column, c) => (
                <Table.Th key={column} className={typeof rows[0]?.[c] === 'number' ? 'is-number' : undefined}>
                  {column}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no other identity and never move
              <Table.Tr key={n}>
                {columns.map((column, c) => (
                  <Cell key={column} value={row[c] ?? null} />
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  )
}

function Cell({ value }: { readonly value: QueryCell }) {
  const node = nodeOf(value)
  return (
    <Table.Td className={typeof value === 'number' ? 'is-number' : undefined}>
      {node === null ? cellText(value) : <NodeLink node={node} mark />}
    </Table.Td>
  )
}
