import type { Correction, Named } from '../../core/correction.ts'
import type { ActorId } from '../../core/ids.ts'
import { activeCorrections } from './active-corrections.ts'

/** The actors that a `same` has joined to the actor, directly or by way of another, and no line has taken back. */
export function joinedTo(log: readonly Correction[], id: string): readonly Named<ActorId>[] {
  const parents = new Map<string, { readonly to: string; readonly joined: Named<ActorId> }>()
  const isBelow = (below: string, above: string): boolean => {
    for (let at: string | undefined = below; at !== undefined; at = parents.get(at)?.to) if (at === above) return true
    return false
  }
  for (const line of activeCorrections(log)) {
    if (line.what === 'same' && !isBelow(line.kept.id, line.joined.id)) {
      parents.set(line.joined.id, { to: line.kept.id, joined: line.joined })
    }
    if (line.what === 'different' && isBelow(line.other.id, line.one.id)) parents.delete(line.other.id)
  }
  return [...parents.values()].flatMap(({ joined }) => (isBelow(joined.id, id) ? [joined] : []))
}
