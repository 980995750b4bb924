import { matchFurniture } from './furniture-rules.ts'
import type { Line, Mark } from './lines.ts'
import { matchMetadata } from './metadata-rules.ts'
import { sameWords } from './same-words.ts'

type Marks = (Mark | null)[]

/** What is known about the lines from elsewhere. */
export interface MarkContext {
  /** The article's title by its metadata. */
  readonly title: string | null
  /** Marks that the format itself gives (headings and captions of HTML, front matter); by line. */
  readonly given: readonly (Mark | null)[]
}

/**
 * Say of each line what it is. The rules of the line alone come first, then those of its neighbours, then its place:
 * before, within or after the running text.
 */
export function markLines(lines: readonly Line[], context: MarkContext): readonly Mark[] {
  const marks: Marks = lines.map((line, i) => context.given[i] ?? markAlone(line))
  markVideoCaptions(lines, marks)
  markListsOfLinks(lines, marks)
  const body = findBody(lines, marks)
  markPreamble(lines, marks, { end: body.first, title: context.title })
  markRepeats(lines, marks)
  markTail(lines, marks, body.last + 1)
  return lines.map((line, i) => marks[i] ?? markWithin(line))
}

function markAlone(line: Line): Mark | null {
  const metadata = matchMetadata(line)
  if (metadata !== null) return { kind: 'metadata', rule: metadata }
  const furniture = VIDEO_LENGTH.test(line.text) ? 'furniture/video-length' : matchFurniture(line)
  return furniture === null ? null : { kind: 'furniture', rule: furniture }
}

const VIDEO_LENGTH = /^(?:(?:watch|play|video)\W+)?(?:\d{1,2}:)?\d{1,2}:\d{2}$/iu

/** The title of a video stands under its length, often twice. */
function markVideoCaptions(lines: readonly Line[], marks: Marks): void {
  for (const [i, mark] of marks.entries()) {
    if (mark?.rule !== 'furniture/video-length') continue
    const caption = lines[i + 1]
    if (caption === undefined || marks[i + 1] != null || !isTitleLike(caption)) continue
    marks[i + 1] = { kind: 'furniture', rule: 'furniture/video-caption' }
  }
}

const LIST_LABEL = /^furniture\/link$/u

/** Under a bare label ("Further reading", "RELATED NEWS") come links, to the next sentence or gap. */
function markListsOfLinks(lines: readonly Line[], marks: Marks): void {
  for (const [i, mark] of marks.entries()) {
    const label = lines[i]
    if (label === undefined || mark === null || !LIST_LABEL.test(mark.rule) || label.words > 4) continue
    for (let j = i + 1; j < lines.length; j++) {
      const line = lines[j]
      if (line === undefined || marks[j] != null || !isLinkLike(line) || (line.afterGap && j > i + 1)) break
      marks[j] = { kind: 'furniture', rule: 'furniture/link-list' }
    }
  }
}

