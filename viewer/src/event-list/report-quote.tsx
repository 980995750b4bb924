import type { EventCard, Report } from '../../../src/server/api.ts'
import { citationOf } from '../copy/citation.ts'
import { CopyButton } from '../copy/copy-button.tsx'
import { openDocument } from '../state/view-state.ts'
import { STATUSES } from '../vocabulary/statuses.ts'
import { formatDate } from '../vocabulary/words.ts'
import { splitQuote } from './split-quote.ts'
import { ViewLink } from './view-link.tsx'

interface Props {
  readonly report: Report
  /** That which it reports. */
  readonly event?: EventCard
}

/** A report: the quote marked in its sentence, then where it stands; of an event also how it differs from the others. */
export function ReportQuote({ report, event }: Props) {
  const { before, quote, after } = splitQuote(report)
  const [head, trigger, tail] = quote
  const { document, start, end, rule } = report
  const published = document.publishedOn === null ? null : formatDate(document.publishedOn)
  return (
    <figure className="report">
      <blockquote title={rule === '' ? undefined : `Rule: ${rule}`}>
        {before}
        <mark>
          {head}
          {trigger !== '' && <b>{trigger}</b>}
          {tail}
        </mark>
        {after}
      </blockquote>
      <figcaption>
        {event !== undefined && <Telling report={report} event={event} />}
        <ViewLink to={openDocument({ id: document.id, quote: { start, end } })} className="text-button report-title">
          {document.title}
        </ViewLink>
        {document.copyOf !== null && <span title="Another article had this text first: they count as one">a copy</span>}
        <span>{[document.publisher, published].filter((part) => part !== null).join(', ')}</span>
        <CopyButton label="Cite" text={() => citationOf(document, report.sentence)} />
      </figcaption>
    </figure>
  )
}

/** "Denied by Huawei": only where reports of the event do not all tell it alike. */
function Telling({ report: { status, saidBy }, event }: Required<Props>) {
  if (status === null || (status === event.status && !event.contested)) return null
  const whom = saidBy.length === 0 ? '' : ` by ${saidBy.join(', ')}`
  return <span className="report-telling">{STATUSES[status].label + whom}</span>
}
