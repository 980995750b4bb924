import type { EventMention, Role } from '../../core/event.ts'
import { addToTally, mostCounted, sortedUnique, type Tally } from '../accumulate.ts'
import type { EventReport } from './event-ids.ts'

/** Who is agent and who target, by id. */
export interface Cast {
  readonly agents: readonly string[]
  readonly targets: readonly string[]
}

/**
 * The sides as most reports have them. They differ only in deeds done with one another: one writes that A met B, one
 * that B met A, one that both met.
 */
export function castOf(reports: readonly EventReport[]): Cast {
  const tally: Tally = new Map()
  for (const { mention } of reports) addToTally(tally, JSON.stringify(castOfMention(mention)))
  return JSON.parse(mostCounted(tally) ?? '{"agents":[],"targets":[]}') as Cast
}

function castOfMention({ agents, targets }: EventMention): Cast {
  return { agents: actorIds(agents), targets: actorIds(targets) }
}

function actorIds(roles: readonly Role[]): readonly string[] {
  return sortedUnique(roles.map(({ actor }) => actor))
}
