import { isLinkLike, isSentence, isTitleLike } from './line-shape.ts'
import type { Line, Mark, Marks } from './lines.ts'

const MAX_LABEL_WORDS = 4

/** The title of a video stands under its length, often twice. */
export function markVideoCaptions(lines: readonly Line[], marks: Marks): void {
  for (const [i, mark] of marks.entries()) {
    const caption = lines[i + 1]
    if (mark?.rule !== 'furniture/video-length' || caption === undefined || marks[i + 1] !== null) continue
    if (isLinkLike(caption)) marks[i + 1] = { kind: 'furniture', rule: 'furniture/video-caption' }
  }
}

/** Under a bare label ("Further reading") come links, up to the next sentence or gap. */
export function markListsOfLinks(lines: readonly Line[], marks: Marks): void {
  for (const [i, label] of lines.entries()) {
    if (marks[i]?.rule !== 'furniture/link' || label.words > MAX_LABEL_WORDS) continue
    for (let j = i + 1; j < lines.length; j++) {
      const line = lines[j]
      if (line === undefined || marks[j] !== null || !isLinkLike(line) || (line.afterGap && j > i + 1)) break
      marks[j] = { kind: 'furniture', rule: 'furniture/link-list' }
    }
  }
}

/** Lines that stand twice word for word come from the page; a repeated sentence is read once, and so is the headline. */
export function markRepeats(lines: readonly Line[], marks: Marks): void {
  const seen = new Map<string, number>()
  for (const [i, line] of lines.entries()) {
    const key = line.text.replace(/\s+/gu, ' ')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, i)
    else if (isRepeatable(line, marks[i] ?? null)) {
      marks[i] = REPEATED
      if (marks[first] === null && !isSentence(line)) marks[first] = REPEATED
    }
  }
}

const REPEATED: Mark = { kind: 'furniture', rule: 'furniture/repeated' }

/** "Thank you." and "(Applause.)" may well be said twice. */
function isRepeatable(line: Line, mark: Mark | null): boolean {
  return (mark === null || mark.kind === 'title') && (isTitleLike(line) || isSentence(line))
}
