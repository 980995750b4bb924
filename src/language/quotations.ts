import type { Span } from '../core/span.ts'

const CLOSER: Readonly<Record<string, string>> = { '“': '”', '«': '»', '「': '」', '『': '』', '„': '“' }
const WORD = /[\p{L}\p{N}]/u

/**
 * Stretches inside quotation marks of one paragraph, marks excluded, in order and never nested. A quotation that is
 * not closed runs to the paragraph's end: newspapers open each paragraph of a long quotation anew and close the last.
 */
export function findQuotations(text: string, paragraph: Span): readonly Span[] {
  const found: Span[] = []
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const mark = text[at] ?? ''
    const end =
      mark === '"' || CLOSER[mark] !== undefined ? doubleEnd(text, at, paragraph.end) : singleEnd(text, at, paragraph)
    if (end === null) continue
    if (at + 1 < end) found.push({ start: at + 1, end })
    at = end
  }
  return found
}

function doubleEnd(text: string, open: number, limit: number): number {
  const mark = text[open] ?? ''
  const closers = mark === '"' ? ['"'] : [CLOSER[mark] ?? '"', ...(mark === '“' ? ['"'] : [])]
  for (let at = open + 1; at < limit; at += 1) if (closers.includes(text[at] ?? '')) return at
  return limit
}

/** Single marks only count in pairs around words, since the closing one is also the apostrophe. */
function singleEnd(text: string, open: number, paragraph: Span): number | null {
  const mark = text[open] ?? ''
  if (mark !== '‘' && mark !== "'" && mark !== '`') return null
  if (open > paragraph.start && WORD.test(text[open - 1] ?? '')) return null
  if (!WORD.test(text[open + 1] ?? '')) return null
  let plural: number | null = null // "firms’ plans": a closing mark only if no better one follows
  for (let at = open + 2; at < paragraph.end; at += 1) {
    const here = text[at]
    if (here === '“' || here === '"') return plural
    if (here !== '’' && here !== "'") continue
    if (WORD.test(text[at + 1] ?? '')) continue
    if (!/\s/u.test(text[at - 1] ?? ' ')) {
      if (text[at - 1] !== 's' || !/\s/u.test(text[at + 1] ?? '\n')) return at
      plural ??= at
    }
  }
  return plural
}
