import { cutWindows } from './cut-windows.ts'

/** Words `start` to `end` (half-open) of one sentence: nearly always all of it. */
export interface Part {
  /** Place among the sentences, from 0. */
  readonly sentence: number
  readonly start: number
  readonly end: number
}

/** More takes longer a word and tells hardly more; windows.py trains with the same. */
const MAX_PIECES = 160

/**
 * Windows of consecutive sentences, filled until the next one has no room: the model sees them side by side, so that
 * a sentence is understood in its context. An overlong sentence is cut, and its parts go the same way.
 * @param sentences - Words.
 * @param lengths - Pieces of each word.
 */
export function packParts(
  sentences: readonly (readonly string[])[],
  lengths: readonly (readonly number[])[],
): readonly (readonly Part[])[] {
  const windows: Part[][] = []
  let room = 0
  sentences.forEach((words, sentence) => {
    const pieces = lengths[sentence] ?? []
    for (const { start, end } of cutWindows(words, pieces)) {
      const need = 1 + pieces.slice(start, end).reduce((sum, count) => sum + count, 0) // with the mark behind it
      const window = need > room ? undefined : windows.at(-1)
      if (window === undefined) windows.push([{ sentence, start, end }])
      else window.push({ sentence, start, end })
      room = (window === undefined ? MAX_PIECES : room) - need
    }
  })
  return windows
}
