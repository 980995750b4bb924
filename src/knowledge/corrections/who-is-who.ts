import type { Correction } from '../../core/correction.ts'
import { type ActorId, makeId } from '../../core/ids.ts'
import { getOrCreate } from '../accumulate.ts'
import type { Identify } from '../tell-people-apart.ts'

/** What one document tells of an actor, or of it under one name: what corrections move as a whole. */
export interface Piece {
  readonly document: string
  /** As the document has it: an actor's id or a part's. */
  readonly id: string
  /** Who it is before any correction. */
  readonly base: string
  /** Of a part: its name. */
  readonly alias: string | null
}

export interface Step {
  readonly id: string
  readonly line: number
  /** Joined to another actor, or split off by its name or its document. */
  readonly how: 'joined' | 'name' | 'document'
}

/** Who is who once a person's decisions are carried out. */
export interface Identity {
  readonly identify: Identify
  /** The decisions that brought the piece where it is, in order; none for most. */
  stepsOf(document: string, id: string): readonly Step[]
  /** Other ids that actors had who are this one now. */
  formerIds(id: string): ReadonlySet<string>
  /** Whether any text tells of it. */
  has(id: string): boolean
}

/** What the pieces were called before, by the id that they had then. */
export function groupPieces(pieces: Iterable<Piece>): ReadonlyMap<string, readonly Piece[]> {
  const groups = new Map<string, Piece[]>()
  for (const piece of pieces) getOrCreate(groups, piece.base, () => []).push(piece)
  return groups
}

/** The id of the actor that a split makes: the same whenever and wherever it is made. */
export function splitId(from: ActorId, by: 'name' | 'document', what: string): ActorId {
  return makeId('actor', from, `split by ${by}`, what)
}

/**
 * Carries out the lines that say who is who, one after the other, each on the ids that it names.
 * @param onUnfit - Called for a line that finds nothing to act on, with what it misses.
 */
export function foldIdentity(
  groups: ReadonlyMap<string, readonly Piece[]>,
  { base, lines, onUnfit }: FoldContext,
): Identity {
  const members = new Members(groups)
  const unseen = new Members(groupPieces(unseenPieces(lines)))
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
  return { identify: base, stepsOf: () => [], formerIds: () => new Set(), has: (id) => members.of(id).length > 0 }
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

/** Which pieces every actor has, and how each came there. */
class Members {
  readonly #groups: ReadonlyMap<string, readonly Piece[]>
  /** Only those that a line changed. */
  readonly #changed = new Map<string, Set<Piece>>()
  readonly #steps = new Map<Piece, readonly Step[]>()

  constructor(groups: ReadonlyMap<string, readonly Piece[]>) {
    this.#groups = groups
  }

  of(id: string): readonly Piece[] {
    return [...(this.#changed.get(id) ?? this.#groups.get(id) ?? [])]
  }

  trailOf(piece: Piece): readonly { readonly id: string }[] {
    return [{ id: piece.base }, ...(this.#steps.get(piece) ?? [])]
  }

  move(piece: Piece, step: Step): void {
    this.#put(piece, [...(this.#steps.get(piece) ?? []), step])
  }

  /** Back to when it was `id`, if ever it was. */
  takeBack(piece: Piece, id: string): void {
    const at = this.trailOf(piece).findLastIndex((step) => step.id === id)
    if (at >= 0) this.#put(piece, (this.#steps.get(piece) ?? []).slice(0, at))
  }

  /** Where each piece that moved has come, by document and id. */
  moved(): ReadonlyMap<string, readonly Step[]> {
    const moved = [...this.#steps].filter(([, steps]) => steps.length > 0)
    return new Map(moved.map(([{ document, id }, steps]) => [`${document} ${id}`, steps]))
  }

  identity(base: Identify, unseen: ReadonlyMap<string, readonly Step[]>): Identity {
    const moved = this.moved()
    const former = new Map<string, Set<string>>()
    for (const [piece, steps] of this.#steps) {
      const last = steps.at(-1)
      if (last === undefined) continue
      const ids = getOrCreate(former, last.id, () => new Set<string>())
      for (const { id } of this.trailOf(piece)) if (id !== last.id) ids.add(id)
    }
    const seen = new Set([...this.#groups.values()].flat().map(({ document, id }) => `${document} ${id}`))
    const stepsOf = (document: string, id: string) =>
      moved.get(`${document} ${id}`) ?? (seen.has(`${document} ${id}`) ? [] : (unseen.get(` ${id}`) ?? []))
    return {
      identify: <T extends string>(document: string, id: T) =>
        (stepsOf(document, id).at(-1)?.id ?? base(document, id)) as T,
      stepsOf,
      formerIds: (id) => former.get(id) ?? new Set(),
      has: (id) => this.of(id).length > 0,
    }
  }

  #put(piece: Piece, steps: readonly Step[]): void {
    const from = this.trailOf(piece).at(-1)?.id ?? piece.base
    this.#set(from).delete(piece)
    this.#steps.set(piece, steps)
    this.#set(steps.at(-1)?.id ?? piece.base).add(piece)
  }

  #set(id: string): Set<Piece> {
    return getOrCreate(this.#changed, id, () => new Set(this.#groups.get(id) ?? []))
  }
}
