import type { EventCard, RelationCard } from '../../../src/server/api.ts'

export interface AboutMeasure {
  /** What others than its issuers did to one of them. */
  readonly answers: readonly EventCard[]
  readonly rest: readonly EventCard[]
}

/** The events about a measure: how others met its issuers over it, and all else. */
export function splitAnswers(events: readonly EventCard[], links: readonly RelationCard[]): AboutMeasure {
  const issuers = new Set(links.filter(({ type }) => type === 'ISSUED_BY').map(({ other }) => other.id))
  const isAnswer = ({ agents, targets }: EventCard) =>
    agents.length > 0 && !agents.some(({ id }) => issuers.has(id)) && targets.some(({ id }) => issuers.has(id))
  return { answers: events.filter(isAnswer), rest: events.filter((event) => !isAnswer(event)) }
}
