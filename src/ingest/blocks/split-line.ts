import type { Block } from '../../core/document.ts'
import type { Line, Mark } from './lines.ts'

const MARKER = /^(?:#{1,6}|[•·▪●‣>*–-])\s+(?=\S)/u
const LINK_AT_END =
  /[.!?…]["'”’)]*\s+(?<link>[([]?(?:read more|also read|read also|see also|related|watch|more)\s*:\s.*)$/iu

/** The blocks of one line: its mark, less the sign in front of a heading or a list item and a link at its end. */
export function splitLine(line: Line, mark: Mark): readonly Block[] {
  if (mark.kind !== 'body' && mark.kind !== 'title') return [{ start: line.start, end: line.end, ...mark }]
  const marker = MARKER.exec(line.text)?.[0] ?? ''
  const sign = marker.trimEnd().length
  const start = line.start + marker.length
  const link = mark.kind === 'body' && line.text.length < 20_000 ? LINK_AT_END.exec(line.text)?.groups?.link : undefined
  const linkStart = link === undefined ? line.end : line.end - link.length
  const end = line.start + line.text.slice(0, linkStart - line.start).trimEnd().length
  return [
    ...(sign > 0
      ? [{ start: line.start, end: line.start + sign, kind: 'metadata' as const, rule: 'metadata/marker' }]
      : []),
    { start, end, ...mark },
    ...(link === undefined
      ? []
      : [{ start: linkStart, end: line.end, kind: 'furniture' as const, rule: 'furniture/link' }]),
  ]
}
