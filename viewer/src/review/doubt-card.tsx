import type { DoubtCard, DoubtSideCard } from '../../../src/server/api.ts'
import { ViewLink } from '../event-list/view-link.tsx'
import { select } from '../state/view-state.ts'
import { countOf } from '../vocabulary/words.ts'
import { questionOf } from './review-state.ts'

/** One doubtful link: the question, how sure the program is and why, and the words on both sides. */
export function DoubtView({ doubt }: { readonly doubt: DoubtCard }) {
  const { kind, one, other, reasons, events } = doubt
  return (
    <>
      <div aria-live="polite">
        <h3>{questionOf(doubt)}</h3>
      </div>
      <p className="doubt-facts">
        <span>Now taken for {kind === 'two actors' ? 'two' : 'one and the same'}</span>
        <span>doubt {doubt.doubt.toFixed(2)} of 1</span>
        <span>{countOf(events, 'event')} would move</span>
      </p>
      <p className="doubt-reasons">Why it is asked: {reasons.join('; ')}.</p>
      <div className="doubt-sides">
        <Side side={other} />
        <Side side={one} />
      </div>
    </>
  )
}

function Side({ side: { id, name, what, quotes } }: { readonly side: DoubtSideCard }) {
  return (
    <section className="doubt-side">
      <h4>
        <ViewLink to={select({ what: 'actor', id })} className="text-button">
          {name}
        </ViewLink>
      </h4>
      <p className="soft">{what}</p>
      {quotes.length === 0 && <p className="soft">No event quotes it.</p>}
      {quotes.map(({ quote, document }) => (
        <figure key={`${document} ${quote}`} className="report">
          <blockquote>{quote}</blockquote>
          <figcaption>{document}</figcaption>
        </figure>
      ))}
    </section>
  )
}
