import type { Sentence, Token } from '../core/language.ts'
import { isTreeSubject, rowsOf } from './coordination.ts'
import type { ActorDraft, Stretch } from './model.ts'

/** A mention in reading order, with what tells how prominent it is; several actors where names are coordinated. */
export interface Place extends Stretch {
  readonly actors: readonly ActorDraft[]
  readonly isSubject: boolean
}

/** The mentions read so far: the later rules ask it for the best antecedent. */
export class Discourse {
  readonly #places: Place[][] = []
  readonly #sentences: readonly Sentence[]

  constructor(sentences: readonly Sentence[]) {
    this.#sentences = sentences
  }

  /** The mentions of one sentence, in the order in which they were read. */
  in(sentence: number): readonly Place[] {
    return this.#places[sentence] ?? []
  }

  add(actors: readonly ActorDraft[], stretch: Stretch): void {
    const tokens = this.#sentences[stretch.sentence]?.tokens ?? []
    const { sentence, from, to } = stretch
    if (actors.length > 0) this.push({ sentence, from, to, actors, isSubject: isSubject(tokens, stretch) })
  }

  /** Adds a mention whose standing is known. */
  push(place: Place): void {
    const here = this.#places[place.sentence]
    if (here === undefined) this.#places[place.sentence] = [place]
    else here.push(place)
  }

  /** Joins mentions of the sentence that stand in a row: "Blinken, Raimondo and Tai" is one party too. */
  coordinate(sentence: Sentence): void {
    const here = [...this.in(sentence.index)].sort((a, b) => a.from - b.from)
    for (const row of rowsOf(sentence.tokens, here)) {
      const [first, last] = [row[0], row.at(-1)]
      if (first === undefined || last === undefined) continue
      const actors = [...new Set(row.flatMap((place) => place.actors))]
      if (actors.length > 1)
        this.push({
          ...first,
          to: last.to,
          actors,
          isSubject: first.isSubject || last.isSubject || isTreeSubject(sentence.tokens, first),
        })
    }
  }

  /**
   * The most prominent fitting mention before a place: nearer sentences first, subjects before others, then the latest.
   * @param reach - How many sentences back.
   */
  best(at: Stretch, reach: number, fits: (place: Place) => boolean): readonly ActorDraft[] | null {
    let best: { readonly score: number; readonly place: Place } | null = null
    for (let distance = 0; distance <= Math.min(reach, at.sentence); distance += 1) {
      for (const place of this.in(at.sentence - distance)) {
        if ((distance === 0 && place.to > at.from) || !fits(place)) continue
        const score = -distance * 4 + prominence(place, distance)
        if (best === null || score > best.score) best = { score, place }
      }
      if (best !== null && best.score > -distance * 4 + 2) break // nothing further back can lead by so much
    }
    return best?.place.actors ?? null
  }

  /** The one actor of the best mention that fits. */
  bestActor(
    at: Stretch,
    reach: number,
    fits: (actor: ActorDraft) => boolean,
    allows: (place: Place) => boolean = () => true,
  ): ActorDraft | null {
    const single = (place: Place) => {
      const [actor] = place.actors
      return place.actors.length === 1 && actor !== undefined && fits(actor) && allows(place)
    }
    return this.best(at, reach, single)?.[0] ?? null
  }

  /** The latest mention of several together, before a place. */
  together(at: Stretch, reach: number, fits: (actors: readonly ActorDraft[]) => boolean): readonly ActorDraft[] | null {
    for (let distance = 0; distance <= Math.min(reach, at.sentence); distance += 1) {
      const here = this.in(at.sentence - distance).filter(
        ({ to, actors }) => (distance > 0 || to <= at.from) && actors.length > 1 && fits(actors),
      )
      const [last] = [...here].sort((a, b) => b.from - a.from || b.actors.length - a.actors.length)
      if (last !== undefined) return last.actors
    }
    return null
  }

  /** The distinct fitting actors before a place, latest first. */
  recent(at: Stretch, reach: number, fits: (actor: ActorDraft) => boolean): readonly ActorDraft[] {
    const found = new Set<ActorDraft>()
    for (let distance = 0; distance <= Math.min(reach, at.sentence); distance += 1) {
      const here = this.in(at.sentence - distance).filter((place) => distance > 0 || place.to <= at.from)
      for (const { actors } of [...here].sort((a, b) => b.from - a.from)) {
        if (actors.length === 1 && actors[0] !== undefined && fits(actors[0])) found.add(actors[0])
      }
    }
    return [...found]
  }
}

/** Subjects lead; in an earlier sentence the first one does, in the same sentence the last. */
function prominence({ isSubject, actors, from }: Place, distance: number): number {
  const named = actors.some(({ kind }) => kind !== 'Group') ? 1.5 : 0
  return (isSubject ? 3 : 0) + named + (distance === 0 ? from : -from) / 200
}

/** Whether a finite verb follows, past commas, brackets and adverbs, and no preposition stands before. */
export function isSubject(tokens: readonly Token[], { from, to }: Stretch): boolean {
  let before = from - 1
  while (before >= 0 && /^(?:DET|ADJ|NUM)$/u.test(tokens[before]?.tag ?? '')) before -= 1
  const opener = tokens[before]
  if (opener?.tag === 'ADP' && !/^(?:while|as|after|before|since|than|until)$/u.test(opener.lemma)) return false
  let at = to
  if (tokens[at]?.text === ',' || tokens[at]?.text === '(') {
    const closing = tokens[at]?.text === ',' ? ',' : ')'
    const close = tokens.findIndex(({ text }, i) => i > at && text === closing)
    if (close < 0 || close - at > 25) return false
    at = close + 1
  }
  while (tokens[at]?.tag === 'ADV') at += 1
  const verb = tokens[at]
  return (
    verb?.tag === 'AUX' ||
    (verb?.tag === 'VERB' && /^VB[DZPN]?$/u.test(verb.fineTag) && verb.fineTag !== 'VB' && opener?.tag !== 'VERB')
  )
}
