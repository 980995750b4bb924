import type { Report } from '../../../src/server/api.ts'
import { openDocument } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { formatDate } from '../vocabulary/words.ts'
import { splitQuote } from './split-quote.ts'

/** A report: the quote marked in its sentence, then where it stands. */
export function ReportQuote({ report }: { readonly report: Report }) {
  const { before, quote, after } = splitQuote(report)
  const { document, start, end, rule } = report
  return (
    <figure className="report">
      <blockquote title={rule === '' ? undefined : `Rule: ${rule}`}>
        {before}
        <mark>{quote}</mark>
        {after}
      </blockquote>
      <figcaption>
        <button
          type="button"
          className="text-button"
          onClick={() => change(openDocument({ id: document.id, quote: { start, end } }))}
        >
          {document.title}
        </button>
        <span>
          {[document.publisher, document.publishedOn === null ? null : formatDate(document.publishedOn)]
            .filter((part) => part !== null)
            .join(', ')}
        </span>
      </figcaption>
    </figure>
  )
}
