import type { EventCard } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { EventItem } from '../event-list/event-item.tsx'
import { EVENT_TYPES } from '../vocabulary/event-types.ts'
import { countOf } from '../vocabulary/words.ts'
import { PanelHead, Pending } from './panel-parts.tsx'

/** One event with all its reports. */
export function EventPanel({ id }: { readonly id: string }) {
  const answer = useApi<EventCard>(`/api/events/${encodeURIComponent(id)}`)
  if (answer.data === null) return <Pending answer={answer} />
  const event = answer.data
  return (
    <>
      <PanelHead label="Event" kind={null} kindLabel={`Event · ${EVENT_TYPES[event.type].label}`} name={event.name}>
        <p className="soft">
          {countOf(event.reportCount, 'report')} by {countOf(event.independentSources, 'independent source')}
          {event.confidence !== null && ` · confidence ${event.confidence.toFixed(2)}`}
        </p>
      </PanelHead>
      <EventItem event={event} open />
    </>
  )
}
