import type { Correction } from '../../core/correction.ts'
import type { DocumentHeader } from '../../core/document.ts'
import type { EventMention } from '../../core/event.ts'
import { getOrCreate } from '../accumulate.ts'
import { eventIdOf, withActors } from '../event-key.ts'
import type { Identify } from '../tell-people-apart.ts'
import { activeCorrections, identityLines } from './active-corrections.ts'

/** Events that a person ignores, each by the id that it had when the line was written. */
interface IgnoredThen {
  readonly identify: Identify
  readonly lines: Map<string, Correction>
}

/**
 * Which mentions tell an event that is to be ignored. An event's id hangs on who its actors are, so each line is read by
 * what held when it was written: a later `same` brings nothing back.
 * @param identifyBy - Who is who after the lines.
 */
export class IgnoredEvents {
  readonly #groups: readonly IgnoredThen[]
  readonly #met = new Set<number>()

  constructor(log: readonly Correction[], identifyBy: (lines: readonly Correction[]) => Identify) {
    const groups = new Map<string, IgnoredThen>()
    for (const line of activeCorrections(log)) {
      if (line.what !== 'ignore' || !line.node.id.startsWith('event:')) continue
      const then = identityLines(activeCorrections(log.filter(({ number }) => number < line.number)))
      const key = then.map(({ number }) => number).join(' ')
      const group = getOrCreate(groups, key, () => ({ identify: identifyBy(then), lines: new Map() }))
      group.lines.set(line.node.id, line)
    }
    this.#groups = [...groups.values()]
  }

  has(mention: EventMention, document: DocumentHeader): boolean {
    let isIgnored = false
    for (const { identify, lines } of this.#groups) {
      const line = lines.get(eventIdOf(withActors(mention, document, identify), document))
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
}
