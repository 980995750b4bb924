import type { NameReading } from './readings.ts'

const KINDS: Readonly<Record<string, NameReading['kind']>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'other',
}

/** The best tag of one word, such as B-PER or O, with its probability. */
export interface NameTag {
  readonly tag: string
  readonly score: number
}

/** Runs of tags as names. An I without a B before it, or of another kind than the name so far, begins a name. */
export function decodeNames(tags: readonly NameTag[]): readonly NameReading[] {
  const names: NameReading[] = []
  let open: { start: number; kind: NameReading['kind']; scores: number[] } | null = null
  const close = (end: number) => {
    if (open === null) return
    const { start, kind, scores } = open
    names.push({ start, end, kind, score: scores.reduce((sum, score) => sum + score, 0) / scores.length })
    open = null
  }
  tags.forEach(({ tag, score }, place) => {
    const kind = KINDS[tag.slice(2)]
    if (open !== null && tag.startsWith('I-') && kind === open.kind) {
      open.scores.push(score)
      return
    }
    close(place)
    if (kind !== undefined) open = { start: place, kind, scores: [score] }
  })
  close(tags.length)
  return names
}
