import type { ActorRelationType } from '../core/actor.ts'
import type { ActorId, PlaceId } from '../core/ids.ts'
import { makeId } from '../core/ids.ts'
import type { Sentence, Token } from '../core/language.ts'
import type { PlaceSpan } from './find-places.ts'
import type { ActorAt } from './find-roles.ts'
import type { ActorDraft } from './model.ts'

/** A relation between organisations or to a place, as one place tells it. */
export interface LinkFound {
  readonly type: Exclude<ActorRelationType, 'HOLDS_ROLE'>
  readonly actor: ActorDraft
  readonly to: ActorId | PlaceId
  readonly sentence: number
  readonly from: number
  readonly end: number
  readonly rule: string
}

const PART = /^(?:unit|arm|division|branch|wing|bureau|part|office|department)$/u
const SUBSIDIARY = /^(?:subsidiary|affiliate|unit|arm)$/u

/** Where organisations sit ("Shenzhen-based") and to whom they belong ("a unit of"). */
export function findLinks(
  sentences: readonly Sentence[],
  places: readonly PlaceSpan[],
  actorAt: ActorAt,
): readonly LinkFound[] {
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token) => {
      const found =
        token.text === 'based' ? basedIn(sentence, token, places, actorAt) : partOf(sentence, token, actorAt)
      return found === null ? [] : [found]
    }),
  )
}

/** "the Beijing-based company", "Nordlift, based in Oslo,". */
function basedIn(
  { index, tokens }: Sentence,
  based: Token,
  places: readonly PlaceSpan[],
  actorAt: ActorAt,
): LinkFound | null {
  const hyphen = tokens[based.index - 1]?.text === '-'
  const seat = hyphen ? based.index - 2 : based.index + 2
  if (!hyphen && tokens[based.index + 1]?.text !== 'in') return null
  const to = seatAt(index, seat, places, actorAt)
  const actor = hyphen
    ? behind(index, tokens, based.index + 1, actorAt)
    : before(index, tokens, based.index - 1, actorAt)
  if (to === null || actor === null) return null
  const span = hyphen ? { from: to.from, end: actor.at + 1 } : { from: actor.at, end: to.to }
  return {
    type: 'BASED_IN',
    actor: actor.actor,
    to: to.id,
    sentence: index,
    ...span,
    rule: hyphen ? 'link/based-compound' : 'link/based-in',
  }
}

function seatAt(sentence: number, at: number, places: readonly PlaceSpan[], actorAt: ActorAt) {
  const place = places.find((span) => span.sentence === sentence && span.from <= at && at < span.to)
  if (place !== undefined) return { id: place.place.id, from: place.from, to: place.to }
  const actor = actorAt(sentence, at)
  return actor?.kind === 'Country' ? { id: makeId('actor', ...actor.key), from: at, to: at + 1 } : null
}

function isSeated(actor: ActorDraft | null): actor is ActorDraft {
  return actor !== null && actor.kind !== 'Country' && actor.kind !== 'Group' && actor.kind !== 'Person'
}

function behind(sentence: number, tokens: readonly Token[], from: number, actorAt: ActorAt) {
  for (let at = from; at < Math.min(tokens.length, from + 7); at += 1) {
    const actor = actorAt(sentence, at)
    if (isSeated(actor)) return { actor, at: lastOf(sentence, at, actor, actorAt) }
    if (!/^(?:NOUN|ADJ|PROPN)$/u.test(tokens[at]?.tag ?? '')) return null
  }
  return null
}

function before(sentence: number, tokens: readonly Token[], from: number, actorAt: ActorAt) {
  const at = tokens[from]?.text === ',' || tokens[from]?.lemma === 'be' ? from - 1 : from
  const actor = actorAt(sentence, at)
  return isSeated(actor) ? { actor, at: firstOf(sentence, at, actor, actorAt) } : null
}

function firstOf(sentence: number, at: number, actor: ActorDraft, actorAt: ActorAt): number {
  return at > 0 && actorAt(sentence, at - 1) === actor ? firstOf(sentence, at - 1, actor, actorAt) : at
}

function lastOf(sentence: number, at: number, actor: ActorDraft, actorAt: ActorAt): number {
  return actorAt(sentence, at + 1) === actor ? lastOf(sentence, at + 1, actor, actorAt) : at
}

/** "X, a subsidiary of Y", "X, the research arm of Y". */
function partOf({ index, tokens }: Sentence, noun: Token, actorAt: ActorAt): LinkFound | null {
  const isSubsidiary = SUBSIDIARY.test(noun.lemma)
  if ((!isSubsidiary && !PART.test(noun.lemma)) || tokens[noun.index + 1]?.text !== 'of') return null
  let comma = noun.index
  while (comma > 0 && comma > noun.index - 7 && tokens[comma]?.text !== ',') comma -= 1
  if (tokens[comma]?.text !== ',') return null
  const part = actorAt(index, comma - 1)
  const at = tokens[noun.index + 2]?.tag === 'DET' ? noun.index + 3 : noun.index + 2
  const whole = actorAt(index, at)
  if (!isSeated(part) || whole === null || whole === part || whole.kind === 'Group' || whole.kind === 'Person')
    return null
  const type = isSubsidiary && part.kind === 'Company' && whole.kind === 'Company' ? 'SUBSIDIARY_OF' : 'PART_OF'
  const from = firstOf(index, comma - 1, part, actorAt)
  const end = lastOf(index, at, whole, actorAt) + 1
  return { type, actor: part, to: makeId('actor', ...whole.key), sentence: index, from, end, rule: 'link/apposition' }
}
