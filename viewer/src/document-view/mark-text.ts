import type { Span } from '../../../src/core/span.ts'

/** A stretch of text that all the same things cover. */
export interface Piece<T> extends Span {
  readonly text: string
  readonly marks: readonly T[]
}

/**
 * Cut `text` between `start` and `end` wherever a mark begins or ends, so that overlapping marks can be drawn.
 * The pieces follow one another without a gap and give the text again.
 */
export function cutByMarks<T extends Span>(
  text: string,
  { start, end }: Span,
  marks: readonly T[],
): readonly Piece<T>[] {
  const within = marks.filter((mark) => mark.start < end && start < mark.end && mark.start < mark.end)
  const cuts = [...new Set([start, end, ...within.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => start <= cut && cut <= end)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, n) => {
    const to = cuts[n + 1] ?? end
    return {
      start: from,
      end: to,
      text: text.slice(from, to),
      marks: within.filter((mark) => mark.start <= from && to <= mark.end),
    }
  })
}

/** The shortest of the marks: where several cover a word, the one that says most about it. */
export function narrowest<T extends Span>(marks: readonly T[]): T | null {
  return marks.reduce<T | null>(
    (best, mark) => (best === null || mark.end - mark.start < best.end - best.start ? mark : best),
    null,
  )
}
