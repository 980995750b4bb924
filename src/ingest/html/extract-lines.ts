import type { Mark } from '../blocks/lines.ts'
import type { GivenBlock } from '../blocks/mark-blocks.ts'
import { isElement, type PageNode, TEXT } from './page-node.ts'

const BLOCK = new Set(
  'P DIV LI UL OL TR TABLE H1 H2 H3 H4 H5 H6 SECTION ARTICLE HEADER FOOTER ASIDE NAV BLOCKQUOTE FIGURE FIGCAPTION PRE DT DD DL MAIN HR BODY'.split(
    ' ',
  ),
)
const SKIPPED = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME SVG MATH BUTTON SELECT TEXTAREA HEAD'.split(' '))

/** A line of text and what the markup says it is. */
interface PageLine {
  text: string
  linked: number
  mark: Mark | null
  isItem: boolean
}

/** Lines without markup, as one text. */
export function joinLines(lines: readonly { readonly text: string; readonly mark: Mark | null }[]): {
  text: string
  given: readonly GivenBlock[]
} {
  const given: GivenBlock[] = []
  let text = ''
  for (const line of lines) {
    if (text !== '') text += '\n\n'
    if (line.mark !== null) given.push({ start: text.length, end: text.length + line.text.length, mark: line.mark })
    text += line.text
  }
  return { text, given }
}

/** The text lines under `root`, in order. Walks without recursion: pages may be nested deeper than the stack. */
export function extractLines(root: PageNode): readonly { text: string; mark: Mark | null }[] {
  const lines: PageLine[] = []
  let line = newLine()
  const flush = (): void => {
    const text = line.text.replace(/[ \t\r\n\f]+/gu, ' ').trim()
    if (text !== '') lines.push({ ...line, text })
    line = newLine()
  }
  for (const { node, isEnd } of walk(root)) {
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? ''
      line.text += text
      if (isLinked(node, root)) line.linked += text.trim().length
      line.mark ??= text.trim() === '' ? null : markOf(node, root)
    } else if (node.nodeName === 'BR' || BLOCK.has(node.nodeName)) {
      flush()
      line.isItem = node.nodeName === 'LI' && !isEnd
    } else if (node.nodeName === 'TD' || node.nodeName === 'TH') line.text += ' '
  }
  flush()
  return lines.map(finishLine)
}

function newLine(): PageLine {
  return { text: '', linked: 0, mark: null, isItem: false }
}

/** A line that is one link and no sentence leads elsewhere; other items of a list get their sign back. */
function finishLine({ text, linked, mark, isItem }: PageLine): { text: string; mark: Mark | null } {
  const isLink = linked >= text.length * 0.9 && !/[.!?]["”’)]*$/u.test(text)
  if (isLink && mark?.kind !== 'title') return { text, mark: { kind: 'furniture', rule: 'furniture/link-line' } }
  return { text: isItem && mark === null ? `• ${text}` : text, mark }
}

function* walk(root: PageNode): Generator<{ node: PageNode; isEnd: boolean }> {
  let node: PageNode | null = root
  while (node !== null) {
    yield { node, isEnd: false }
    const child: PageNode | null = SKIPPED.has(node.nodeName) ? null : node.firstChild
    if (child !== null) {
      node = child
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode
      if (node !== null) yield { node, isEnd: true }
    }
    node = node === null || node === root ? null : node.nextSibling
  }
}

function isLinked(node: PageNode, root: PageNode): boolean {
  for (let up = node.parentNode; up !== null && up !== root && !BLOCK.has(up.nodeName); up = up.parentNode) {
    if (isElement(up) && up.nodeName === 'A' && up.getAttribute('href') !== null) return true
  }
  return false
}

/** Headings, captions and table cells are what they are, however they read. */
function markOf(node: PageNode, root: PageNode): Mark | null {
  let isInCell: boolean | null = null // until the nearest block is known
  for (let up = node.parentNode; up !== null && up !== root; up = up.parentNode) {
    isInCell ??= up.nodeName === 'TD' || up.nodeName === 'TH' ? true : BLOCK.has(up.nodeName) ? false : null
    if (/^H[1-6]$/u.test(up.nodeName)) return { kind: 'title', rule: 'title/section' }
    if (up.nodeName === 'FIGCAPTION') return { kind: 'furniture', rule: 'furniture/caption' }
  }
  return isInCell === true ? { kind: 'body', rule: 'body/table-row' } : null
}
