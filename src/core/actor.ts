import type { ActorId, PlaceId } from './ids.ts'
import type { Span } from './span.ts'

/** Also the actor's second label in the graph. */
export const ACTOR_KINDS = [
  'Country',
  'Government',
  'Company',
  'Person',
  'Party',
  'Military',
  'Media',
  'Institution',
  'InternationalOrganization',
  'Group',
] as const

/**
 * Country: a state, and its government as a whole ("Washington", "the Biden administration").
 * Government: a named body of one (ministry, agency, parliament, court). Institution: university, think tank, academy.
 * Group: a plain group or an unnamed party ("Chinese tech companies", "experts").
 */
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** How a mention stands in the text. */
export type MentionForm =
  | 'name'
  | 'alias'
  | 'acronym'
  | 'title'
  | 'demonym'
  | 'metonym'
  | 'nominal'
  | 'pronoun'
  | 'group'

/** One place in the text that denotes an actor. */
export interface ActorMention extends Span {
  /** Index of the sentence in the document. */
  readonly sentence: number
  readonly form: MentionForm
  /** The rule that linked it, for instance `alias/parenthesis-acronym`. */
  readonly rule: string
  /** 0 to 1: how sure the rule is. */
  readonly score: number
}

/** What a person does for a living, coarsely. */
export const CALLINGS = [
  'arts',
  'business',
  'church',
  'law',
  'medicine',
  'military',
  'press',
  'science',
  'sport',
  'state',
  'trade',
] as const
export type Calling = (typeof CALLINGS)[number]

/** One actor as a single document shows it; its mentions are in text order. */
export interface FoundActor {
  /** The same in every document that means the same actor; a bare unnamed party ("experts") is its document's own. */
  readonly id: ActorId
  readonly name: string
  readonly kind: ActorKind
  /** Other names in this document, as written, without pronouns and nominals ("the company"). Sorted. */
  readonly aliases: readonly string[]
  /** ISO 3166-1 alpha-2 of the country it belongs to (a country: its own). */
  readonly country: string | null
  /** Wikidata id ("Q160120"), only from a gazetteer. */
  readonly wikidata: string | null
  /** Of a person whom no table knows, where the document tells it; sorted. */
  readonly callings?: readonly Calling[]
  readonly mentions: readonly ActorMention[]
}

export const ACTOR_RELATIONS = ['HOLDS_ROLE', 'PART_OF', 'BASED_IN', 'SUBSIDIARY_OF'] as const
export type ActorRelationType = (typeof ACTOR_RELATIONS)[number]

/** "CAC deputy director Cao Shumin", "the Shenzhen-based company". */
export interface ActorRelation {
  readonly type: ActorRelationType
  readonly from: ActorId
  readonly to: ActorId | PlaceId
  /** For HOLDS_ROLE the title as written ("deputy director"). */
  readonly title: string | null
  readonly evidence: Evidence
}

/** Where something is said, in words that can be looked up: `text.slice(start, end) === quote`. */
export interface Evidence extends Span {
  readonly quote: string
  /** The whole sentence and where it begins: `text.slice(sentenceStart, sentenceStart + sentence.length) === sentence`. */
  readonly sentence: string
  readonly sentenceStart: number
  /** What decided it. */
  readonly rule: string
}

/** A place named in the text that is not itself an actor there. */
export interface FoundPlace {
  readonly id: PlaceId
  readonly name: string
  readonly country: string | null
}

/** Whether the mention only gives the whole phrase around a shorter one ("President X" around "X"): not one more. */
export function isExtent({ rule }: ActorMention): boolean {
  return rule.startsWith('extent/')
}

const NAMELESS_FORMS: ReadonlySet<MentionForm> = new Set(['nominal', 'group', 'pronoun'])

/**
 * Whether nothing tells which one it is ("experts", "US officials"): the text never gives it a name, and it is no body
 * that its country and its office name ("Turkey's foreign ministry", "Greek police").
 */
export function isUnnamed({ kind, country, mentions }: FoundActor): boolean {
  if (kind !== 'Group' && country !== null) return false
  return mentions.every(({ form }) => NAMELESS_FORMS.has(form))
}
