import type { Chunk } from './chunk-model.ts'
import { type FoundDate, findDates } from './dates.ts'
import type { Draft } from './draft.ts'
import type { SentenceView } from './view.ts'

/**
 * The date that belongs to an event: the nearest one in its own clause, never one from behind another verb.
 * @param isAhead - The event is still to come: "on Monday" is the next one.
 */
export function dateOf(view: SentenceView, draft: Draft, isAhead: boolean): FoundDate | null {
  const dates = findDates(view.tokens, { publishedOn: view.document.publishedOn, isAhead })
  const ranked = dates
    .map((date) => ({ date, distance: distanceTo(view, draft, date) }))
    .filter(({ distance }) => distance !== null)
    .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0))
  return ranked[0]?.date ?? null
}

const MAX_WORDS = 25

/** In words; null where a verb or a clause border stands between. */
function distanceTo(view: SentenceView, draft: Draft, date: FoundDate): number | null {
  const isBehind = date.first > draft.token
  const from = isBehind ? draft.token + 1 : date.last + 1
  const to = isBehind ? date.first : draft.token
  const between = view.chunks.filter((chunk) => chunk.first >= from && chunk.last < to)
  const verbs = between.filter(
    (chunk) => chunk.kind === 'verb' && !(draft.part === 'noun' && chunk.first === draft.clause?.verb.first),
  )
  const borders = between.filter(
    (chunk) => chunk.kind === 'subordinator' || chunk.kind === 'relative' || (chunk.kind === 'comma' && isBehind),
  )
  if (verbs.length > 0 || (isBehind && borders.length > 0) || to - from > MAX_WORDS) return null
  if (!isBehind && draft.clause?.parent.link === 'adverbial' && between.some(isTimeLink)) return null
  return isBehind ? to - from : to - from + MAX_WORDS
}

/** "announced on Friday, two weeks after the council banned it": Friday is the day of the announcement. */
function isTimeLink(chunk: Chunk): boolean {
  return chunk.kind !== 'noun' && chunk.kind !== 'verb' && /^(?:after|before|since|until|once)$/u.test(chunk.word)
}
