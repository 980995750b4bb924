import { isHeadlinese, isLongHeadline, isSentence, isTitleLike } from './line-shape.ts'
import type { Line, Mark, Marks } from './lines.ts'
import { markAlone } from './mark-alone.ts'
import { markListsOfLinks, markRepeats, markVideoCaptions } from './mark-neighbours.ts'
import { markPreamble } from './mark-preamble.ts'

/** Longer titles between sentences are those of other stories. */
const MAX_HEADING_WORDS = 9
/** News links to few other stories between paragraphs; a text with more long headings has them of its own. */
const MAX_TEASERS = 3
const ANNEX = /^(?:annex|appendix|schedule|list of)\b/iu

/** What is known about the lines from elsewhere. */
export interface MarkContext {
  /** The article's title by its metadata. */
  readonly title: string | null
  /** What the format itself says of a line (front matter; headings and captions of HTML). */
  readonly given: readonly (Mark | null)[]
}

/** Where the running text begins and ends, as indices of lines, both inclusive. */
export interface BodyRange {
  readonly first: number
  readonly last: number
}

/**
 * Say of each line what it is. The rules of the line alone come first, then those of its neighbours, then its place:
 * before, after or within the running text.
 */
export function markLines(
  lines: readonly Line[],
  { title, given }: MarkContext,
): { readonly marks: readonly Mark[]; readonly body: BodyRange } {
  const marks: Marks = lines.map((line, i) => given[i] ?? markAlone(line))
  markVideoCaptions(lines, marks)
  markListsOfLinks(lines, marks)
  const body = findBody(lines, marks)
  markPreamble(lines, marks, { end: body.first, title })
  markRepeats(lines, marks)
  markTail(lines, marks, body.last + 1)
  return { marks: markRest(lines, marks), body }
}

function findBody(lines: readonly Line[], marks: Marks): BodyRange {
  const isBody = (line: Line, i: number): boolean =>
    marks[i] === null && isSentence(line) && !(i === 0 && lines[1]?.afterGap === true && isLongHeadline(line))
  const first = lines.findIndex(isBody)
  const last = lines.findLastIndex((line, i) => marks[i] === null && !isTitleLike(line))
  return { first: first < 0 ? lines.length : first, last: Math.max(last, first) }
}

/** After the last sentence: a list that it leads in, or else links, tags and signatures. */
function markTail(lines: readonly Line[], marks: Marks, start: number): void {
  const isLed = lines[start - 1]?.text.endsWith(':') === true || ANNEX.test(lines[start]?.text ?? '')
  let isList = isLed
  for (let i = start; i < lines.length; i++) {
    if (marks[i] !== null) isList = false
    marks[i] ??= isList ? { kind: 'body', rule: 'body/list' } : { kind: 'furniture', rule: 'furniture/tail' }
  }
}

/** Between sentences: headings of the article, links to other stories, and text. */
function markRest(lines: readonly Line[], marks: Marks): readonly Mark[] {
  const isText = (i: number): boolean => marks[i] === null || marks[i]?.kind === 'body'
  const teasers = lines.filter(
    (line, i) => marks[i] === null && line.words > MAX_HEADING_WORDS && isTitleLike(line),
  ).length
  const below: (Line | null)[] = []
  let next: Line | null = null
  for (let i = lines.length - 1; i >= 0; i--) {
    below[i] = next
    if (isText(i)) next = lines[i] ?? null
  }
  let above: Line | null = null
  return lines.map((line, i) => {
    const mark = marks[i] ?? markBetween(line, above, teasers > MAX_TEASERS ? null : (below[i] ?? null))
    if (isText(i)) above = line
    return mark
  })
}

function markBetween(line: Line, above: Line | null, below: Line | null): Mark {
  if (!isTitleLike(line)) return { kind: 'body', rule: line.isClosed ? 'body/sentence' : 'body/line' }
  if (above?.text.endsWith(':') === true) return { kind: 'body', rule: 'body/list' }
  if (line.words <= MAX_HEADING_WORDS) return { kind: 'title', rule: 'title/section' }
  const isAlone = above !== null && below !== null && isSentence(above) && isSentence(below)
  if (isAlone && isHeadlinese(line) && /\p{Ll}/u.test(line.text)) return { kind: 'furniture', rule: 'furniture/teaser' }
  return { kind: 'body', rule: 'body/line' }
}
