import type { Sentence, Token } from '../core/language.ts'
import type { ActorDraft, Stretch } from './model.ts'

/** A mention in reading order, with what tells how prominent it is. */
export interface Place extends Stretch {
  readonly actor: ActorDraft
  readonly isSubject: boolean
}

/** The mentions read so far: the later stages ask it for the best antecedent. */
export class Discourse {
  readonly #places: Place[] = []
  readonly #sentences: readonly Sentence[]

  constructor(sentences: readonly Sentence[]) {
    this.#sentences = sentences
  }

  add(actor: ActorDraft, stretch: Stretch): void {
    const tokens = this.#sentences[stretch.sentence]?.tokens ?? []
    this.#places.push({ ...stretch, actor, isSubject: isSubject(tokens, stretch) })
  }

  /**
   * The most prominent fitting actor before a place: nearer sentences first, subjects before others, then the latest.
   * @param reach - How many sentences back.
   */
  best(at: Stretch, reach: number, fits: (actor: ActorDraft) => boolean): ActorDraft | null {
    let best: { readonly score: number; readonly actor: ActorDraft } | null = null
    for (const [order, place] of this.#places.entries()) {
      const distance = at.sentence - place.sentence
      if (distance < 0 || distance > reach || (distance === 0 && place.from >= at.from) || !fits(place.actor)) continue
      const score = -distance * 4 + (place.isSubject ? 3 : 0) + order / 10_000
      if (best === null || score > best.score) best = { score, actor: place.actor }
    }
    return best?.actor ?? null
  }

  /** The distinct fitting actors before a place, latest first. */
  recent(at: Stretch, reach: number, fits: (actor: ActorDraft) => boolean): readonly ActorDraft[] {
    const found = this.#places
      .filter((place) => at.sentence - place.sentence <= reach && at.sentence >= place.sentence)
      .filter((place) => (place.sentence < at.sentence || place.from < at.from) && fits(place.actor))
      .map(({ actor }) => actor)
    return [...new Set(found.reverse())]
  }

  get places(): readonly Place[] {
    return this.#places
  }
}

/** Whether a finite verb follows, past commas, brackets and adverbs: true of most subjects. */
export function isSubject(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (/^(?:ADP)$/u.test(tokens[from - 1]?.tag ?? '') && tokens[from - 1]?.lemma !== 'while') return false
  if (tokens[from - 1]?.tag === 'DET' && tokens[from - 2]?.tag === 'ADP') return false
  for (let at = to; at < Math.min(tokens.length, to + 12); at += 1) {
    const token = tokens[at]
    if (token === undefined) return false
    if (token.tag === 'AUX' || (token.tag === 'VERB' && /^VB[DZP]$/u.test(token.fineTag))) return true
    if (token.tag === 'ADV') continue
    if (at === to && token.text === ',') {
      const close = tokens.findIndex((other, i) => i > at && other.text === ',')
      if (close < 0 || close - at > 14) return false
      at = close
      continue
    }
    return false
  }
  return false
}