/** A headline: not a sentence, though it may ask a question. */
function isLinkLike(line: Line): boolean {
  return isTitleLike(line) || (/\?['"”’]?$/u.test(line.text) && line.words <= 16)
}

/** A line as headlines are: short, and not ended like a sentence, a list item or a lead-in. */
function isTitleLike(line: Line): boolean {
  return (
    !line.isClosed && line.words <= 24 && !/[,;:]$/u.test(line.text) && /^[\p{Lu}\p{N}\p{Lo}"'“‘«([¿¡]/u.test(line.text)
  )
}

/** Running text: ends as a sentence and is long enough to be one. */
function isSentence(line: Line): boolean {
  return (line.isClosed && line.words >= 8) || line.words >= 25
}

function findBody(lines: readonly Line[], marks: Marks): { first: number; last: number } {
  const isBody = (line: Line, i: number): boolean => marks[i] === null && isSentence(line)
  const first = lines.findIndex(isBody)
  const last = lines.findLastIndex((line, i) => marks[i] === null && !isTitleLike(line))
  return { first: first < 0 ? lines.length : first, last: Math.max(last, first) }
}

/** Before the running text: one headline, perhaps a line below it; the rest names sections, places and people. */
function markPreamble(
  lines: readonly Line[],
  marks: Marks,
  { end, title }: { end: number; title: string | null },
): void {
  const open = lines.slice(0, end).flatMap((line, i) => (marks[i] === null ? [{ line, i }] : []))
  const headline = chooseHeadline(open, marks, title)
  for (const { line, i } of open) {
    if (i === headline) marks[i] = { kind: 'title', rule: 'title/headline' }
    else if (BULLET.test(line.text) || /[:;,]$/u.test(line.text) || line.isClosed)
      marks[i] = { kind: 'body', rule: 'body/lead' }
    else if (line.words >= MIN_DECK_WORDS && headline !== null && i > headline)
      marks[i] = { kind: 'title', rule: 'title/deck' }
    else if (headline === null || i < headline) marks[i] = { kind: 'furniture', rule: 'furniture/section-name' }
    else marks[i] = { kind: 'metadata', rule: 'metadata/preamble' }
  }
}

const BULLET = /^[•·▪●‣*–-]\s/u
const MIN_DECK_WORDS = 6
const MIN_HEADLINE_WORDS = 4

interface OpenLine {
  readonly line: Line
  readonly i: number
}

/** The line that the metadata calls the title, else the last long one before date and byline, else the longest. */
function chooseHeadline(open: readonly OpenLine[], marks: Marks, title: string | null): number | null {
  const named = title === null ? undefined : open.find(({ line }) => sameWords(line.text, title))
  if (named !== undefined) return named.i
  if (title !== null) return null
  const candidates = open.filter(({ line }) => line.words <= 40 && !BULLET.test(line.text))
  const firstMetadata = marks.findIndex((mark) => mark?.kind === 'metadata')
  const above = candidates.filter(({ i }) => i < firstMetadata)
  const pool = above.length > 0 ? above : candidates
  const longest = pool.reduce((most, { line }) => Math.max(most, line.words), 0)
  const enough = Math.min(longest, MIN_HEADLINE_WORDS)
  return pool.find(({ line }) => line.words >= enough && line.words * 2 >= longest)?.i ?? null
}

/** Lines that stand twice word for word come from the page; a repeated sentence is read once. */
function markRepeats(lines: readonly Line[], marks: Marks): void {
  const seen = new Map<string, number>()
  for (const [i, line] of lines.entries()) {
    const key = line.text.replace(/\s+/gu, ' ')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, i)
    else if (isRepeatable(line, marks[i] ?? null)) {
      marks[i] = { kind: 'furniture', rule: 'furniture/repeated' }
      if (marks[first] === null && !isSentence(line)) marks[first] = { kind: 'furniture', rule: 'furniture/repeated' }
    }
  }
}

/** "Thank you." and "(Applause.)" may well be said twice. */
function isRepeatable(line: Line, mark: Mark | null): boolean {
  return (mark === null || mark.kind === 'title') && (isTitleLike(line) || isSentence(line))
}

/** After the last sentence: what is left over is links and tags. */
function markTail(lines: readonly Line[], marks: Marks, start: number): void {
  for (let i = start; i < lines.length; i++) marks[i] ??= { kind: 'furniture', rule: 'furniture/tail' }
}

/** Between sentences: a heading of the article, a link to another story, or text. */
function markWithin(line: Line): Mark {
  if (!isTitleLike(line)) return { kind: 'body', rule: line.isClosed ? 'body/sentence' : 'body/line' }
  if (line.words <= MAX_HEADING_WORDS) return { kind: 'title', rule: 'title/section' }
  return { kind: 'furniture', rule: 'furniture/teaser' }
}

const MAX_HEADING_WORDS = 9
