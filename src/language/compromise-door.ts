import nlp from 'compromise/two'

/** One word of a sentence handed to compromise ready cut, so that no offset of compromise's own is ever needed. */
export interface CompromiseTerm {
  readonly text: string
  readonly normal: string
  readonly pre: string
  readonly post: string
  readonly tags: Set<string>
  /** Word classes between which the form alone does not decide, for instance "Noun|Verb". */
  readonly switch?: string
}

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

/** compromise's types cover text input alone; the pre-cut input is documented in its source (API/inputs.js). */
const tagger = nlp as unknown as {
  (
    sentences: readonly { readonly terms: readonly CompromiseTerm[] }[],
  ): {
    readonly document: readonly (readonly CompromiseTerm[])[]
  }
  model(): CompromiseModel
  methods(): CompromiseMethods
}

/** Fills the `tags` of every term and gives the terms back, sentence by sentence. */
export function tagTerms(sentences: readonly (readonly CompromiseTerm[])[]): readonly (readonly CompromiseTerm[])[] {
  if (sentences.length === 0) return []
  // A contraction ("CAC's" taken as "CAC is") gains a second term without text; it is no word of ours.
  return tagger(sentences.map((terms) => ({ terms }))).document.map((terms) => terms.filter(({ text }) => text !== ''))
}

/** The tags that compromise's word list gives a lower-case word; empty where it does not know it. */
export function lexiconTags(word: string): readonly string[] {
  const lexicon = tagger.model().one.lexicon
  const entry = Object.hasOwn(lexicon, word) ? lexicon[word] : undefined
  return entry === undefined ? [] : typeof entry === 'string' ? [entry] : entry
}

export function toSingular(noun: string): string {
  return tagger.methods().two.transform.noun.toSingular(noun, tagger.model())
}

/** @param tense - compromise's tag of the form at hand: PastTense, PresentTense, Gerund or Participle. */
export function toInfinitive(verb: string, tense: string): string {
  return tagger.methods().two.transform.verb.toInfinitive(verb, tagger.model(), tense)
}
