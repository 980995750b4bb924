import type { EventMention, Role } from '../../core/event.ts'
import { sortedUnique } from '../accumulate.ts'
import type { EventReport } from './event-ids.ts'

/** Who is agent and who target, by id. */
export interface Cast {
  readonly agents: readonly string[]
  readonly targets: readonly string[]
}

/**
 * The sides as most reports have them; ties go to the first. They differ only in deeds done with one another: one writes
 * that A met B, one that B met A, one that both met.
 * @param reports - In an order that depends on the documents alone.
 */
export function castOf(reports: readonly EventReport[]): Cast {
  const counts = new Map<string, number>()
  for (const { mention } of reports) {
    const key = JSON.stringify(castOfMention(mention))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a) // stable: equal counts stay in their order
  return best === undefined ? { agents: [], targets: [] } : (JSON.parse(best[0]) as Cast)
}

export function isCastOf(mention: EventMention, cast: Cast): boolean {
  return JSON.stringify(castOfMention(mention)) === JSON.stringify(cast)
}

function castOfMention({ agents, targets }: EventMention): Cast {
  return { agents: actorIds(agents), targets: actorIds(targets) }
}

function actorIds(roles: readonly Role[]): readonly string[] {
  return sortedUnique(roles.map(({ actor }) => actor))
}
