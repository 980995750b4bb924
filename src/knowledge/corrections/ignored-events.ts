import type { Correction } from '../../core/correction.ts'
import type { DocumentHeader } from '../../core/document.ts'
import type { EventMention } from '../../core/event.ts'
import { getOrCreate } from '../accumulate.ts'
import { eventIdOf, withActors } from '../event-key.ts'
import type { Identify } from '../tell-people-apart.ts'
import { activeCorrections, identityLines } from './active-corrections.ts'
import type { Identity } from './members.ts'
import { pieceKey } from './pieces.ts'

/** Events that a person ignores, each by the id that it had when the line was written. */
interface IgnoredThen {
  readonly identity: Identity
  readonly lines: Map<string, Correction>
}

export interface IdentityContext {
  /** Who is who before any correction. */
  readonly base: Identify
  /** Who is who after the lines. */
  readonly identityBy: (lines: readonly Correction[]) => Identity
}

/**
 * Which mentions tell an event that is to be ignored. An event's id hangs on who its actors are, so each line is read by
 * what held when it was written: a later `same` brings nothing back.
 */
export class IgnoredEvents {
  readonly #base: Identify
  readonly #groups: readonly IgnoredThen[]
  /** Pieces that any of the groups moves: all other mentions have one id in all of them. */
  readonly #moved: ReadonlySet<string>
  readonly #met = new Set<number>()

  constructor(log: readonly Correction[], { base, identityBy }: IdentityContext) {
    const groups = new Map<string, IgnoredThen>()
    for (const line of activeCorrections(log)) {
      if (line.what !== 'ignore' || !line.node.id.startsWith('event:')) continue
      const then = identityLines(activeCorrections(log.filter(({ number }) => number < line.number)))
      const key = then.map(({ number }) => number).join(' ')
      getOrCreate(groups, key, () => ({ identity: identityBy(then), lines: new Map() })).lines.set(line.node.id, line)
    }
    this.#base = base
    this.#groups = [...groups.values()]
    this.#moved = new Set(this.#groups.flatMap(({ identity }) => [...identity.moved()]))
  }

  has(mention: EventMention, document: DocumentHeader): boolean {
    if (this.#groups.length === 0) return false
    const idBy = (identify: Identify) => eventIdOf(withActors(mention, document, identify), document)
    const always = this.#isMoved(mention, document) ? null : idBy(this.#base)
    let isIgnored = false
    for (const { identity, lines } of this.#groups) {
      const line = lines.get(always ?? idBy(identity.identify))
      if (line === undefined) continue
      this.#met.add(line.number)
      isIgnored = true
    }
    return isIgnored
  }

  /** To be asked at the end: lines that no mention met. */
  unmet(): readonly Correction[] {
    return this.#groups.flatMap(({ lines }) => [...lines.values()]).filter(({ number }) => !this.#met.has(number))
  }

  #isMoved({ agents, targets }: EventMention, { id }: DocumentHeader): boolean {
    return [...agents, ...targets].some(
      ({ actor }) => this.#moved.has(pieceKey(id, actor)) || this.#moved.has(pieceKey('', actor)),
    )
  }
}
