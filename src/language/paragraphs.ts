import { type Span, trimSpan } from '../core/span.ts'

const BULLET = /^[\s\u00a0]*(?:[•●▪◦‣·∙*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[\s\u00a0]+/u

/** A line this long or longer was never wrapped by an editor that breaks lines at a width. */
const WRAP_WIDTH = 120

/**
 * The stretches of a block within which a line break is only white space: paragraphs, list items, headlines.
 * Text wrapped at a fixed width is put together again; any other line break ends a paragraph.
 */
export function splitParagraphs(text: string, block: Span): readonly Span[] {
  const lines = linesOf(text, block)
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0)
  const paragraphs: Span[] = []
  let open: Span | null = null
  for (const line of lines) {
    const content = trimSpan(text, line)
    if (content.start >= content.end) {
      open = null
      continue
    }
    if (open !== null && continues(text, open, content, longest)) {
      open = { start: open.start, end: content.end }
      paragraphs[paragraphs.length - 1] = open
      continue
    }
    open = afterBullet(text, content)
    paragraphs.push(open)
  }
  return paragraphs
}

function linesOf(text: string, block: Span): readonly Span[] {
  const lines: Span[] = []
  let start = block.start
  for (let at = block.start; at <= block.end; at += 1) {
    if (at < block.end && text[at] !== '\n' && text[at] !== '\r' && text[at] !== '\u2028' && text[at] !== '\u2029')
      continue
    lines.push({ start, end: at })
    if (text[at] === '\r' && text[at + 1] === '\n' && at + 1 < block.end) at += 1
    start = at + 1
  }
  return lines
}

function continues(text: string, above: Span, line: Span, longest: number): boolean {
  const below = text.slice(line.start, line.end)
  if (BULLET.test(below)) return false
  const last = text.slice(text.lastIndexOf('\n', above.end - 1) + 1, above.end)
  if (/^\p{Ll}/u.test(below)) return true
  if (longest > WRAP_WIDTH || longest < 40) return false
  const firstWord = /^\S+/u.exec(below)?.[0].length ?? 0
  return last.trim().length + 1 + firstWord > longest // it would not have fitted: the break is a wrap
}

function afterBullet(text: string, line: Span): Span {
  const bullet = BULLET.exec(text.slice(line.start, line.end))?.[0].length ?? 0
  const rest = trimSpan(text, { start: line.start + bullet, end: line.end })
  return rest.start < rest.end ? rest : line
}
