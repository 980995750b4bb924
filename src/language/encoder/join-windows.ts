import type { SentenceReading, WordReading } from './readings.ts'

/** The readings of a sentence's windows as one: the root of each further window hangs on the first's as parataxis. */
export function joinWindows(windows: readonly SentenceReading[]): SentenceReading {
  const [first, ...others] = windows
  if (first === undefined) return { words: [], mentions: [], names: [] }
  const root = first.words.findIndex(({ head }) => head === null)
  let whole = first
  for (const window of others) {
    const shift = whole.words.length
    const move = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
      ...span,
      start: span.start + shift,
      end: span.end + shift,
    })
    whole = {
      words: [...whole.words, ...window.words.map((word) => moveWord(word, { shift, root }))],
      mentions: [...whole.mentions, ...window.mentions.map((m) => ({ ...move(m), head: m.head + shift }))],
      names: [...whole.names, ...window.names.map(move)],
    }
  }
  return whole
}

function moveWord(word: WordReading, { shift, root }: { shift: number; root: number }): WordReading {
  return word.head === null ? { ...word, head: root, relation: 'parataxis' } : { ...word, head: word.head + shift }
}
