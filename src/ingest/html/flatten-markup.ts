import { scanTags } from './scan-tags.ts'

/** Real pages are some 30 deep and have some 3,000 elements; parsers recurse, and compare siblings with siblings. */
const MAX_DEPTH = 200
const MAX_ELEMENTS = 30_000

/** Start and end tags, comments, and stray signs, each of which parsers make a text node of. */
const MAX_SIGNS = 3 * MAX_ELEMENTS

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** A new one closes the last one of its kind. */
const SELF_CLOSING = new Set('p li dt dd tr td th option thead tbody tfoot'.split(' '))

/** Whether a page is as deep and as long as pages are. */
export function isSafeToParse(html: string): boolean {
  if (hasMore(html, '<', MAX_SIGNS) || hasMore(html, '&', MAX_SIGNS)) return false
  let depth = 0
  let elements = 0
  for (const { name, isEnd } of scanTags(html)) {
    if (VOID.has(name) || SELF_CLOSING.has(name)) elements += isEnd ? 0 : 1
    else if (isEnd) depth = Math.max(0, depth - 1)
    else {
      depth += 1
      elements += 1
    }
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) return false
  }
  return true
}

function hasMore(text: string, sign: string, limit: number): boolean {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0 && count <= limit; at = text.indexOf(sign, at + 1)) count += 1
  return count > limit
}

const LINE_TAGS = new Set(
  'p div li br tr h1 h2 h3 h4 h5 h6 section article header footer aside nav blockquote figcaption pre ul ol table dt dd main'.split(
    ' ',
  ),
)
const DROPPED = new Set(['script', 'style', 'textarea', 'noscript', 'template', 'iframe', 'svg', 'math'])

/** A hostile page's lines of text, as its tags divide them; for pages that a parser might not come back from. */
export function flattenMarkup(html: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  let at = 0
  let dropping = ''
  for (const { name, isEnd, start, end } of scanTags(html)) {
    if (dropping === '') line += html.slice(at, start)
    at = end
    if (DROPPED.has(name)) dropping = isEnd ? '' : name
    if (!LINE_TAGS.has(name)) continue
    lines.push(line)
    line = ''
  }
  return [...lines, dropping === '' ? line + html.slice(at) : line]
    .map((raw) => raw.replace(/\s+/gu, ' ').trim())
    .filter((raw) => raw !== '')
}
