import type { Span } from '../../../src/core/span.ts'
import type { DocumentDetail, Finding } from '../../../src/server/api.ts'
import { ViewLink } from '../event-list/view-link.tsx'
import { select } from '../state/view-state.ts'
import { EVENT_TYPES } from '../vocabulary/event-types.ts'
import { statusLabel } from '../vocabulary/statuses.ts'
import { cutByMarks, narrowest } from './mark-text.ts'

type Mark = Span & { readonly finding: Finding | null }

/** The whole text, block by block. It is never changed: every character of the file is here or between blocks. */
export function DocumentText({ detail, quote }: { readonly detail: DocumentDetail; readonly quote: Span | null }) {
  const marks: readonly Mark[] = [
    ...detail.findings.map((finding) => ({ start: finding.start, end: finding.end, finding })),
    ...(quote === null ? [] : [{ ...quote, finding: null }]),
  ]
  return (
    <div className="document-text">
      {detail.blocks.map((block) => (
        <p key={block.start} className={`block block-${block.kind}`} title={BLOCK_TITLES[block.kind]}>
          {cutByMarks(detail.text, block, marks).map((piece) => (
            <MarkedPiece key={piece.start} text={piece.text} marks={piece.marks} />
          ))}
        </p>
      ))}
    </div>
  )
}

const BLOCK_TITLES: Readonly<Partial<Record<DocumentDetail['blocks'][number]['kind'], string>>> = {
  furniture: 'Page furniture: not read for events',
  metadata: 'About the article: not read for events',
}

function MarkedPiece({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  if (marks.length === 0) return text
  const isQuote = marks.some(({ finding }) => finding === null)
  const finding = narrowest(marks.filter((mark) => mark.finding !== null))?.finding ?? null
  const inner =
    finding === null ? (
      text
    ) : (
      <ViewLink
        to={select({ what: finding.label === 'Event' ? 'event' : 'measure', id: finding.id })}
        className={`finding ${finding.label === 'Event' ? sideOf(finding) : 'finding-measure'}`}
        title={describe(finding)}
      >
        {text}
      </ViewLink>
    )
  return isQuote ? <mark className="is-quote">{inner}</mark> : inner
}

function sideOf({ type, status }: Finding): string {
  const side = type === null ? 'neither' : EVENT_TYPES[type].side
  return `finding-${side} ${status === 'actual' ? '' : 'finding-doubtful'}`
}

function describe({ name, type, status }: Finding): string {
  const parts = [
    name,
    type === null ? 'measure' : EVENT_TYPES[type].label,
    status === null ? null : statusLabel(status),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
