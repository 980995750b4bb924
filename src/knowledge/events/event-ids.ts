import type { DocumentHeader } from '../../core/document.ts'
import type { EventMention, Role } from '../../core/event.ts'
import type { EventId } from '../../core/ids.ts'
import type { Copies } from '../copies/find-copies.ts'
import type { Identify } from '../tell-people-apart.ts'
import { type EventKey, keyOf } from './event-key.ts'
import { EventTable } from './event-table.ts'

/** A mention, and the document that it stands in. */
export interface PlacedMention {
  readonly mention: EventMention
  readonly document: DocumentHeader
}

export interface EventReport extends PlacedMention {
  /** Place in the mention's sources of the nearest one with a name; null: nobody is named ("officials said"). */
  readonly namedSource: number | null
}

/** Which event each mention tells, once all mentions are known. */
export class EventIds {
  readonly table = new EventTable()
  readonly #identify: Identify
  readonly #copies: Copies

  constructor(reports: Iterable<PlacedMention>, { identify, copies }: { identify: Identify; copies: Copies }) {
    this.#identify = identify
    this.#copies = copies
    for (const report of reports) this.table.add(this.keyOf(report))
  }

  keyOf({ mention, document }: PlacedMention): EventKey {
    return keyOf(withActors(mention, document, this.#identify), this.#copies.originalOf(document.id))
  }

  idOf(report: PlacedMention): EventId {
    return this.table.idOf(this.keyOf(report))
  }
}

/** The mention with its actors as the graph knows them. */
export function withActors(mention: EventMention, { id }: DocumentHeader, identify: Identify): EventMention {
  const rename = (roles: readonly Role[]) => roles.map((role) => ({ ...role, actor: identify(id, role.actor) }))
  const { agents, targets, sources } = mention
  const isSame = [...agents, ...targets, ...sources].every(({ actor }) => identify(id, actor) === actor)
  return isSame ? mention : { ...mention, agents: rename(agents), targets: rename(targets), sources: rename(sources) }
}
