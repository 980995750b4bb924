import { getOrCreate } from '../accumulate.ts'

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

/** Of an actor that its document does not mention, the document is empty. */
export function pieceKey(document: string, id: string): string {
  return `${document} ${id}`
}

/** The pieces of all documents, made once for all folds. */
export interface Pieces {
  /** By who they are before any correction. */
  readonly groups: ReadonlyMap<string, readonly Piece[]>
  readonly keys: ReadonlySet<string>
}

export function collectPieces(pieces: Iterable<Piece>): Pieces {
  const groups = new Map<string, Piece[]>()
  const keys = new Set<string>()
  for (const piece of pieces) {
    getOrCreate(groups, piece.base, () => []).push(piece)
    keys.add(pieceKey(piece.document, piece.id))
  }
  return { groups, keys }
}
