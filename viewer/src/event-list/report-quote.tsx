import type { Report } from '../../../src/server/api.ts'
import { citationOf } from '../copy/citation.ts'
import { CopyButton } from '../copy/copy-button.tsx'
import { openDocument } from '../state/view-state.ts'
import { formatDate } from '../vocabulary/words.ts'
import { splitQuote } from './split-quote.ts'
import { ViewLink } from './view-link.tsx'

/** A report: the quote marked in its sentence, then where it stands. */
export function ReportQuote({ report }: { readonly report: Report }) {
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
        <ViewLink to={openDocument({ id: document.id, quote: { start, end } })} className="text-button report-title">
          {document.title}
        </ViewLink>
        <span>{[document.publisher, published].filter((part) => part !== null).join(', ')}</span>
        <CopyButton label="Cite" text={() => citationOf(document, report.sentence)} />
      </figcaption>
    </figure>
  )
}
