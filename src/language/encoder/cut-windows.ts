/** The model has 512 places; the two that frame a sentence and some to spare are not ours. */
const MAX_PIECES = 400
const CLAUSE_END = /^(?:[.!?;:…]+|--|—|–)$/u
const PAUSE = /^[,)\]"”’]$/u

/** Half-open. */
interface Window {
  readonly start: number
  readonly end: number
}

/**
 * Cuts an overlong sentence into windows of at most 400 pieces; nearly every sentence is one window. The cut comes
 * behind the last clause end in the second half of a window, else behind the last comma there, else where it is full.
 * @param lengths - Pieces of each word, each far below 400.
 */
export function cutWindows(words: readonly string[], lengths: readonly number[]): readonly Window[] {
  const windows: Window[] = []
  let start = 0
  while (start < words.length) {
    const full = fillFrom(start, lengths)
    const end = full === words.length ? full : lastCut(words, { start, end: full })
    windows.push({ start, end })
    start = end
  }
  return windows
}

function fillFrom(start: number, lengths: readonly number[]): number {
  let [end, pieces] = [start, 0]
  while (end < lengths.length) {
    pieces += lengths[end] ?? 0
    if (pieces > MAX_PIECES) break
    end += 1
  }
  return Math.max(end, start + 1)
}

function lastCut(words: readonly string[], { start, end }: Window): number {
  const middle = start + Math.ceil((end - start) / 2)
  for (const mark of [CLAUSE_END, PAUSE]) {
    for (let at = end; at > middle; at -= 1) if (mark.test(words[at - 1] ?? '')) return at
  }
  return end
}
