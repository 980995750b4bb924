import type { MentionForm } from '../core/actor.ts'
import type { Document } from '../core/document.ts'
import type { Sentence, Token } from '../core/language.ts'
import type { Cast } from './cast.ts'
import type { Discourse } from './discourse.ts'
import type { Phrase } from './find-phrases.ts'
import type { PlaceSpan } from './find-places.ts'
import type { NamedMention } from './join-names.ts'
import type { Weights } from './main-country.ts'
import type { ActorDraft } from './model.ts'

/** All that the rules of reference look at. */
export interface Scene {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly cast: Cast
  readonly discourse: Discourse
  readonly names: readonly NamedMention[]
  readonly namesBySentence: ReadonlyMap<number, readonly NamedMention[]>
  /** The country that the document names most; null: none. */
  readonly mainCountry: ActorDraft | null
  /** How much the document is about each country. */
  readonly countries: Weights
  /** Names that stand for places. */
  readonly places: readonly PlaceSpan[]
  /** Whether the reader of the words guesses entities. */
  readonly isGuessed: boolean
  /** By sentence, the tokens that the reader takes for parties to events. */
  readonly fillers: ReadonlyMap<number, ReadonlySet<number>>
  /** The body or company that a person holds an office in. */
  readonly employers: ReadonlyMap<ActorDraft, ActorDraft>
}

/** An actor that a phrase denotes, and why. */
export interface Referent {
  readonly actor: ActorDraft
  readonly form: MentionForm
  readonly rule: string
  readonly score: number
  /** Where the mention begins, if not with the phrase. */
  readonly from?: number
  /** Where it ends, if not with the phrase. */
  readonly to?: number
}

export function tokensOf(scene: Scene, sentence: number): readonly Token[] {
  return scene.sentences[sentence]?.tokens ?? []
}

export function namesIn(scene: Scene, sentence: number): readonly NamedMention[] {
  return scene.namesBySentence.get(sentence) ?? []
}

/** Whose the phrase is: a name's in it, or that of a phrase read before ("the country's military"). */
export function ownerActor(scene: Scene, phrase: Phrase): ActorDraft | null {
  if (phrase.owner !== null) return phrase.owner.actor
  const mark = tokensOf(scene, phrase.sentence).findLastIndex(
    ({ index, fineTag }) => phrase.from <= index && index < phrase.head && fineTag === 'POS',
  )
  const owner = scene.discourse.in(phrase.sentence).find(({ to, actors }) => to === mark && actors.length === 1)
  return mark < 0 ? null : (owner?.actors[0] ?? null)
}
