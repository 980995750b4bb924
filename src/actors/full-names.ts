import type { ActorDraft, NameSpan } from './model.ts'
import { foldLetters } from './name-forms.ts'

/** A name that is already linked; short forms are held against it. */
export interface FullName {
  readonly words: readonly string[]
  readonly actor: ActorDraft
  /** Where it stands. */
  readonly spots: NameSpan[]
}

/** The linked names of a document, each once. */
export class FullNames {
  readonly #byWords = new Map<string, FullName[]>()

  add(words: readonly string[], actor: ActorDraft, spot: NameSpan): void {
    const key = foldLetters(words.join(' '))
    const known = this.#byWords.get(key) ?? []
    this.#byWords.set(key, known)
    const same = known.find((other) => other.actor === actor)
    if (same === undefined) known.push({ words, actor, spots: [spot] })
    else same.spots.push(spot)
  }

  /** The first one linked under the same words. */
  same(words: readonly string[], fits: (name: FullName) => boolean = () => true): FullName | undefined {
    return (this.#byWords.get(foldLetters(words.join(' '))) ?? []).find(fits)
  }

  filter(fits: (name: FullName) => boolean): readonly FullName[] {
    return [...this.#byWords.values()].flat().filter(fits)
  }
}
