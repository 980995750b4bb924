import type { EventMention } from '../core/event.ts'
import type { MentionId } from '../core/ids.ts'
import { overlaps } from '../core/span.ts'
import type { Step } from './find-stages.ts'
import { place } from './references.ts'
import type { Sighting } from './sighting.ts'

const MAX_GAP = 40

/** The events that a place's clause tells of its measure. */
export function linkedEvents(sighting: Sighting, steps: readonly Step[]): readonly MentionId[] {
  const composed = sighting.event === null ? [] : [sighting.event.id]
  const steered = steps.flatMap(({ event }) => (event === null ? [] : [event.id]))
  const near = sighting.scene.events.filter((event) => isAbout(event, sighting)).map(({ id }) => id)
  return [...new Set([...composed, ...steered, ...near])]
}

/** The measure is what the event concerns, its trigger lies in the name, or stands right before it in one clause. */
function isAbout(event: EventMention, sighting: Sighting): boolean {
  const span = place(sighting)
  if (event.about.some((about) => about.span !== null && overlaps(about.span, span))) return true
  if (overlaps(event.trigger, span)) return true
  const gap = sighting.scene.document.text.slice(event.trigger.end, span.start)
  const isBefore = event.trigger.end <= span.start && span.start - event.trigger.end <= MAX_GAP
  return isBefore && !/[,;:.—–]/u.test(gap) && !holdsTrigger(event, sighting)
}

/** Another event between the two is nearer. */
function holdsTrigger(event: EventMention, sighting: Sighting): boolean {
  const between = { start: event.trigger.end, end: place(sighting).start }
  return sighting.scene.events.some((other) => other !== event && overlaps(other.trigger, between))
}
