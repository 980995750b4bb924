import type { ActorKind, MentionForm } from '../core/actor.ts'

/** One row of the gazetteer. */
export interface Entry {
  /** Identifies the actor in every document. */
  readonly key: string
  readonly name: string
  readonly kind: ActorKind
  readonly country: string | null
  readonly wikidata: string | null
  /** Heads or headed a state or government: "the Biden administration" is that country's. */
  readonly leads: boolean
}

/** Words of one sentence, by token index, half open. */
export interface Stretch {
  readonly sentence: number
  readonly from: number
  readonly to: number
}

/** A proper name as found, before it is known whom it denotes. */
export interface NameSpan extends Stretch {
  readonly text: string
  readonly words: readonly string[]
  readonly form: MentionForm
  readonly rule: string
  readonly score: number
  readonly entry: Entry | null
  /** What the name itself or its surroundings say about its kind; null: nothing. */
  readonly kind: ActorKind | null
  /** Words of office before a person's name. */
  readonly title: Stretch | null
  /** Country code that the name carries in front ("US Commerce Department"). */
  readonly country: string | null
  /** From a headline in capitals: counts only where the text names the same elsewhere. */
  readonly isWeak: boolean
}

/** A mention on its way into the layer. */
export interface MentionDraft extends Stretch {
  readonly form: MentionForm
  readonly rule: string
  readonly score: number
}

export type Gender = 'he' | 'she' | null

/** An actor of the document while its mentions are gathered. */
export interface ActorDraft {
  /** Parts of its id. */
  readonly key: readonly string[]
  name: string
  kind: ActorKind
  country: string | null
  wikidata: string | null
  gender: Gender
  readonly isPlural: boolean
  /** A human being, named or not. */
  readonly isPerson: boolean
  /** Nouns in lower case that may stand for it: "commission", "company", "minister". */
  readonly nouns: Set<string>
  /** Those by which this text has described it: "the grocery chain Nordkauf". */
  readonly described: Set<string>
  readonly mentions: MentionDraft[]
}
