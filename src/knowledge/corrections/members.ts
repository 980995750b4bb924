import { getOrCreate } from '../accumulate.ts'
import type { Identify } from '../tell-people-apart.ts'
import { type Piece, type Pieces, pieceKey } from './pieces.ts'

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
  /** The pieces that are not where they were, as `pieceKey` names them. */
  moved(): Iterable<string>
}

const NO_STEPS: readonly Step[] = []

/** Which pieces every actor has, and how each came there. */
export class Members {
  readonly #pieces: Pieces
  /** Only those that a line changed. */
  readonly #changed = new Map<string, Set<Piece>>()
  readonly #steps = new Map<Piece, readonly Step[]>()

  constructor(pieces: Pieces) {
    this.#pieces = pieces
  }

  of(id: string): readonly Piece[] {
    return [...(this.#changed.get(id) ?? this.#pieces.groups.get(id) ?? [])]
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
    return new Map(moved.map(([{ document, id }, steps]) => [pieceKey(document, id), steps]))
  }

  identity(base: Identify, unseen: ReadonlyMap<string, readonly Step[]>): Identity {
    const moved = this.moved()
    const former = new Map<string, Set<string>>()
    for (const [piece, steps] of this.#steps) {
      const last = steps.at(-1)
      if (last === undefined) continue
      const ids = getOrCreate(former, last.id, () => new Set<string>())
      for (const id of joinedIds(piece, steps)) if (id !== last.id) ids.add(id)
    }
    const { keys } = this.#pieces
    const stepsOf = (document: string, id: string) => {
      const key = pieceKey(document, id)
      return (
        moved.get(key) ?? (unseen.size === 0 || keys.has(key) ? NO_STEPS : (unseen.get(pieceKey('', id)) ?? NO_STEPS))
      )
    }
    return {
      identify: <T extends string>(document: string, id: T) =>
        (stepsOf(document, id).at(-1)?.id ?? base(document, id)) as T,
      stepsOf,
      formerIds: (id) => former.get(id) ?? new Set(),
      has: (id) => this.of(id).length > 0,
      moved: () => [...moved.keys(), ...unseen.keys()],
    }
  }

  #put(piece: Piece, steps: readonly Step[]): void {
    const from = this.trailOf(piece).at(-1)?.id ?? piece.base
    this.#set(from).delete(piece)
    this.#steps.set(piece, steps)
    this.#set(steps.at(-1)?.id ?? piece.base).add(piece)
  }

  #set(id: string): Set<Piece> {
    return getOrCreate(this.#changed, id, () => new Set(this.#pieces.groups.get(id) ?? []))
  }
}

/** Whom the piece was since it was last split off: who it was split from is somebody else. */
function joinedIds({ base }: Piece, steps: readonly Step[]): readonly string[] {
  const split = steps.findLastIndex(({ how }) => how !== 'joined')
  return [...(split < 0 ? [base] : []), ...steps.slice(Math.max(0, split)).map(({ id }) => id)]
}
