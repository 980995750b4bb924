import type { Token } from '../core/language.ts'
import { isBelow } from '../core/word-tree.ts'
import type { Place } from './discourse.ts'
import { countryNear } from './main-country.ts'
import type { ActorDraft, Stretch } from './model.ts'
import { type Scene, tokensOf } from './scene.ts'
import { topOf } from './tree.ts'
import type { Turn } from './turns.ts'
import type { Voice } from './voices.ts'

/** Who says "we" or "I" somewhere. */
export interface Speaking {
  readonly at: Stretch
  readonly isQuoted: boolean
  /** Whose quotation it is, with the words that name him. */
  readonly quoted: Place | null
  /** Whose turn it is; null: the text has no turns. */
  readonly turn: Turn | null
  readonly author: Voice
  /** Those who issue the text together; none: one speaks. */
  readonly signatories: readonly ActorDraft[]
}

/** "I" of a quotation, a turn, or the text's own voice. */
export function whoIsI({ isQuoted, quoted, turn, author }: Speaking): readonly ActorDraft[] {
  const speaker = isQuoted ? (quoted?.actors[0] ?? null) : turn === null ? author.person : turn.speaker
  return speaker !== null && (speaker.isPerson || /^(?:Person|Group)$/u.test(speaker.kind)) ? [speaker] : []
}

/** "we" of an official is the country, of anyone else the body that he speaks for or that was just spoken of. */
export function whoAreWe(scene: Scene, speaking: Speaking): readonly ActorDraft[] {
  const { at, isQuoted, quoted, turn, author, signatories } = speaking
  const labelled = turn?.speaker
  if (isQuoted) return quoted === null ? oneOf(bodyNear(scene, at)) : oneOf(sideOf(scene, quoted))
  if (labelled == null) return signatories.length > 0 ? signatories : oneOf(stateOf(scene, author.country))
  if (labelled.kind === 'Group') return [labelled]
  const shared = sharedBy(scene, speaking)
  if (shared.length > 0) return shared
  return oneOf(stateOf(scene, labelled.country ?? author.country) ?? labelled)
}

function oneOf(actor: ActorDraft | null): readonly ActorDraft[] {
  return actor === null ? [] : [actor]
}

function stateOf(scene: Scene, code: string | null): ActorDraft | null {
  return code === null ? null : scene.cast.country(code)
}

/** What two who talk to each other share, "our talks" as people, "our alliance" and "we work together" as their countries; else nobody. */
function sharedBy(scene: Scene, { at, turn }: Speaking): readonly ActorDraft[] {
  const [own, other] = [turn?.speaker ?? null, turn?.addressed ?? null]
  if (own === null || other === null || own.country === other.country || other.kind === 'Group') return []
  const tokens = tokensOf(scene, at.sentence)
  const word = tokens[at.from]?.head ?? -1
  const noun = tokens[word]?.lemma ?? ''
  const isTogether =
    tokens.slice(at.to, at.to + 6).some(({ text }) => text === 'together') || tokens[at.from - 2]?.lemma === 'both'
  if (/^(?:meeting|discussion|talk|conversation|meet)$/u.test(noun)) return [own, other]
  if (!isTogether && !TIE.test(noun)) return []
  return [own, other].flatMap(({ country }) => oneOf(stateOf(scene, country)))
}

const TIE =
  /^(?:relationship|relation|cooperation|partnership|alliance|friendship|tie|bond|collaboration|exchange|dialogue)$/u

/** For whom the speaker of a quotation speaks. */
function sideOf(scene: Scene, place: Place): ActorDraft | null {
  const [speaker] = place.actors
  if (speaker === undefined) return null
  const isHuman = speaker.isPerson || speaker.kind === 'Person'
  if (!isHuman && speaker.kind !== 'Government') return speaker
  const body = isHuman ? (scene.employers.get(speaker) ?? bodyBeside(scene, place, speaker)) : speaker
  if (body !== null && isPrivate(body)) return body
  const state = stateOf(scene, body?.country ?? speaker.country)
  if (state !== null) return state
  if (isHuman && isOfficial(scene, place, speaker)) return countryNear(scene, place)
  return body ?? bodyNear(scene, place) ?? speaker
}

function isPrivate({ kind }: ActorDraft): boolean {
  return /^(?:Company|Party|Media|InternationalOrganization|Group)$/u.test(kind)
}

/** The body named within the speaker's own phrase: "a spokesman for Nordlift", "Ann Hale, its chief executive". */
function bodyBeside(scene: Scene, place: Place, speaker: ActorDraft): ActorDraft | null {
  const tokens = tokensOf(scene, place.sentence)
  const top = topOf(tokens, place.from, place.to)
  if (top === undefined) return null
  const isNear = (other: Place) =>
    other.actors.length === 1 &&
    other.actors[0] !== speaker &&
    isBody(other.actors[0]) &&
    isPartOf(tokens, topOf(tokens, other.from, other.to), top)
  const found = scene.discourse.in(place.sentence).filter(isNear)
  const [body] = (found.find(({ actors }) => actors[0]?.kind !== 'Country') ?? found[0])?.actors ?? []
  return body ?? null
}

/** Below the speaker's word, but in no clause about him: "the man whom Nordlift sued" speaks for himself. */
function isPartOf(tokens: readonly Token[], part: Token | undefined, top: Token): boolean {
  if (part === undefined || !isBelow(tokens, part.index, top.index)) return false
  for (let at = part.index; at !== top.index; at = tokens[at]?.head ?? top.index)
    if (/^(?:acl|conj|parataxis|ccomp|advcl)/u.test(tokens[at]?.relation ?? '')) return false
  return true
}

function isBody(actor: ActorDraft | undefined): boolean {
  return actor !== undefined && !actor.isPerson && !actor.isPlural
}

/** "a government spokesman", "the foreign minister": speaks for a state, named or not. */
function isOfficial({ sentences }: Scene, { sentence, from, to }: Place, { name, nouns }: ActorDraft): boolean {
  const words = (sentences[sentence]?.tokens ?? []).slice(Math.max(0, from - 3), to).map(({ text }) => text)
  return [...words, ...name.split(' '), ...nouns].some((word) => OFFICE.test(word.toLowerCase()))
}

const OFFICE =
  /^(?:government|ministry|minister|minister's|cabinet|presidential|president|premier|chancellor|state|foreign|diplomat|ambassador|envoy|army|military|undersecretary|lawmaker|senator|legislator|official)$/u

/** The body that the sentences before are about: the last one that did something, a company before a state. */
function bodyNear({ discourse }: Scene, at: Stretch): ActorDraft | null {
  const isOrganised = (actor: ActorDraft) => isBody(actor) && actor.kind !== 'Country' && actor.kind !== 'Group'
  return (
    discourse.bestActor(at, 3, isOrganised) ??
    discourse.bestActor(at, 2, (actor) => isBody(actor) && actor.kind === 'Country')
  )
}
