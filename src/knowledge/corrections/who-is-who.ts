import type { Correction } from '../../core/correction.ts'
import { type ActorId, makeId } from '../../core/ids.ts'
import type { Identify } from '../tell-people-apart.ts'
import { type Identity, Members } from './members.ts'
import { collectPieces, type Piece, type Pieces } from './pieces.ts'

/** The id of the actor that a split makes: the same whenever and wherever it is made. */
export function splitId(from: ActorId, by: 'name' | 'document', what: string): ActorId {
  return makeId('actor', from, `split by ${by}`, what)
}

/**
 * Carries out the lines that say who is who, one after the other, each on the ids that it names.
 * @param onUnfit - Called for a line that finds nothing to act on, with what it misses.
 */
export function foldIdentity(pieces: Pieces, { base, lines, onUnfit }: FoldContext): Identity {
  const members = new Members(pieces)
  const unseen = new Members(collectPieces(unseenPieces(lines)))
  for (const line of lines) {
    const missing = applyLine(members, line)
    if (missing !== null) onUnfit?.(line, missing)
    applyLine(unseen, line)
  }
  return lines.length === 0 ? untouched(base, members) : members.identity(base, unseen.moved())
}

/** A table may name an actor that the document does not mention: the issuer of a list. It goes where its id goes. */
function unseenPieces(lines: readonly Correction[]): Piece[] {
  const ids = new Set(lines.flatMap((line) => (line.what === 'same' ? [line.joined.id] : [])))
  return [...ids].map((id) => ({ document: '', id, base: id, alias: null }))
}

function untouched(base: Identify, members: Members): Identity {
  return {
    identify: base,
    stepsOf: () => [],
    formerIds: () => new Set(),
    has: (id) => members.of(id).length > 0,
    moved: () => [],
  }
}

interface FoldContext {
  /** Who a piece is before any correction. */
  readonly base: Identify
  readonly lines: readonly Correction[]
  readonly onUnfit?: (line: Correction, missing: string) => void
}

/** @returns What the line misses; null: it fits. */
function applyLine(members: Members, line: Correction): string | null {
  switch (line.what) {
    case 'same': {
      const { kept, joined, number } = line
      if (kept.id === joined.id) return null
      const isDone = members.of(kept.id).some((piece) => members.trailOf(piece).some(({ id }) => id === joined.id))
      const moving = members.of(joined.id)
      for (const piece of moving) members.move(piece, { id: kept.id, line: number, how: 'joined' })
      return moving.length > 0 || isDone ? null : `${joined.name} (${joined.id})`
    }
    case 'different':
      for (const piece of members.of(line.one.id)) members.takeBack(piece, line.other.id)
      return null
    case 'split name':
    case 'split document': {
      const { from, number } = line
      const [how, by] =
        line.what === 'split name' ? (['name', line.alias] as const) : (['document', line.document.id] as const)
      const id = splitId(from.id, how, by)
      const isMeant = ({ alias, document }: Piece) =>
        line.what === 'split name' ? alias === line.alias : document === line.document.id
      const moving = members.of(from.id).filter(isMeant)
      for (const piece of moving) members.move(piece, { id, line: number, how })
      if (moving.length > 0 || members.of(id).length > 0) return null
      return `${from.name} (${from.id}) ${line.what === 'split name' ? `as "${line.alias}"` : `in ${line.document.name}`}`
    }
    default:
      return null
  }
}
