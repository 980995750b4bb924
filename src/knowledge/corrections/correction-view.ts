import type { ActorKind } from '../../core/actor.ts'
import type { Correction, UnfitCorrection } from '../../core/correction.ts'
import type { Copies } from '../copies/find-copies.ts'
import type { PlacedMention } from '../events/event-ids.ts'
import type { Identify } from '../tell-people-apart.ts'
import { activeCorrections, identityLines } from './active-corrections.ts'
import { IgnoredEvents } from './ignored-events.ts'
import type { Identity } from './members.ts'
import { collectPieces, type Piece } from './pieces.ts'
import { foldIdentity } from './who-is-who.ts'

/** A value that a line gives. */
export interface Given<T> {
  readonly value: T
  readonly line: number
}

/** A person's decisions as the gatherers ask for them. */
export interface CorrectionView {
  /** Who an actor is before corrections. */
  readonly base: Identify
  readonly identity: Identity
  /** By actor id. */
  readonly names: ReadonlyMap<string, Given<string>>
  readonly kinds: ReadonlyMap<string, Given<ActorKind>>
  /** What an actor was called when another was joined to it: for when no text tells of it any more. */
  readonly keptNames: ReadonlyMap<string, string>
  /** Actors and measures by id. */
  isIgnored(id: string): boolean
  /** To be asked once, with all mentions: which of them tell an ignored event. */
  ignoredAmong(reports: readonly PlacedMention[], copies: Copies): (report: PlacedMention) => boolean
}

export interface ViewParts {
  readonly base: Identify
  /** All pieces of all documents; asked for only where a line needs them. */
  readonly pieces: () => Iterable<Piece>
}

/** The lines of the log that count, sorted by what they are about. */
export class Corrections implements CorrectionView {
  readonly base: Identify
  readonly identity: Identity
  readonly names = new Map<string, Given<string>>()
  readonly kinds = new Map<string, Given<ActorKind>>()
  readonly keptNames = new Map<string, string>()
  readonly #active: readonly Correction[]
  readonly #ignored = new Set<string>()
  readonly #events: IgnoredEvents
  readonly #unfit: UnfitCorrection[] = []

  constructor(log: readonly Correction[], { base, pieces }: ViewParts) {
    this.base = base
    this.#active = activeCorrections(log)
    const collected = collectPieces(log.length === 0 ? [] : pieces())
    this.identity = foldIdentity(collected, {
      base,
      lines: identityLines(this.#active),
      onUnfit: (correction, missing) => this.#unfit.push({ correction, missing }),
    })
    this.#events = new IgnoredEvents(log, { base, identityBy: (lines) => foldIdentity(collected, { base, lines }) })
    for (const line of this.#active) {
      if (line.what === 'rename') this.names.set(line.actor.id, { value: line.name, line: line.number })
      if (line.what === 'kind') this.kinds.set(line.actor.id, { value: line.kind, line: line.number })
      if (line.what === 'same') this.keptNames.set(line.kept.id, line.kept.name)
      if (line.what === 'ignore') this.#ignored.add(line.node.id)
    }
  }

  isIgnored(id: string): boolean {
    return this.#ignored.has(id)
  }

  ignoredAmong(reports: readonly PlacedMention[], copies: Copies): (report: PlacedMention) => boolean {
    return this.#events.among(reports, copies)
  }

  /** To be asked when all events are in: the lines that found nothing to act on, by number.
   * @param measures - The ids of all, those that are ignored among them. */
  unfit(measures: ReadonlySet<string>): readonly UnfitCorrection[] {
    const unfit = [...this.#unfit, ...this.#events.unmet().map((correction) => missingNode(correction))]
    for (const line of this.#active) {
      const isMissing =
        line.what === 'rename' || line.what === 'kind'
          ? !this.#wasOrIs(line.actor.id)
          : line.what === 'ignore' && isMissingNode(line.node.id, this.identity, measures)
      if (isMissing) unfit.push(missingNode(line))
    }
    return unfit.sort((a, b) => a.correction.number - b.correction.number)
  }

  /** One that was joined to another is there under that one's id. */
  #wasOrIs(id: string, after = 0): boolean {
    const joins = this.#active.flatMap((line) => (line.what === 'same' && line.joined.id === id ? [line] : []))
    const later = joins.filter(({ number }) => number > after)
    return this.identity.has(id) || later.some(({ kept, number }) => this.#wasOrIs(kept.id, number))
  }
}

function isMissingNode(id: string, identity: Identity, measures: ReadonlySet<string>): boolean {
  if (id.startsWith('actor:')) return !identity.has(id)
  return id.startsWith('measure:') ? !measures.has(id) : !id.startsWith('event:')
}

function missingNode(correction: Correction): UnfitCorrection {
  const node = correction.what === 'ignore' ? correction.node : 'actor' in correction ? correction.actor : null
  return { correction, missing: node === null ? 'what it names' : `${node.name} (${node.id})` }
}
