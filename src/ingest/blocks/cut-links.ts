import { type Line, makeLine } from './lines.ts'

const LINK_LABEL = '(?:read more|read also|also read|see also|related|watch)'
const LINK_AT_END = new RegExp(String.raw`[.!?…]["'”’)]*\s+(?<link>[(\[]?${LINK_LABEL}\s?[:|]\s.*)$`, 'iu')
/** A link stands in the last part of a line. */
const MAX_LINK_LENGTH = 240

/** A link to another story at a paragraph's end is a line of its own: "... he said. Read more: ..." */
export function cutLinks(text: string, line: Line): readonly Line[] {
  const link = LINK_AT_END.exec(line.text.slice(-MAX_LINK_LENGTH))?.groups?.link
  if (link === undefined) return [line]
  const start = line.end - link.length
  const above = text.slice(line.start, start).trimEnd()
  const head = makeLine(text, { start: line.start, end: line.start + above.length }, line.afterGap)
  return [head, makeLine(text, { start, end: line.end }, false)]
}
