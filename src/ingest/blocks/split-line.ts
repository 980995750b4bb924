import type { Block } from '../../core/document.ts'
import type { Line, Mark } from './lines.ts'

const MARKER = /^(?:#{1,6}|[•·▪●‣>*+–-])\s+(?=\S)/u
const LINK_LABEL = '(?:read more|read also|also read|see also|related|watch)'
const LINK_AT_END = new RegExp(String.raw`[.!?…]["'”’)]*\s+(?<link>[(\[]?${LINK_LABEL}\s?[:|]\s.*)$`, 'iu')
/** A link stands in the last part of a line. */
const MAX_LINK_LENGTH = 240

/**
 * The blocks of one line: its mark, less the sign in front of a heading or list item, a dateline of `datelineLength`
 * characters, and a link to another story at its end.
 */
export function splitLine(line: Line, mark: Mark, datelineLength: number): readonly Block[] {
  if (mark.kind !== 'body' && mark.kind !== 'title') return [{ start: line.start, end: line.end, ...mark }]
  const blocks: Block[] = []
  let start = line.start
  const take = (length: number, rule: string): void => {
    if (length === 0) return
    blocks.push({ start, end: start + length, kind: 'metadata', rule })
    start = skipSpace(line, start + length)
  }
  take(MARKER.exec(line.text)?.[0].trimEnd().length ?? 0, 'metadata/marker')
  take(datelineLength, 'metadata/dateline')
  const link = mark.kind === 'body' ? LINK_AT_END.exec(line.text.slice(-MAX_LINK_LENGTH))?.groups?.link : undefined
  const linkStart = line.end - (link?.length ?? 0)
  const body = line.text.slice(start - line.start, linkStart - line.start).trimEnd()
  blocks.push({ start, end: start + body.length, ...mark })
  if (link !== undefined) blocks.push({ start: linkStart, end: line.end, kind: 'furniture', rule: 'furniture/link' })
  return blocks
}

function skipSpace(line: Line, from: number): number {
  const rest = line.text.slice(from - line.start)
  return from + rest.length - rest.trimStart().length
}
