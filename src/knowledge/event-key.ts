import type { DocumentHeader } from '../core/document.ts'
import type { EventMention, Role } from '../core/event.ts'
import { type EventId, makeId } from '../core/ids.ts'
import { sortedUnique } from './accumulate.ts'
import type { Identify } from './tell-people-apart.ts'

/**
 * The event that a mention tells. Mentions with one key are reports of one event: both sides known, all of type,
 * trigger, status, agents and targets the same, and the same date or, where none is given, the same document.
 */
export function eventIdOf(mention: EventMention, document: DocumentHeader): EventId {
  if (mention.agents.length === 0 || mention.targets.length === 0) return makeId('event', mention.id)
  return makeId(
    'event',
    mention.type,
    mention.trigger.lemma,
    mention.status,
    actorIds(mention.agents).join(' '),
    actorIds(mention.targets).join(' '),
    mention.date,
    mention.dateEnd,
    mention.date === null ? document.id : null,
  )
}

function actorIds(roles: readonly Role[]): string[] {
  return sortedUnique(roles.map((role) => role.actor))
}

/** The mention with its actors as the graph knows them. */
export function withActors(mention: EventMention, { id }: DocumentHeader, identify: Identify): EventMention {
  const rename = (roles: readonly Role[]) => roles.map((role) => ({ ...role, actor: identify(id, role.actor) }))
  const { agents, targets, sources } = mention
  const isSame = [...agents, ...targets, ...sources].every(({ actor }) => identify(id, actor) === actor)
  return isSame ? mention : { ...mention, agents: rename(agents), targets: rename(targets), sources: rename(sources) }
}
