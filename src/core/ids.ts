import { createHash } from 'node:crypto'

/** Node and edge ids are `prefix:` + hash, so that they fit the narrowest reader (GraphML's NMTOKEN). */
export type DocumentId = `doc:${string}`
export type ActorId = `actor:${string}`
export type EventId = `event:${string}`
export type MentionId = `mention:${string}`
export type MeasureId = `measure:${string}`
export type TopicId = `topic:${string}`
export type PlaceId = `place:${string}`
export type NodeId = DocumentId | ActorId | EventId | MeasureId | TopicId | PlaceId
export type EdgeId = `rel:${string}`

/** 64 bits: with a million ids the chance of one collision is about 3e-8 (birthday bound). */
const ID_HEX_DIGITS = 16

type IdPrefix = 'doc' | 'actor' | 'event' | 'mention' | 'measure' | 'topic' | 'place' | 'rel'

/**
 * The id of whatever `parts` identify.
 * @param parts - Joined as JSON, so that ['a.b', 'c'] and ['a', 'b.c'] differ.
 */
export function makeId<P extends IdPrefix>(prefix: P, ...parts: readonly (string | number | null)[]): `${P}:${string}` {
  return `${prefix}:${sha256Hex(JSON.stringify(parts)).slice(0, ID_HEX_DIGITS)}`
}

/** SHA-256 of bytes, or of a string's UTF-8 form, in lower-case hexadecimal. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
