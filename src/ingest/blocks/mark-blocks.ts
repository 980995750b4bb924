import type { Block } from '../../core/document.ts'
import { type Span, trimSpan } from '../../core/span.ts'
import { cutLinks } from './cut-links.ts'
import { type Dateline, matchDateline } from './dateline.ts'
import { type Line, type Mark, makeLine, splitLines } from './lines.ts'
import { type BodyRange, markLines } from './mark-lines.ts'
import { splitLine } from './split-line.ts'
import { joinWrappedLines } from './wrap-lines.ts'

/** A stretch whose kind the format itself tells. */
export interface GivenBlock extends Span {
  readonly mark: Mark
}

/** The text as marked lines, and the blocks made of them. */
export interface Marking {
  readonly lines: readonly Line[]
  readonly marks: readonly Mark[]
  readonly body: BodyRange
  readonly dateline: Dateline | null
  readonly blocks: readonly Block[]
}

const BODY: Mark = { kind: 'body', rule: 'body/line' }

/**
 * Say what each line of an article is. The text stays as it is.
 * @param options.title - The title by the article's metadata, if any: a line that repeats it is the headline.
 * @param options.given - What the format knows (front matter, headings); in order, without overlap.
 * @returns Blocks in order, without overlap, that hold every character but white space exactly once.
 */
export function markBlocks(
  text: string,
  options: { readonly title: string | null; readonly given: readonly GivenBlock[] },
): Marking {
  const { lines, given } = cutLines(text, options.given)
  const { marks, body } = markLines(lines, { title: options.title, given })
  const firstLine = lines[body.first]
  const dateline = firstLine === undefined ? null : matchDateline(firstLine.text)
  const blocks = lines.flatMap((line, i) =>
    splitLine(line, marks[i] ?? BODY, i === body.first ? (dateline?.length ?? 0) : 0),
  )
  return { lines, marks, body, dateline, blocks }
}

/** Given stretches are lines of their own; what stands between them is cut at its line ends. */
function cutLines(text: string, blocks: readonly GivenBlock[]): { lines: Line[]; given: (Mark | null)[] } {
  const lines: Line[] = []
  const given: (Mark | null)[] = []
  const add = (start: number, end: number): void => {
    for (const line of joinWrappedLines(text, splitLines(text, { start, end })).flatMap((one) => cutLinks(text, one))) {
      lines.push(line)
      given.push(null)
    }
  }
  let from = 0
  for (const block of blocks) {
    add(from, block.start)
    lines.push(makeLine(text, trimSpan(text, block), true))
    given.push(block.mark)
    from = block.end
  }
  add(from, text.length)
  return { lines, given }
}
