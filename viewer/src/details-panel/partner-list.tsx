import { useState } from 'react'
import type { Neighbours } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { KindMark } from '../event-list/kind-mark.tsx'
import { ViewLink } from '../event-list/view-link.tsx'
import { neighboursPath } from '../graph-view/expand-actor.ts'
import { select } from '../state/view-state.ts'
import { countOf } from '../vocabulary/words.ts'
import { Pending } from './panel-parts.tsx'

const STEP = 30

/** Whom an actor dealt with, most first: each leads to what the two did to one another, the busier side first. */
export function PartnerList({ id }: { readonly id: string }) {
  const answer = useApi<Neighbours>(neighboursPath(id))
  const [limit, setLimit] = useState(STEP)
  if (answer.data === null) return <Pending answer={answer} />
  const { partners } = answer.data
  if (partners.length === 0) return <p className="list-note">No text tells of a dealing with anybody.</p>
  return (
    <>
      <ul className="ranked-list">
        {partners.slice(0, limit).map(({ id: other, name, label, kind, events, did, suffered }) => (
          <li key={other}>
            <ViewLink
              to={select({ what: 'pair', ...(did < suffered ? { from: other, to: id } : { from: id, to: other }) })}
              className="node-link"
            >
              <KindMark label={label} kind={kind} />
              {name}
            </ViewLink>
            <span className="soft" title={`Did ${did}, done to it ${suffered}`}>
              {countOf(events, 'event')}
            </span>
          </li>
        ))}
      </ul>
      {limit < partners.length && (
        <button type="button" className="text-button" onClick={() => setLimit(limit + STEP)}>
          Show more ({partners.length - limit})
        </button>
      )}
    </>
  )
}
