import type { Correction } from '../../core/correction.ts'
import type { EventMention } from '../../core/event.ts'
import type { EventId } from '../../core/ids.ts'
import { getOrCreate } from '../accumulate.ts'
import type { Copies } from '../copies/find-copies.ts'
import { EventIds, type PlacedMention, withActors } from '../events/event-ids.ts'
import { type EventKey, keyOf } from '../events/event-key.ts'
import { EventTable, ownIdOf } from '../events/event-table.ts'
import type { Identify } from '../tell-people-apart.ts'
import { activeCorrections, identityLines } from './active-corrections.ts'
import type { Identity } from './members.ts'
import { pieceKey } from './pieces.ts'

/** Events that a person ignores, each by the id that it had when the line was written. */
interface IgnoredThen {
  readonly identity: Identity
  readonly lines: Map<string, Correction>
  /** Pieces that the lines before had moved. */
  readonly moved: ReadonlySet<string>
}

export interface IdentityContext {
  /** Who is who before any correction. */
  readonly base: Identify
  /** Who is who after the lines. */
  readonly identityBy: (lines: readonly Correction[]) => Identity
}

/**
 * Which mentions tell an event that is to be ignored. An event's id hangs on who its actors are, so each line is read by
 * what held when it was written: a later `same` brings nothing back. Nor does a document that tells the event more
 * exactly, or a copy that was published earlier: a mention also answers to the ids that it would have without them.
 */
export class IgnoredEvents {
  readonly #base: Identify
  readonly #groups: readonly IgnoredThen[]
  readonly #met = new Set<number>()

  constructor(log: readonly Correction[], { base, identityBy }: IdentityContext) {
    const groups = new Map<string, IgnoredThen>()
    for (const line of activeCorrections(log)) {
      if (line.what !== 'ignore' || !line.node.id.startsWith('event:')) continue
      const then = identityLines(activeCorrections(log.filter(({ number }) => number < line.number)))
      const key = then.map(({ number }) => number).join(' ')
      getOrCreate(groups, key, () => makeGroup(identityBy(then))).lines.set(line.node.id, line)
    }
    this.#base = base
    this.#groups = [...groups.values()]
  }

  /** To be called once, with all mentions: which of them are to be left out. */
  among(reports: readonly PlacedMention[], copies: Copies): (report: PlacedMention) => boolean {
    if (this.#groups.length === 0) return () => false
    const then = new EventIds(reports, { identify: this.#base, copies })
    // All others have one id in all of the groups.
    const anyMoved = new Set(this.#groups.flatMap(({ moved }) => [...moved]))
    const movable = new Set(reports.filter((report) => isMoved(report, anyMoved)))
    const groups = this.#groups.map((group) => ({ ...group, table: tableOf(group, movable, { then, copies }) }))
    return (report) => {
      const plain = idsOf(report, { identify: this.#base, copies, table: then.table })
      const plainBase = then.keyOf(report).base
      let isIgnored = false
      for (const { identity, lines, moved, table } of groups) {
        const isPlain = !table.has(plainBase) && !(movable.has(report) && isMoved(report, moved))
        const ids = isPlain ? plain : idsOf(report, { identify: identity.identify, copies, table })
        for (const line of ids.flatMap((id) => lines.get(id) ?? [])) {
          this.#met.add(line.number)
          isIgnored = true
        }
      }
      return isIgnored
    }
  }

  /** To be asked at the end: lines that no mention met. */
  unmet(): readonly Correction[] {
    return this.#groups.flatMap(({ lines }) => [...lines.values()]).filter(({ number }) => !this.#met.has(number))
  }
}

function makeGroup(identity: Identity): IgnoredThen {
  return { identity, lines: new Map(), moved: new Set(identity.moved()) }
}

/** The table as it was: only mentions that the lines had moved stand elsewhere. */
function tableOf(
  { identity, moved }: IgnoredThen,
  reports: Iterable<PlacedMention>,
  { then, copies }: { readonly then: EventIds; readonly copies: Copies },
): EventTable {
  const table = new EventTable(then.table)
  for (const report of reports) {
    if (!isMoved(report, moved)) continue
    table.add(then.keyOf(report), -1)
    table.add(keyBy(identity.identify, report, copies.originalOf(report.document.id)))
  }
  return table
}

interface Context {
  readonly identify: Identify
  readonly copies: Copies
  readonly table: EventTable
}

function idsOf(report: PlacedMention, { identify, copies, table }: Context): readonly EventId[] {
  const { id } = report.document
  const keys = copies.sameTextAs(id).map((document) => keyBy(identify, report, document))
  return [...new Set(keys.flatMap((key) => [table.idOf(key), ownIdOf(key)]))]
}

function keyBy(
  identify: Identify,
  { mention, document }: PlacedMention,
  original: PlacedMention['document']['id'],
): EventKey {
  return keyOf(withActors(mention, document, identify), original)
}

function isMoved({ mention, document }: PlacedMention, moved: ReadonlySet<string>): boolean {
  const { agents, targets }: EventMention = mention
  return [...agents, ...targets].some(
    ({ actor }) => moved.has(pieceKey(document.id, actor)) || moved.has(pieceKey('', actor)),
  )
}
