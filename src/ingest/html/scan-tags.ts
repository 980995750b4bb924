/** One tag as written. */
export interface Tag {
  /** Lower case. */
  readonly name: string
  readonly isEnd: boolean
  /** From "<" to behind ">". */
  readonly start: number
  readonly end: number
}

const NAME = /[a-z][a-z0-9:-]*/iy
/** What these hold is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'noscript', 'template', 'iframe', 'svg', 'math'])

/** The tags of a page, in one pass that looks at no character more than a few times, however broken the page is. */
export function* scanTags(html: string): Generator<Tag> {
  const lower = html.toLowerCase()
  for (let at = html.indexOf('<'); at >= 0 && at < html.length; ) {
    if (html.startsWith('<!--', at)) {
      at = next(html, behind(html.indexOf('-->', at + 4), 3))
      continue
    }
    const isEnd = html[at + 1] === '/'
    NAME.lastIndex = at + (isEnd ? 2 : 1)
    const name = NAME.exec(html)?.[0].toLowerCase()
    if (name === undefined) {
      at = next(html, at + 1)
      continue
    }
    const end = tagEnd(html, at)
    yield { name, isEnd, start: at, end }
    const close = !isEnd && RAW.has(name) ? lower.indexOf(`</${name}`, end) : end
    at = next(html, close)
  }
}

function next(html: string, from: number): number {
  return from < 0 ? -1 : html.indexOf('<', from)
}

function behind(found: number, length: number): number {
  return found < 0 ? -1 : found + length
}

/** Behind the ">" that ends the tag; one within quotation marks does not. */
function tagEnd(html: string, start: number): number {
  let quote = ''
  for (let i = start + 1; i < html.length; i++) {
    const char = html[i] ?? ''
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '>') return i + 1
    else if ((char === '"' || char === "'") && html[i - 1] === '=') quote = char
  }
  return html.length
}
