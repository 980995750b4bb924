import { useEffect, useRef } from 'react'
import type { DocumentDetail } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { citationOf } from '../copy/citation.ts'
import { CopyButton } from '../copy/copy-button.tsx'
import { Pending } from '../details-panel/panel-parts.tsx'
import { NodeLink } from '../event-list/node-link.tsx'
import { enterPanel } from '../focus/panel-focus.ts'
import { type OpenDocument, openDocument } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { countOf, formatDate, safeUrl } from '../vocabulary/words.ts'
import { DocumentText } from './document-text.tsx'
import './document-view.css'

const MAX_ACTORS = 14

/** An article as it was read: the quote lit, all else that was found in it underlined, the page's furniture dimmed. */
export function DocumentView({ open }: { readonly open: OpenDocument }) {
  const answer = useApi<DocumentDetail>(`/api/documents/${encodeURIComponent(open.id)}`)
  const view = useRef<HTMLElement>(null)
  const isLoaded = answer.data !== null
  useEffect(() => {
    if (!isLoaded) return
    view.current?.focus({ preventScroll: true })
    const quote = open.quote === null ? null : view.current?.querySelector('.is-quote')
    if (quote === null || quote === undefined) view.current?.scrollTo(0, 0)
    else quote.scrollIntoView({ block: 'center' })
  }, [isLoaded, open])
  // Back to what is told beside it, where it was opened.
  const close = () => {
    change(openDocument(null))
    enterPanel()
  }
  return (
    <section
      ref={view}
      className="document-view"
      aria-label="Document"
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className="document-bar">
        <button
          type="button"
          className="back-button"
          onClick={({ detail }) => (detail === 0 ? close() : change(openDocument(null)))}
        >
          ← Back
        </button>
      </div>
      {answer.data === null ? <Pending answer={answer} /> : <Article detail={answer.data} open={open} />}
    </section>
  )
}

function Article({ detail, open }: { readonly detail: DocumentDetail; readonly open: OpenDocument }) {
  const { document, actors, findings } = detail
  const url = safeUrl(document.url)
  const events = findings.filter(({ label }) => label === 'Event').length
  return (
    <article>
      <header className="document-head">
        <h2>{document.title}</h2>
        <p className="soft">
          {document.publisher ?? 'Publisher unknown'} ·{' '}
          {document.publishedOn === null ? 'date unknown' : formatDate(document.publishedOn)}
          {document.words !== null && ` · ${countOf(document.words, 'word')}`}
          {url !== null && (
            <>
              {' · '}
              <a href={url} target="_blank" rel="noopener noreferrer">
                original
              </a>
            </>
          )}
          {' · '}
          <CopyButton
            label="Cite"
            text={() =>
              citationOf(document, open.quote === null ? null : detail.text.slice(open.quote.start, open.quote.end))
            }
          />
        </p>
        <p className="soft">
          Found here: {countOf(events, 'event')},{' '}
          {countOf(findings.length - events, 'mention of a measure', 'mentions of measures')},{' '}
          {countOf(actors.length, 'actor')}
        </p>
        <p className="document-actors">
          {actors.slice(0, MAX_ACTORS).map((actor) => (
            <NodeLink key={actor.id} node={actor} mark />
          ))}
          {MAX_ACTORS < actors.length && <span className="soft">and {actors.length - MAX_ACTORS} more</span>}
        </p>
      </header>
      <DocumentText detail={detail} quote={open.quote} />
    </article>
  )
}
