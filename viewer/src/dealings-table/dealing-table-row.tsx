import { Table } from '@mantine/core'
import type { ActorCard } from '../../../src/server/api.ts'
import { NodeLink } from '../event-list/node-link.tsx'
import { StatusBadge } from '../event-list/status-badge.tsx'
import { ViewLink } from '../event-list/view-link.tsx'
import { select } from '../state/view-state.ts'
import { formatCount, formatDates } from '../vocabulary/words.ts'
import type { DealingRow } from './dealing-rows.ts'

/** A number stays beside what it counts. */
const NO_BREAK = '\u00a0'

/** One dealing; what was done leads to the events with their quotes. */
export function DealingTableRow({ row }: { readonly row: DealingRow }) {
  const { from, to, what, first, last, statuses, events, reports } = row
  return (
    <Table.Tr>
      <Table.Td>
        <NodeLink node={refOf(from)} mark />
      </Table.Td>
      <Table.Td>
        <NodeLink node={refOf(to)} mark />
      </Table.Td>
      <Table.Td className="what-cell">
        <ViewLink to={select({ what: 'pair', from: from.id, to: to.id })} className="what-link">
          {what.replaceAll(/ (?=\d)/gu, NO_BREAK)}
        </ViewLink>
      </Table.Td>
      <Table.Td className="when-cell">{formatDates(first, last)}</Table.Td>
      <Table.Td className="status-cell">
        {statuses.map(([status, count]) => (
          <span key={status}>
            <StatusBadge status={status} /> {formatCount(count)}
          </span>
        ))}
      </Table.Td>
      <Table.Td className="is-number">{formatCount(events)}</Table.Td>
      <Table.Td className="is-number">{formatCount(reports)}</Table.Td>
    </Table.Tr>
  )
}

function refOf({ id, name, kind }: ActorCard) {
  return { id, name, kind, label: 'Actor' } as const
}
