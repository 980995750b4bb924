import type { Correction, Named } from '../../core/correction.ts'
import type { ActorId } from '../../core/ids.ts'
import { activeCorrections } from './active-corrections.ts'

interface Parent {
  readonly to: ActorId
  readonly joined: Named<ActorId>
}
type Parents = ReadonlyMap<string, Parent>

/** The actors that a `same` has joined to the actor, directly or by way of another, and no line has taken back. */
export function joinedTo(log: readonly Correction[], id: string): readonly Named<ActorId>[] {
  const parents = findParents(log)
  return [...parents.values()].flatMap(({ joined }) => (isBelow(joined.id, id, parents) ? [joined] : []))
}

/** Whom an actor has become by way of `same`. */
export function rootFinder(log: readonly Correction[]): (id: ActorId) => ActorId {
  const parents = findParents(log)
  return (id) => {
    let root = id
    for (let parent = parents.get(id); parent !== undefined; parent = parents.get(root)) root = parent.to
    return root
  }
}

function findParents(log: readonly Correction[]): Parents {
  const parents = new Map<string, Parent>()
  for (const line of activeCorrections(log)) {
    if (line.what === 'same' && !isBelow(line.kept.id, line.joined.id, parents)) {
      parents.set(line.joined.id, { to: line.kept.id, joined: line.joined })
    }
    if (line.what === 'different' && isBelow(line.other.id, line.one.id, parents)) parents.delete(line.other.id)
  }
  return parents
}

function isBelow(below: string, above: string, parents: Parents): boolean {
  for (let at: string | undefined = below; at !== undefined; at = parents.get(at)?.to) if (at === above) return true
  return false
}
