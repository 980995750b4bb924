import { Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MeasureCard, MeasurePage } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { Pending } from '../details-panel/panel-parts.tsx'
import { NodeLink, NodeLinks } from '../event-list/node-link.tsx'
import { useView } from '../state/view-store.ts'
import { MEASURE_KIND_LABELS } from '../vocabulary/kinds.ts'
import { formatCount, formatDate } from '../vocabulary/words.ts'
import { AsOfField } from './as-of-field.tsx'
import '../actors-table/actors-table.css'

/** All measures: what they are, who issued them, whom they cover, how far they have come. */
export function MeasuresTable() {
  const { asOf } = useView()
  const [wanted, setWanted] = useState('')
  const answer = useApi<MeasurePage>(`/api/measures${asOf === null ? '' : `?on=${asOf}`}`)
  if (answer.data === null) return <Pending answer={answer} />
  const { measures, total } = answer.data
  const shown = measures.filter((measure) => namesOf(measure).includes(wanted.trim().toLowerCase()))
  return (
    <section className="table-page" aria-label="Measures">
      <div className="table-fields">
        <TextInput
          label="Only"
          size="xs"
          placeholder="name, issuer, whom it covers"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <AsOfField asOf={asOf} />
      </div>
      <h2>
        Measures{' '}
        <span className="soft">
          {shown.length === total ? formatCount(total) : `${formatCount(shown.length)} of ${formatCount(total)}`}
        </span>
      </h2>
      {total === 0 ? (
        <p className="soft">The articles name no list, law, ban, control, tariff, strategy or review system.</p>
      ) : (
        <Table highlightOnHover verticalSpacing={8} className="data-table" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              {[
                'Measure',
                asOf === null ? 'Status' : `Status, ${formatDate(asOf)}`,
                'Issued by',
                'Covers',
                'Dates',
              ].map((label) => (
                <Table.Th key={label}>{label}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((measure) => (
              <MeasureRow key={measure.id} measure={measure} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

const MAX_COVERED = 3

function MeasureRow({ measure }: { readonly measure: MeasureCard }) {
  const { id, name, kind, status, issuers, covers } = measure
  const dates = datesOf(measure)
  const more = covers.length - MAX_COVERED
  return (
    <Table.Tr>
      <Table.Td>
        <NodeLink node={{ id, name, kind, label: 'Measure' }} mark />
        {kind !== null && <span className="soft table-aliases">{MEASURE_KIND_LABELS[kind]}</span>}
      </Table.Td>
      <Table.Td>{status ?? 'not known'}</Table.Td>
      <Table.Td>{issuers.length === 0 ? '–' : <NodeLinks nodes={issuers} />}</Table.Td>
      <Table.Td>
        {covers.length === 0 ? '–' : <NodeLinks nodes={covers.slice(0, MAX_COVERED)} />}
        {0 < more && <span className="soft"> and {more} more</span>}
      </Table.Td>
      <Table.Td className="date-cell">
        {dates.length === 0
          ? '–'
          : dates.map(({ label, date }) => <div key={label}>{`${label} ${formatDate(date)}`}</div>)}
      </Table.Td>
    </Table.Tr>
  )
}

/** All that a row can be found by. */
function namesOf({ name, kind, aliases, issuers, covers }: MeasureCard): string {
  const others = [...issuers, ...covers].map((node) => node.name)
  return [name, kind ?? '', ...aliases, ...others].join('\n').toLowerCase()
}

function datesOf({
  announced,
  effective,
  ended,
}: MeasureCard): readonly { readonly label: string; readonly date: string }[] {
  return [
    { label: 'announced', date: announced },
    { label: 'in force', date: effective },
    { label: 'ended', date: ended },
  ].flatMap(({ label, date }) => (date === null ? [] : [{ label, date }]))
}
