import nlp from 'compromise/two'

interface CompromiseModel {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> }
}

interface CompromiseMethods {
  readonly two: {
    readonly transform: {
      readonly noun: { toSingular(word: string, model: CompromiseModel): string }
      readonly verb: { toInfinitive(word: string, model: CompromiseModel, tense: string): string }
    }
  }
}

/** compromise's types do not cover its model and methods; they are documented in its source (API/world). */
const library = nlp as unknown as { model(): CompromiseModel; methods(): CompromiseMethods }

/** The tags that compromise's word list gives a lower-case word; empty where it does not know it. */
export function lexiconTags(word: string): readonly string[] {
  const lexicon = library.model().one.lexicon
  const entry = Object.hasOwn(lexicon, word) ? lexicon[word] : undefined
  return entry === undefined ? [] : typeof entry === 'string' ? [entry] : entry
}

export function toSingular(noun: string): string {
  return library.methods().two.transform.noun.toSingular(noun, library.model())
}

/** @param tense - compromise's tag of the form at hand: PastTense, PresentTense, Gerund or Participle. */
export function toInfinitive(verb: string, tense: string): string {
  return library.methods().two.transform.verb.toInfinitive(verb, library.model(), tense)
}
