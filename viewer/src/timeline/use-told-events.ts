import { useMemo } from 'react'
import type {
  ActorDetail,
  DealingEvent,
  EventCard,
  GraphPart,
  MeasureDetail,
  TopicDetail,
} from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { dateFor, matchesFilters } from '../state/matches-filters.ts'
import type { Filters, Selection } from '../state/view-state.ts'
import type { Timed } from './count-bins.ts'

export interface ToldEvents {
  /** Whose events they are; null: those of the picture. */
  readonly of: string | null
  /** As the filters leave them, whatever the time. */
  readonly events: readonly Timed[]
}

/** What the bars show: the events of the selected actor, measure or topic, else those of the picture. */
export function useToldEvents(part: GraphPart, selection: Selection | null, filters: Filters): ToldEvents {
  const { data } = useApi<ActorDetail | MeasureDetail | TopicDetail>(addressOf(selection))
  return useMemo(() => {
    const anyTime = { ...filters, from: null, to: null }
    const told = data === null ? null : eventsOf(data)
    const events: readonly (DealingEvent | EventCard)[] =
      told?.events ?? uniqueById(part.dealings.flatMap(({ items }) => items))
    const counted = events.filter((event) => matchesFilters(event, anyTime))
    return { of: told?.of ?? null, events: counted.map((event) => ({ ...event, date: dateFor(event, filters) })) }
  }, [data, part, filters])
}

function addressOf(selection: Selection | null): string | null {
  switch (selection?.what) {
    case 'actor':
    case 'measure':
    case 'topic':
      return `/api/${selection.what}s/${encodeURIComponent(selection.id)}`
    default:
      return null
  }
}

function eventsOf(detail: ActorDetail | MeasureDetail | TopicDetail): { of: string; events: readonly EventCard[] } {
  if ('actor' in detail) {
    const all = [...detail.did.events, ...detail.suffered.events]
    return { of: detail.actor.name, events: uniqueById(all) }
  }
  const { name } = 'measure' in detail ? detail.measure : detail.topic
  return { of: name, events: detail.events.events }
}

/** What was done to two is one event. */
function uniqueById<T extends { readonly id: string }>(events: readonly T[]): readonly T[] {
  return [...new Map(events.map((event) => [event.id, event])).values()]
}
