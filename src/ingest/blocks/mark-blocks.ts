import type { Block } from '../../core/document.ts'
import type { Span } from '../../core/span.ts'
import { type Line, type Mark, splitLines } from './lines.ts'
import { markLines } from './mark-lines.ts'
import { splitLine } from './split-line.ts'

/** A stretch whose kind the format itself tells. */
export interface GivenBlock extends Span {
  readonly mark: Mark
}

/** The text as marked lines, and the blocks made of them. */
export interface Marking {
  readonly lines: readonly Line[]
  readonly marks: readonly Mark[]
  readonly blocks: readonly Block[]
}

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
  const lines = linesOf(text)
  const given = lines.map(
    (line) => options.given.find((block) => block.start <= line.start && line.end <= block.end)?.mark ?? null,
  )
  const marks = markLines(lines, { title: options.title, given })
  const blocks = lines.flatMap((line, i) => splitLine(line, marks[i] ?? BODY))
  return { lines, marks, blocks }
}

const BODY: Mark = { kind: 'body', rule: 'body/line' }

function linesOf(text: string): readonly Line[] {
  return splitLines(text, { start: 0, end: text.length })
}
