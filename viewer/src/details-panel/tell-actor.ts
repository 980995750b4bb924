import type { ActorDetail, EventCard, EventList, NodeRef } from '../../../src/server/api.ts'
import { EVENT_TYPES } from '../vocabulary/event-types.ts'
import { countOf } from '../vocabulary/words.ts'

const MAX_NAMED = 3

/** What the texts tell of an actor, in two or three sentences. */
export function tellActor({ actor, did, suffered }: ActorDetail): readonly string[] {
  const events = [...new Map([...did.events, ...suffered.events].map((event) => [event.id, event])).values()]
  const claims = events.filter(({ status }) => status !== 'actual').length
  const sentences = [
    tellSide(did, `${actor.name} did`, { to: 'to', others: ({ targets }) => targets, self: actor.id }),
    tellSide(suffered, 'To it were done', { to: 'by', others: ({ agents }) => agents, self: actor.id }),
    claims === 0
      ? null
      : `Of all this, ${claims === events.length ? 'everything' : claims} ${claims === 1 || claims === events.length ? 'is' : 'are'} only planned, alleged, denied or the like.`,
  ]
  return sentences.filter((sentence) => sentence !== null)
}

interface Side {
  readonly to: string
  readonly others: (event: EventCard) => readonly NodeRef[]
  readonly self: string
}

function tellSide({ total, events }: EventList, opening: string, { to, others, self }: Side): string | null {
  if (total === 0) return null
  const types = ranked(events.map(({ type }) => EVENT_TYPES[type].label.toLowerCase()))
  const partners = ranked(
    events.flatMap((event) =>
      others(event)
        .filter(({ id }) => id !== self)
        .map(({ name }) => name),
    ),
  )
  const whom = partners === '' ? '' : `; mostly ${to} ${partners}`
  return `${opening} ${countOf(total, 'thing')}: ${types}${whom}.`
}

/** "sanction (9), accuse (4), reject (2)": the most frequent, ties by name. */
function ranked(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MAX_NAMED)
    .map(([word, count]) => `${word} (${count})`)
    .join(', ')
}
