import type { GivenBlock } from './blocks/mark-blocks.ts'
import { sameWords } from './blocks/same-words.ts'
import { readFrontMatter } from './front-matter.ts'
import type { ParsedFormat } from './parsed-format.ts'

/** What Markdown's own signs say of a line or a stretch of lines. */
type Construct = 'heading' | 'code' | 'image' | 'comment' | 'definition'

/** Fences, comments, headings, lines that are a picture, definitions of links (CommonMark 0.31). */
const CONSTRUCT =
  /^ {0,3}(?:(?<fence>```|~~~)|(?<comment><!--)|(?<heading>#{1,6}[ \t]+\S)|(?<image>!\[[^\]\r\n]{0,200}\]\([^)\r\n]{0,500}\)[ \t]*$)|(?<definition>\[[^\]\r\n]{1,200}\]:[ \t]))/u
const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/gu

/** A Markdown file: front matter, and headings known by their signs. */
export function parseMarkdown(path: string, text: string): ParsedFormat {
  const { span, fields, diagnostics } = readFrontMatter(path, text)
  const found = [...findConstructs(text, span?.end ?? 0)]
  const headings = found.filter(({ construct }) => construct === 'heading')
  const [top] = headings
  const isTop =
    top !== undefined &&
    (/^ {0,3}#[^#]/u.test(text.slice(top.start)) || text.slice(span?.end ?? 0, top.start).trim() === '')
  const title = fields.title ?? (top !== undefined && isTop ? headingText(text.slice(top.start, top.end)) : null)
  const constructs = found.map((block): GivenBlock => {
    const isTitle =
      block.construct === 'heading' && title !== null && sameWords(text.slice(block.start, block.end), title)
    return { start: block.start, end: block.end, mark: isTitle ? MARKS.headline : MARKS[block.construct] }
  })
  const front: readonly GivenBlock[] = span === null ? [] : [{ ...span, mark: MARKS.frontMatter }]
  return { text, fields: { ...fields, title }, given: [...front, ...constructs], diagnostics }
}

const MARKS = {
  frontMatter: { kind: 'metadata', rule: 'metadata/front-matter' },
  headline: { kind: 'title', rule: 'title/headline' },
  heading: { kind: 'title', rule: 'title/section' },
  code: { kind: 'furniture', rule: 'furniture/code' },
  image: { kind: 'furniture', rule: 'furniture/image' },
  comment: { kind: 'furniture', rule: 'furniture/comment' },
  definition: { kind: 'furniture', rule: 'furniture/link-definition' },
} as const

interface Found {
  readonly construct: Construct
  readonly start: number
  readonly end: number
}

function* findConstructs(text: string, from: number): Generator<Found> {
  let until = from
  for (const match of text.slice(from).matchAll(LINE)) {
    const start = from + match.index
    const end = start + match[0].length
    if (end === start || start < until) continue
    const signs = CONSTRUCT.exec(match[0].trimEnd())?.groups
    if (signs === undefined) continue
    if (signs.fence !== undefined) until = closing(text, `\n${signs.fence}`, end)
    else if (signs.comment !== undefined) until = closing(text, '-->', start)
    else until = end
    yield { construct: constructOf(signs), start, end: until }
  }
}

/** Behind the next `mark`; where there is none the line itself is all. */
function closing(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from - 1)
  return found < 0 ? from : found + mark.length
}

function constructOf(signs: Record<string, string | undefined>): Construct {
  if (signs.fence !== undefined) return 'code'
  if (signs.comment !== undefined) return 'comment'
  if (signs.heading !== undefined) return 'heading'
  return signs.image !== undefined ? 'image' : 'definition'
}

/** Without the signs of headings, emphasis and links. */
function headingText(line: string): string {
  return line
    .replace(/^\s*#{1,6}\s+|\s+#*\s*$/gu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/[*`]/gu, '')
    .trim()
}
