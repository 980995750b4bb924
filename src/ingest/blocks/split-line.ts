import type { Block } from '../../core/document.ts'
import type { Line, Mark } from './lines.ts'

const MARKER = /^(?:#{1,6}|[•·▪●‣>*+–-])\s+(?=\S)/u
/**
 * The blocks of one line: its mark, less the sign in front of a heading or list item and a dateline of
 * `datelineLength` characters.
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
  return [...blocks, { start, end: line.end, ...mark }]
}

function skipSpace(line: Line, from: number): number {
  const rest = line.text.slice(from - line.start)
  return from + rest.length - rest.trimStart().length
}
