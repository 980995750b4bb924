import { useState } from 'react'
import type { EventCard } from '../../../src/server/api.ts'
import { select } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { EVENT_TYPES } from '../vocabulary/event-types.ts'
import { countOf, formatDates } from '../vocabulary/words.ts'
import { NodeLinks } from './node-link.tsx'
import { ReportQuote } from './report-quote.tsx'
import { StatusBadge } from './status-badge.tsx'

/** One event: its status and date, who did what to whom, who says so, and the words. */
export function EventItem({ event, open = false }: { readonly event: EventCard; readonly open?: boolean }) {
  const [showsAll, setShowsAll] = useState(open)
  const { label, side, means } = EVENT_TYPES[event.type]
  // Of a contested event one side alone would mislead.
  const reports = showsAll || event.contested ? event.reports : event.reports.slice(0, 1)
  const more = event.reportCount - reports.length
  const reveal = () => (event.reports.length < event.reportCount ? openEvent(event.id) : setShowsAll(true))
  return (
    <article
      className={`event-item side-${side} ${event.status === 'actual' && !event.contested ? '' : 'is-doubtful'}`}
    >
      <header>
        <StatusBadge status={event.status} />
        {event.contested && (
          <span className="contested-badge" title="One denies what another asserts: the reports say who">
            contested
          </span>
        )}
        <span className="event-type" title={means}>
          {label}
        </span>
        {event.date !== null && <time>{formatDates(event.date, event.dateEnd)}</time>}
      </header>
      <p className="event-line">
        {event.agents.length > 0 ? <NodeLinks nodes={event.agents} /> : <i>Nobody named</i>}
        <span className="event-trigger"> {event.trigger} </span>
        {event.targets.length > 0 && (
          <>
            <span aria-hidden="true">→ </span>
            <NodeLinks nodes={event.targets} />
          </>
        )}
        {event.about.length > 0 && (
          <span className="event-about">
            {' '}
            · about <NodeLinks nodes={event.about} />
          </span>
        )}
      </p>
      {event.sources.length > 0 && (
        <p className="event-source">
          according to <NodeLinks nodes={event.sources} />
        </p>
      )}
      {reports.map((report) => (
        <ReportQuote key={`${report.document.id} ${report.start} ${report.end}`} report={report} event={event} />
      ))}
      {more > 0 && (
        <button type="button" className="text-button" onClick={reveal}>
          {countOf(more, 'more report')} of this
        </button>
      )}
    </article>
  )
}

function openEvent(id: string): void {
  change(select({ what: 'event', id }))
}
