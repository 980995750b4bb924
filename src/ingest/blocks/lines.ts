import type { BlockKind } from '../../core/document.ts'
import type { Span } from '../../core/span.ts'

/** One line as a reader sees it: without white space at its ends, hard-wrapped lines put together. Never empty. */
export interface Line extends Span {
  /** Its characters, line ends of a wrapped paragraph included. */
  readonly text: string
  /** Whether an empty line stands before it. */
  readonly afterGap: boolean
  readonly words: number
  /** Ends as sentences do. */
  readonly isClosed: boolean
}

/** What a line is, and by which rule. */
export interface Mark {
  readonly kind: BlockKind
  readonly rule: string
}

/** One for each line; `null` while it is not decided. */
export type Marks = (Mark | null)[]

const CLOSING = /[.!?…。！？]["'”’»)\]*_]*$/u
/** A sentence's end and the marks that close behind it. */
const CLOSING_LENGTH = 8
/** No rule asks whether a line has more words than fit into this many characters. */
const MAX_COUNTED = 4000
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
/** Line ends of Unix, Windows and old Macs, and Unicode's own. */
const LINE = /[^\r\n\u2028\u2029]+/gu
const LINE_END = /\r\n|[\r\n\u2028\u2029]/gu

/** Make the line that covers `span`. */
export function makeLine(text: string, span: Span, afterGap: boolean): Line {
  const own = text.slice(span.start, span.end)
  return {
    ...span,
    text: own,
    afterGap,
    words: countWords(own.slice(0, MAX_COUNTED)),
    isClosed: CLOSING.test(own.slice(-CLOSING_LENGTH)),
  }
}

/** The lines of a stretch of text, without empty ones. */
export function splitLines(text: string, within: Span): readonly Line[] {
  const lines: Line[] = []
  let previousEnd = within.start
  for (const match of text.slice(within.start, within.end).matchAll(LINE)) {
    const raw = match[0]
    const kept = raw.trim()
    if (kept === '') continue
    const start = within.start + match.index + raw.length - raw.trimStart().length
    const ends = text.slice(previousEnd, start).match(LINE_END)?.length ?? 0
    lines.push(makeLine(text, { start, end: start + kept.length }, ends > 1 || lines.length === 0))
    previousEnd = start + kept.length
  }
  return lines
}

/** Words; writing without spaces counts two characters as a word. */
function countWords(text: string): number {
  const han = text.match(HAN)?.length ?? 0
  return (text.replace(HAN, ' ').match(WORD)?.length ?? 0) + Math.ceil(han / 2)
}
