import { useState } from 'react'
import type { EventList as Events } from '../../../src/server/api.ts'
import { matchesFilters } from '../state/matches-filters.ts'
import { clearFilters } from '../state/view-state.ts'
import { change, useView } from '../state/view-store.ts'
import { countOf } from '../vocabulary/words.ts'
import { EventItem } from './event-item.tsx'
import './event-list.css'

/** More are drawn on demand: a hub has hundreds. */
const STEP = 30

/** Events as the filters leave them, by year, and how many are not shown. */
export function EventList({ list, empty }: { readonly list: Events; readonly empty: string }) {
  const { filters } = useView()
  const [limit, setLimit] = useState(STEP)
  const matching = list.events.filter((event) => matchesFilters(event, filters))
  const hidden = list.events.length - matching.length
  const shown = matching.slice(0, limit)
  if (list.total === 0) return <p className="list-note">{empty}</p>
  return (
    <div className="event-list">
      {hidden > 0 && (
        <p className="list-note">
          The filters hide {hidden} of {countOf(list.events.length, 'event')}.{' '}
          <button type="button" className="text-button" onClick={() => change(clearFilters())}>
            Show all
          </button>
        </p>
      )}
      {shown.map((event, n) => {
        const year = event.date?.slice(0, 4) ?? 'Undated'
        const isFirst = n === 0 || year !== (shown[n - 1]?.date?.slice(0, 4) ?? 'Undated')
        return (
          <div key={event.id}>
            {isFirst && <h3 className="year-heading">{year}</h3>}
            <EventItem event={event} />
          </div>
        )
      })}
      {limit < matching.length && (
        <button type="button" className="text-button" onClick={() => setLimit(limit + STEP)}>
          Show more ({matching.length - limit})
        </button>
      )}
      {list.events.length < list.total && (
        <p className="list-note">
          These are the newest {list.events.length} of {countOf(list.total, 'event')}; the query page has all.
        </p>
      )}
    </div>
  )
}
