import { isPast, sharesSide, type TimedEvent, withDateOf } from './timed-event.ts'

/** The next blow is told within so many sentences. */
const REACH = 2
/** They began on their day and last: what happens in a war has days of its own. */
const LASTING = /^(?:war|invasion|invade|occupation|occupy|conflict)$/u

/**
 * A fight is told blow by blow, with its day in the first sentence: "On Thursday the army shelled the post. Six shells hit
 * the barracks."
 */
export function dateFights(events: readonly TimedEvent[]): readonly TimedEvent[] {
  const blows: TimedEvent[] = []
  return events.map((event) => {
    if (event.mention.type !== 'ASSAULT' || event.sentence.isHeading) return event
    const before =
      event.mention.date === null && isPast(event) ? blows.findLast((blow) => isNear(blow, event)) : undefined
    const dated = before === undefined ? event : withDateOf(event, before)
    if (dated.mention.date?.length === 10 && !LASTING.test(dated.mention.trigger.lemma)) blows.push(dated)
    return dated
  })
}

function isNear(blow: TimedEvent, event: TimedEvent): boolean {
  return event.sentence.index - blow.sentence.index <= REACH && sharesSide(blow.mention, event.mention)
}
