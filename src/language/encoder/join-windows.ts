import type { EventReading, SentenceReading, WordReading } from './readings.ts'

/** The readings of a sentence's windows as one: the root of each further window hangs on the first's as parataxis. */
export function joinWindows(windows: readonly SentenceReading[]): SentenceReading {
  const [first, ...others] = windows
  if (first === undefined) return { words: [], mentions: [], names: [], events: [] }
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
      events: whole.events && [...whole.events, ...(window.events ?? []).map((event) => moveEvent(event, shift))],
    }
  }
  return whole
}

function moveEvent(event: EventReading, shift: number): EventReading {
  const move = (words: readonly number[]) => words.map((word) => word + shift)
  const { agents, targets, sources } = event
  return {
    ...event,
    word: event.word + shift,
    agents: move(agents),
    targets: move(targets),
    sources: move(sources),
  }
}

function moveWord(word: WordReading, { shift, root }: { shift: number; root: number }): WordReading {
  return word.head === null ? { ...word, head: root, relation: 'parataxis' } : { ...word, head: word.head + shift }
}
