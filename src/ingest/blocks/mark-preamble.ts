import { isNameLike, isTitleLike } from './line-shape.ts'
import type { Line, Mark, Marks } from './lines.ts'
import { sameWords } from './same-words.ts'

const BULLET = /^[•·▪●‣*–-]\s/u
const LEAD_IN = /[:;,]$/u
const MIN_DECK_WORDS = 4
const MIN_HEADLINE_WORDS = 3
const MAX_HEADLINE_WORDS = 60
const SURE_HEADLINE_WORDS = 4

const HEADLINE: Mark = { kind: 'title', rule: 'title/headline' }

/**
 * Before the running text: one headline, perhaps lines below it that sum the story up; the rest names sections, places
 * and people.
 * @param options.end - The first line of running text.
 * @param options.title - The title by the article's metadata, if any.
 */
export function markPreamble(
  lines: readonly Line[],
  marks: Marks,
  { end, title }: { readonly end: number; readonly title: string | null },
): void {
  const open = lines.slice(0, end).flatMap((line, i) => (marks[i] === null ? [{ line, i }] : []))
  const headline = labelledHeadline(lines, marks, title) ?? chooseHeadline(open, marks, title)
  if (headline !== null) marks[headline] = HEADLINE
  for (const { line, i } of open) if (i !== headline) marks[i] = markAround(line, headline !== null && i < headline)
  if (headline === null && title === null && isLateHeadline(lines, marks, end + 1)) marks[end + 1] = HEADLINE
}

/** Behind one sentence (a caption without a credit), above date or byline. */
function isLateHeadline(lines: readonly Line[], marks: Marks, i: number): boolean {
  const line = lines[i]
  if (line === undefined || marks[i] !== null || !line.afterGap || line.words < MIN_HEADLINE_WORDS) return false
  return isTitleLike(line) && marks.slice(i + 1, i + 3).some((mark) => mark?.kind === 'metadata')
}

/** "X, Secretary of State", "Office of the Spokesperson": who issues a release is named in it like anybody. */
const ISSUER =
  /^(?:the )?(?:office|department|ministry|bureau|embassy|delegation|council|commission|agency) (?:of|to|for) |,\s(?:the )?(?:[\p{Lu}\p{Ll}-]+ ){0,4}(?:secretary|minister|president|chancellor|ambassador|commissioner|administrator|director|chair(?:man|woman|person)?|governor|spokes(?:person|man|woman)|representative)\b/iu
const JOURNALIST = /\b(?:editor|correspondent|reporter|writer|staff|columnist|news|bureau chief)\b/iu

function markAround(line: Line, isAbove: boolean): Mark {
  if (BULLET.test(line.text) || LEAD_IN.test(line.text) || line.isClosed) return { kind: 'body', rule: 'body/lead' }
  if (isAbove) return { kind: 'furniture', rule: 'furniture/section-name' }
  if (line.words >= MIN_DECK_WORDS && !isNameLike(line)) return { kind: 'title', rule: 'title/deck' }
  if (ISSUER.test(line.text) && !JOURNALIST.test(line.text)) return { kind: 'body', rule: 'body/issuer' }
  return { kind: 'metadata', rule: 'metadata/preamble' }
}

interface OpenLine {
  readonly line: Line
  readonly i: number
}

/** "Explainer: ..." is a link to one, unless it is the first thing on the page. */
function labelledHeadline(lines: readonly Line[], marks: Marks, title: string | null): number | null {
  const isFirst = title === null && marks[0]?.rule === 'furniture/labelled-link'
  return isFirst && (lines[0]?.words ?? 0) > SURE_HEADLINE_WORDS ? 0 : null
}

/** The line that the metadata calls the title, else the first long one, if need be below date and byline. */
function chooseHeadline(open: readonly OpenLine[], marks: Marks, title: string | null): number | null {
  if (title !== null) return open.find(({ line }) => sameWords(line.text, title))?.i ?? null
  const candidates = open.filter(
    ({ line }) =>
      line.words >= MIN_HEADLINE_WORDS &&
      line.words <= MAX_HEADLINE_WORDS &&
      !BULLET.test(line.text) &&
      !LEAD_IN.test(line.text),
  )
  const firstMetadata = marks.findIndex((mark) => mark?.kind === 'metadata')
  const above = candidates.filter(({ i }) => i < firstMetadata)
  const pool = above.length > 0 ? above : candidates
  const longest = pool.reduce((most, { line }) => Math.max(most, line.words), 0)
  const enough = Math.min(longest, SURE_HEADLINE_WORDS)
  return pool.find(({ line }) => line.words >= enough && line.words * 2 >= longest)?.i ?? null
}
