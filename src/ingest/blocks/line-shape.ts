import type { Line } from './lines.ts'

const HEADLINE_START = /^[\p{Lu}\p{N}\p{Lo}"'“‘«([¿¡#]/u
/** "... and", "... of the", "... —": the line goes on elsewhere, or was broken off. */
const UNFINISHED =
  /(?:[,;:—–“(‘-]|\b(?:and|or|but|the|an?|of|to|in|on|at|by|for|from|with|that|which|who|as|is|are|was|were|means|because|such)["”’]?)$/iu
const LIST_ITEM = /^(?:\((?:[a-z]{1,4}|[A-Z]|\d{1,3})\)|(?:[a-z]|[ivx]{1,4}|\d{1,3})[.)])\s/u
/** A sentence ends within the line; "U.S." and "Mr." do not count. */
const INNER_END = /\p{Ll}{3}[.!?]["”’)]*\s+["“‘]?\p{Lu}/u
const MAX_HEADLINE_WORDS = 24
const MIN_SENTENCE_WORDS = 8
const LONG_LINE_WORDS = 25

/** A line as headlines are: short, of one piece, and not ended like a sentence, a list item or a lead-in. */
export function isTitleLike({ text, words, isClosed }: Line): boolean {
  if (isClosed || words > MAX_HEADLINE_WORDS || words === 0) return false
  return HEADLINE_START.test(text) && !UNFINISHED.test(text) && !LIST_ITEM.test(text) && !INNER_END.test(text)
}

/** Running text: ends as a sentence and is long enough for one, or is longer than any headline. */
export function isSentence({ words, isClosed }: Line): boolean {
  return (isClosed && words >= MIN_SENTENCE_WORDS) || words >= LONG_LINE_WORDS
}

/** The headline of another story: not a sentence, though it may ask a question. */
export function isLinkLike(line: Line): boolean {
  return isTitleLike(line) || (/\?['"”’]?$/u.test(line.text) && line.words <= 16)
}

const MAX_LONG_HEADLINE = 320

/** The first line of a page may be a headline as long as a sentence. */
export function isLongHeadline({ text, isClosed }: Line): boolean {
  return !isClosed && text.length <= MAX_LONG_HEADLINE && HEADLINE_START.test(text) && !UNFINISHED.test(text)
}

const GRAMMAR_WORDS =
  /\b(?:the|an?|is|are|was|were|be|been|has|had|have|shall|its|their|this|these|those|which|who)\b/giu

/** Headlines do without articles and auxiliaries; a sentence that lost its full stop does not. */
export function isHeadlinese({ text, words }: Line): boolean {
  return (text.match(GRAMMAR_WORDS)?.length ?? 0) * 10 <= words
}

/** "Rosa Marsh, correspondent in Lagos", "State Dining Room": at most one plain word that is no particle. */
export function isNameLike({ text }: Line): boolean {
  if (NAME_AND_ROLE.test(text)) return true
  const plain = text.match(/\b\p{Ll}{2,}/gu)?.filter((word) => !PARTICLES.has(word)) ?? []
  return plain.length < 2
}

const NAME_AND_ROLE = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}, \p{Ll}[\p{Ll} ]{2,50}(?: \p{Lu}[\p{L} ]+)?$/u
const PARTICLES = new Set(
  'and in for of at de da do dos del von van der den al bin el la le our the to on from with'.split(' '),
)
