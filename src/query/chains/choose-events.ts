import type { EventType } from '../../core/event.ts'
import type { GraphNode } from '../../core/graph.ts'
import { lastDay } from '../../knowledge/measure-status.ts'
import { firstDay, mayLieIn } from '../timeline.ts'

/** Which events may tie; measures and roles have no time and no type of event. */
export interface EventChoice {
  /** null: every type. */
  readonly types: ReadonlySet<EventType> | null
  /** ISO date prefixes, both included; null: no bound. With a bound an undated event ties nobody. */
  readonly since: string | null
  readonly until: string | null
}

export function acceptsEvent({ types, since, until }: EventChoice): (event: GraphNode) => boolean {
  const period = { from: since === null ? null : firstDay(since), to: until === null ? null : lastDay(until) }
  return ({ properties: { type, date, dateEnd } }) => {
    if (types !== null && !(types as ReadonlySet<unknown>).has(type)) return false
    if (since === null && until === null) return true
    return mayLieIn({ date: textOf(date), dateEnd: textOf(dateEnd) }, period)
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
