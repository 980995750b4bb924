import type { WindowReading } from './decode-answers.ts'
import type { Part } from './pack-parts.ts'
import type { Filler, PlacedFiller, SentenceReading, WordReading } from './readings.ts'

/** What the model says of one part, in places of its sentence. */
export interface PartReading extends SentenceReading {
  readonly sentence: number
}

/** The reading of a window shared out among its parts. The root of a part that only goes on hangs on the first word. */
export function splitWindow(window: WindowReading, parts: readonly Part[]): readonly PartReading[] {
  const places = parts.flatMap(({ sentence, start, end }) =>
    Array.from({ length: end - start }, (_, at) => ({ sentence, word: start + at })),
  )
  const place = ({ word, score }: Filler): readonly PlacedFiller[] => {
    const found = places[word]
    return found === undefined ? [] : [{ ...found, score }]
  }
  let from = 0
  return parts.map(({ sentence, start, end }) => {
    const [begin, shift] = [from, start - from]
    from += end - start
    const isHere = (at: number) => at >= begin && at < from
    const move = (word: WordReading): WordReading =>
      word.head === null
        ? { ...word, ...(start > 0 && { head: 0, relation: 'parataxis' }) }
        : { ...word, head: word.head + shift }
    return {
      sentence,
      words: window.words.slice(begin, from).map(move),
      mentions: window.mentions
        .filter(({ head }) => isHere(head))
        .map((mention) => ({
          ...mention,
          start: mention.start + shift,
          end: mention.end + shift,
          head: mention.head + shift,
        })),
      events: window.events
        .filter(({ word }) => isHere(word))
        .map((event) => ({
          ...event,
          word: event.word + shift,
          agents: event.agents.flatMap(place),
          targets: event.targets.flatMap(place),
          sources: event.sources.flatMap(place),
        })),
    }
  })
}
