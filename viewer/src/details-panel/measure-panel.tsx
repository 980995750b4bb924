import type { MeasureDetail, RelationCard } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { EventList } from '../event-list/event-list.tsx'
import { ReportQuote } from '../event-list/report-quote.tsx'
import { MEASURE_KIND_LABELS } from '../vocabulary/kinds.ts'
import { formatDate } from '../vocabulary/words.ts'
import { RelationList } from './actor-links.tsx'
import { PanelHead, Pending, Section } from './panel-parts.tsx'

const GROUPS: readonly {
  readonly title: string
  readonly isOneWay: boolean
  readonly has: (link: RelationCard) => boolean
}[] = [
  { title: 'Issued by', isOneWay: true, has: ({ type }) => type === 'ISSUED_BY' },
  { title: 'Covers', isOneWay: true, has: ({ type }) => type === 'APPLIES_TO' },
  { title: 'Legal basis', isOneWay: false, has: ({ type }) => type === 'BASED_ON' },
  { title: 'Response', isOneWay: false, has: ({ type }) => type === 'RESPONDS_TO' },
]

/** A measure: who issued it, whom it covers, how far it has come, each with the words that say so. */
export function MeasurePanel({ id }: { readonly id: string }) {
  const answer = useApi<MeasureDetail>(`/api/measures/${encodeURIComponent(id)}`)
  if (answer.data === null) return <Pending answer={answer} />
  const { measure, links, stages, mentions, events } = answer.data
  const kind = measure.kind === null ? 'Measure' : MEASURE_KIND_LABELS[measure.kind]
  const toldElsewhere = mentions.filter(
    (mention) =>
      !stages.some(({ report }) => report.document.id === mention.document.id && report.start === mention.start),
  )
  return (
    <>
      <PanelHead label="Measure" kind={measure.kind} kindLabel={`Measure · ${kind}`} name={measure.name}>
        {measure.aliases.length > 0 && <p className="soft">also {measure.aliases.join(' · ')}</p>}
        <MeasureDates detail={answer.data} />
      </PanelHead>
      <Section title="Stages" count={stages.length}>
        <ol className="stage-list">
          {stages.map(({ stage, date, report }) => (
            <li key={`${stage} ${report.document.id} ${report.start}`}>
              <p className="stage-line">
                <strong>{stage}</strong>
                <time>{date === null ? 'undated' : formatDate(date)}</time>
              </p>
              <ReportQuote report={report} />
            </li>
          ))}
        </ol>
      </Section>
      {GROUPS.map(({ title, isOneWay, has }) => (
        <Section key={title} title={title} count={links.filter(has).length}>
          <RelationList relations={links.filter(has)} wordless={isOneWay} />
        </Section>
      ))}
      <Section title="Events about it" count={events.total}>
        <EventList list={events} empty="" />
      </Section>
      <Section title="Named in" count={toldElsewhere.length}>
        {toldElsewhere.map((report) => (
          <ReportQuote key={`${report.document.id} ${report.start} ${report.end}`} report={report} />
        ))}
      </Section>
    </>
  )
}

function MeasureDates({ detail: { measure } }: { readonly detail: MeasureDetail }) {
  const dates = [
    { label: 'Status', value: measure.status },
    { label: 'Announced', value: measure.announced === null ? null : formatDate(measure.announced) },
    { label: 'In force since', value: measure.effective === null ? null : formatDate(measure.effective) },
    { label: 'Ended', value: measure.ended === null ? null : formatDate(measure.ended) },
  ].filter(({ value }) => value !== null)
  if (dates.length === 0) return null
  return (
    <dl className="fact-list">
      {dates.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
