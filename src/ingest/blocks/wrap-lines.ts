import { type Line, makeLine } from './lines.ts'
import { markAlone } from './mark-alone.ts'

/** Editors break lines at 60 to 100 characters; a longer line was never broken by one. */
const MAX_WIDTH = 120
const MIN_WIDTH = 40
const MIN_PAIRS = 3
const LIST_START = /^(?:[•·▪●‣*+–-]|#{1,6}|>|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s/u

/**
 * Put together the lines of paragraphs that were broken at a fixed width, and sentences broken in the middle: they would
 * look like headings otherwise.
 */
export function joinWrappedLines(text: string, lines: readonly Line[]): readonly Line[] {
  const width = wrapWidth(lines)
  const starts = lines.flatMap((line, i) => {
    const above = lines[i - 1]
    return above !== undefined && !line.afterGap && continues(above, line, width) ? [] : [i]
  })
  return starts.flatMap((from, i) => {
    const [head, last] = [lines[from], lines[(starts[i + 1] ?? lines.length) - 1]]
    if (head === undefined || last === undefined) return []
    return head === last ? [head] : [makeLine(text, { start: head.start, end: last.end }, head.afterGap)]
  })
}

/** The width at which the text is broken; `null` if it is not. */
function wrapWidth(lines: readonly Line[]): number | null {
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  const pairs = lines.flatMap((line, i) => {
    const above = lines[i - 1]
    return above === undefined || line.afterGap ? [] : [wouldOverflow(above, line, width)]
  })
  const full = pairs.filter((isFull) => isFull).length
  const isWrapped = width >= MIN_WIDTH && width <= MAX_WIDTH && full >= MIN_PAIRS && full * 2 >= pairs.length
  return isWrapped ? width : null
}

function continues(above: Line, line: Line, width: number | null): boolean {
  const isFull = width !== null && wouldOverflow(above, line, width)
  const isBroken = /^\p{Ll}/u.test(line.text) && !above.isClosed && !/[:;]$/u.test(above.text)
  if ((!isFull && !isBroken) || LIST_START.test(line.text)) return false
  return markAlone(line) === null && markAlone(above) === null
}

/** Whether the next word would not have fitted on the line. */
function wouldOverflow(above: Line, line: Line, width: number): boolean {
  const firstWord = /^\S+/u.exec(line.text)?.[0].length ?? 0
  return above.text.length + 1 + firstWord > width
}
