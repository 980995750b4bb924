import type { ReactNode } from 'react'
import type { MeasureDetail, RelationCard, Report } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { EventList } from '../event-list/event-list.tsx'
import { ReportQuote } from '../event-list/report-quote.tsx'
import { useView } from '../state/view-store.ts'
import { MEASURE_KIND_LABELS } from '../vocabulary/kinds.ts'
import { formatDate } from '../vocabulary/words.ts'
import { RelationList } from './actor-links.tsx'
import { MeasureDates } from './measure-dates.tsx'
import { PanelHead, Pending, Section } from './panel-parts.tsx'
import { splitAnswers } from './split-answers.ts'

const GROUPS: readonly {
  readonly title: string
  readonly isOneWay: boolean
  readonly has: (link: RelationCard) => boolean
}[] = [
  { title: 'Issued by', isOneWay: true, has: ({ type }) => type === 'ISSUED_BY' },
  { title: 'Covers', isOneWay: true, has: ({ type }) => type === 'APPLIES_TO' },
  { title: 'Binds', isOneWay: true, has: ({ type }) => type === 'BINDS' },
  { title: 'Legal basis', isOneWay: false, has: ({ type }) => type === 'BASED_ON' },
  { title: 'Response', isOneWay: false, has: ({ type }) => type === 'RESPONDS_TO' },
]

/** A measure: who issued it, whom it covers, how far it has come, each with the words that say so. */
export function MeasurePanel({ id }: { readonly id: string }) {
  const { asOf } = useView()
  const answer = useApi<MeasureDetail>(`/api/measures/${encodeURIComponent(id)}${asOf === null ? '' : `?on=${asOf}`}`)
  if (answer.data === null) return <Pending answer={answer} />
  const { measure, links, stages, changes, exceptions, mentions, events } = answer.data
  const kind = measure.kind === null ? 'Measure' : MEASURE_KIND_LABELS[measure.kind]
  const told = [...stages, ...changes, ...exceptions].map(({ report }) => report)
  const toldElsewhere = mentions.filter(
    ({ document, start }) => !told.some((report) => report.document.id === document.id && report.start === start),
  )
  const { answers, rest } = splitAnswers(events.events, links)
  return (
    <>
      <PanelHead label="Measure" kind={measure.kind} kindLabel={`Measure · ${kind}`} name={measure.name}>
        {measure.aliases.length > 0 && <p className="soft">also {measure.aliases.join(' · ')}</p>}
        <MeasureDates detail={answer.data} asOf={asOf} />
      </PanelHead>
      <Section title="Stages" count={stages.length}>
        <ol className="stage-list">
          {stages.map(({ stage, date, report }) => (
            <Step key={`${stage} ${report.document.id} ${report.start}`} date={date} report={report}>
              {stage}
            </Step>
          ))}
        </ol>
      </Section>
      <Section title="Put on it, taken off it" count={changes.length}>
        <ol className="stage-list">
          {changes.map(({ change, whom, under, date, report }) => (
            <Step key={`${change} ${whom} ${report.document.id} ${report.start}`} date={date} report={report}>
              {change}: {whom}
              {under !== null && <span className="soft"> under {under}</span>}
            </Step>
          ))}
        </ol>
      </Section>
      <Section title="Exceptions" count={exceptions.length}>
        {exceptions.map(({ text, report }) => (
          <ReportQuote key={`${text} ${report.document.id} ${report.start}`} report={report} />
        ))}
      </Section>
      {GROUPS.map(({ title, isOneWay, has }) => (
        <Section key={title} title={title} count={links.filter(has).length}>
          <RelationList relations={links.filter(has)} wordless={isOneWay} />
        </Section>
      ))}
      <Section title="What others did to its issuer over it" count={answers.length}>
        <EventList list={{ total: answers.length, events: answers }} empty="" />
      </Section>
      <Section title="Events about it" count={rest.length}>
        <EventList list={{ total: events.total - answers.length, events: rest }} empty="" />
      </Section>
      <Section title="Named in" count={toldElsewhere.length}>
        {toldElsewhere.map((report) => (
          <ReportQuote key={`${report.document.id} ${report.start} ${report.end}`} report={report} />
        ))}
      </Section>
    </>
  )
}

interface StepProps {
  readonly date: string | null
  readonly report: Report
  readonly children: ReactNode
}

/** What happened to the measure, when, and who says so. */
function Step({ date, report, children }: StepProps) {
  return (
    <li>
      <p className="stage-line">
        <strong>{children}</strong>
        <time>{date === null ? 'undated' : formatDate(date)}</time>
      </p>
      <ReportQuote report={report} />
    </li>
  )
}
