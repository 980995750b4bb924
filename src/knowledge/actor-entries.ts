import { type FoundActor, isExtent } from '../core/actor.ts'
import type { ActorEntry, NameSource } from './actor-record.ts'
import type { CorrectionView } from './corrections/correction-view.ts'
import type { ActorPart, MarkedFindings } from './corrections/mark-parts.ts'
import type { Piece } from './corrections/pieces.ts'
import type { Identify } from './tell-people-apart.ts'

/** An actor of one document while it waits for all documents to be in. */
export interface ActorReport {
  /** Without its mentions, which are many. */
  readonly actor: FoundActor
  readonly document: string
  readonly count: number
  readonly nameSource: NameSource
  readonly parts: readonly ActorPart[]
}

export function reportOf(actor: FoundActor, { document, parts = [] }: MarkedFindings): ActorReport {
  const mentions = actor.mentions.filter((mention) => !isExtent(mention))
  const isTableName = actor.wikidata !== null && mentions.every(({ form }) => form !== 'name')
  return {
    actor: { ...actor, mentions: [] },
    document: document.id,
    count: mentions.length,
    nameSource: isTableName ? 'table' : 'documents',
    parts: parts.filter(({ of }) => of === actor.id),
  }
}

/** What corrections can move: the actor and its marked names, or the one name that it has here. */
export function* piecesOf({ actor, document, parts }: ActorReport, base: Identify): Generator<Piece> {
  const owner = base(document, actor.id)
  if (parts.every(({ isWhole }) => !isWhole)) yield { document, id: actor.id, base: owner, alias: null }
  for (const { id, alias } of parts) yield { document, id, base: owner, alias }
}

/** Under which ids an actor of a document enters the graph: its own and, where corrections split it, others. */
export function entriesOf(report: ActorReport, view: CorrectionView): readonly ActorEntry[] {
  const { actor, document, count, parts } = report
  const { identify, stepsOf } = view.identity
  const [whole] = parts.filter(({ isWhole }) => isWhole)
  if (whole !== undefined) {
    const isSplit = stepsOf(document, whole.id).some(({ how }) => how === 'name')
    return [isSplit ? partEntry(report, whole, view) : { ...restEntry(report, whole.id, view), count }]
  }
  const id = identify(document, actor.id)
  const away = parts.filter((part) => identify(document, part.id) !== id)
  const rest = restEntry(report, actor.id, view)
  return [withoutNames(rest, away), ...away.map((part) => partEntry(report, part, view))]
}

function restEntry(
  { actor, document, count, nameSource }: ActorReport,
  piece: string,
  view: CorrectionView,
): ActorEntry {
  const { callings, ...plain } = actor
  // Without a second person of that name what they do for a living tells nobody apart.
  const isContested = callings !== undefined && view.base(document, actor.id) !== actor.id
  const id = view.identity.identify(document, piece) as FoundActor['id']
  const shown = { ...plain, ...(isContested ? { callings } : {}), id }
  return { actor: shown, document, count, nameSource, ...waysOf(document, piece, view) }
}

function withoutNames(entry: ActorEntry, away: readonly ActorPart[]): ActorEntry {
  if (away.length === 0) return entry
  const gone = new Set(away.map(({ alias }) => alias))
  const aliases = entry.actor.aliases.filter((alias) => !gone.has(alias))
  const name = gone.has(entry.actor.name) ? (aliases[0] ?? entry.actor.name) : entry.actor.name
  const actor = { ...entry.actor, name, aliases: aliases.filter((alias) => alias !== name) }
  return { ...entry, actor, count: entry.count - away.reduce((sum, part) => sum + part.count, 0) }
}

/** A name that stands for another actor: of the one that it was taken for only kind and country are believed. */
function partEntry({ actor, document }: ActorReport, part: ActorPart, view: CorrectionView): ActorEntry {
  const { callings: _, ...plain } = actor
  const id = view.identity.identify(document, part.id)
  return {
    actor: { ...plain, id, name: part.alias, aliases: [], wikidata: null },
    document,
    count: part.count,
    nameSource: 'documents',
    ...waysOf(document, part.id, view),
  }
}

function waysOf(document: string, piece: string, view: CorrectionView): Pick<ActorEntry, 'joinedBy' | 'lines'> {
  const steps = view.identity.stepsOf(document, piece)
  const last = steps.at(-1)
  return { joinedBy: last?.how === 'joined' ? last.line : null, lines: steps.map(({ line }) => line) }
}
