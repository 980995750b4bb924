import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { ActorCard, ActorPage } from '../../../src/server/api.ts'
import { getJson } from '../api/fetch-api.ts'
import { useApi } from '../api/use-api.ts'
import { Pending } from '../details-panel/panel-parts.tsx'
import { NodeLink } from '../event-list/node-link.tsx'
import { SortHead } from '../sort-head/sort-head.tsx'
import { useView } from '../state/view-store.ts'
import { KINDS } from '../vocabulary/kinds.ts'
import { countOf, formatCount } from '../vocabulary/words.ts'
import { type Column, nextOrder, type Order, sortActors } from './sort-actors.ts'
import './actors-table.css'

const COLUMNS: readonly { readonly column: Column; readonly label: string; readonly isNumber: boolean }[] = [
  { column: 'name', label: 'Name', isNumber: false },
  { column: 'kind', label: 'Kind', isNumber: false },
  { column: 'country', label: 'Country', isNumber: false },
  { column: 'partners', label: 'Partners', isNumber: true },
  { column: 'events', label: 'Events', isNumber: true },
  { column: 'mentions', label: 'Mentions', isNumber: true },
]

/** All actors as a table: the same as the picture, for the keyboard and for reading. */
export function ActorsTable() {
  const answer = useApi<ActorPage>('/api/actors')
  const [more, setMore] = useState<readonly ActorCard[]>([])
  const [order, setOrder] = useState<Order>({ column: 'partners', descending: true })
  const { filters } = useView()
  if (answer.data === null) return <Pending answer={answer} />
  const loaded = [...answer.data.actors, ...more]
  const rows = sortActors(
    loaded.filter((actor) => !filters.hiddenKinds.includes(actor.kind)),
    order,
  )
  const loadMore = async () => {
    const page = await getJson<ActorPage>(`/api/actors?offset=${loaded.length}`)
    setMore([...more, ...page.actors])
  }
  return (
    <section className="table-page" aria-label="Actors">
      <h2>
        Actors{' '}
        <span className="soft">
          {rows.length === answer.data.total
            ? formatCount(rows.length)
            : `${formatCount(rows.length)} of ${formatCount(answer.data.total)}`}
        </span>
      </h2>
      <Table highlightOnHover verticalSpacing={6} className="data-table" stickyHeader stickyHeaderOffset={0}>
        <SortHead columns={COLUMNS} order={order} onSort={(column) => setOrder(nextOrder(order, column))} />
        <Table.Tbody>
          {rows.map((actor) => (
            <ActorRow key={actor.id} actor={actor} />
          ))}
        </Table.Tbody>
      </Table>
      {loaded.length < answer.data.total && (
        <Button variant="default" size="sm" mt="md" onClick={() => void loadMore()}>
          Load more: {countOf(answer.data.total - loaded.length, 'actor')} left
        </Button>
      )}
    </section>
  )
}

function ActorRow({ actor }: { readonly actor: ActorCard }) {
  const { id, name, kind, country, partners, events, mentions, aliases } = actor
  return (
    <Table.Tr>
      <Table.Td className="name-cell">
        <NodeLink node={{ id, name, kind, label: 'Actor' }} mark />
        {aliases.length > 0 && <span className="soft table-aliases">{aliases.slice(0, 4).join(' · ')}</span>}
      </Table.Td>
      <Table.Td className="kind-cell">{KINDS[kind].label}</Table.Td>
      <Table.Td>{country ?? '–'}</Table.Td>
      <Table.Td className="is-number">{formatCount(partners)}</Table.Td>
      <Table.Td className="is-number">{formatCount(events)}</Table.Td>
      <Table.Td className="is-number">{formatCount(mentions)}</Table.Td>
    </Table.Tr>
  )
}
