import { isHeadlinese, isSentence, isTitleLike } from './line-shape.ts'
import type { Line, Mark, Marks } from './lines.ts'
import { markAlone } from './mark-alone.ts'
import { markListsOfLinks, markRepeats, markVideoCaptions } from './mark-neighbours.ts'
import { markPreamble } from './mark-preamble.ts'

/** Longer titles between sentences are those of other stories. */
const MAX_HEADING_WORDS = 9
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
  const open = [...marks]
  return { marks: lines.map((line, i) => open[i] ?? markWithin(line, lines, { i, open })), body }
}

function findBody(lines: readonly Line[], marks: Marks): BodyRange {
  const first = lines.findIndex((line, i) => marks[i] === null && isSentence(line))
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

/** Between sentences: a heading of the article, a link to another story, or text. */
function markWithin(line: Line, lines: readonly Line[], { i, open }: { i: number; open: Marks }): Mark {
  if (!isTitleLike(line)) return { kind: 'body', rule: line.isClosed ? 'body/sentence' : 'body/line' }
  const above = lines.findLast((_, j) => j < i && isText(open[j]))
  const below = lines.find((_, j) => j > i && isText(open[j]))
  if (above?.text.endsWith(':') === true) return { kind: 'body', rule: 'body/list' }
  if (line.words <= MAX_HEADING_WORDS) return { kind: 'title', rule: 'title/section' }
  const isAlone = above !== undefined && below !== undefined && isSentence(above) && isSentence(below)
  return isAlone && isHeadlinese(line)
    ? { kind: 'furniture', rule: 'furniture/teaser' }
    : { kind: 'body', rule: 'body/line' }
}

function isText(mark: Mark | null | undefined): boolean {
  return mark === null || mark?.kind === 'body'
}
