import type { EventType } from '../core/event.ts'
import type { Token } from '../core/language.ts'
import { caseOf, type HostedDate } from './date-host.ts'

/** The sentence that a date and an event stand in. */
export interface DateScene {
  readonly tokens: readonly Token[]
  /** The types of events by the index of the token that is their trigger. */
  readonly triggers: ReadonlyMap<number, EventType>
  readonly dates: readonly HostedDate[]
}

/** How surely a date is an event's own; the lowest counts. */
export type DateRank = 0 | 1 | 2

/** Verbs under which "a pact signed in May" is a pact of May, though they tell an event themselves. */
const MAKING =
  /^(?:sign|release|issue|publish|impose|hold|declare|announce|take|launch|begin|start|open|pass|adopt|enact|reach|make|place|date|schedule|plan|set|end|happen|occur|send|deliver|file|lodge)$/u

/**
 * Whether a date belongs to an event by the path between them in the tree, and how surely; null: it does not.
 */
export function rankOf(scene: DateScene, date: HostedDate, trigger: number): DateRank | null {
  const { tokens } = scene
  if (date.host === trigger || isClauseOnDate(tokens, date, trigger)) return 0
  const host = tokens[date.host]
  if (host === undefined) return null
  const carrier = carrierOf(scene, trigger)
  if (date.host === carrier) return 1
  if (isToldOf(scene, host, trigger)) return 1
  const noun = nounAbove(scene, host)
  const isSet = noun !== null && (noun.head === trigger || noun.head === carrier) && isSetting(tokens, noun, date)
  return isSet ? 2 : null
}

/** The noun whose phrase a date stands in ("leaders of the states on Wednesday"); null where it holds another event. */
function nounAbove({ tokens, triggers }: DateScene, host: Token): Token | null {
  let noun: Token | undefined = host
  while (noun !== undefined && !triggers.has(noun.index) && /^(?:NOUN|PROPN|PRON|ADJ|NUM|SYM)$/u.test(noun.tag)) {
    if (!/^(?:nmod|compound|flat|appos)/u.test(noun.relation)) return noun
    noun = tokens[noun.head ?? -1]
  }
  return null
}

/** "In 1950, when the army crossed the river": the clause hangs on the date. */
function isClauseOnDate(tokens: readonly Token[], date: HostedDate, trigger: number): boolean {
  const token = tokens[trigger]
  const head = token?.head ?? -1
  return date.first <= head && head <= date.last && /^(?:acl:relcl|advcl|advcl:relcl)$/u.test(token?.relation ?? '')
}

/** "signed a pact": the verb that an event noun stands with, where it tells no event of another kind. */
export function carrierOf({ tokens, triggers }: DateScene, trigger: number): number | null {
  const token = tokens[trigger]
  if (token === undefined || token.head === null || token.head < 0) return null
  if (!/^(?:obj|nsubj|nsubj:pass|obl)$/u.test(token.relation)) return null
  const verb = tokens[token.head]
  const isOne =
    verb !== undefined && (!triggers.has(verb.index) || isOneDeed(triggers.get(verb.index), triggers.get(trigger)))
  return isOne && verb.tag === 'VERB' ? verb.index : null
}

/** "held a meeting", "detained in raids": verb and noun tell the same. */
function isOneDeed(a: EventType | undefined, b: EventType | undefined): boolean {
  return a === b && a !== undefined && /^(?:CONSULT|ASSAULT|COERCE|PROTEST)$/u.test(a)
}

/** "the pact, signed in May", "the talks, which ended on Sunday". */
function isToldOf({ tokens, triggers }: DateScene, verb: Token, trigger: number): boolean {
  if (verb.head !== trigger || !/^acl/u.test(verb.relation)) return false
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[trigger]?.tag ?? '')) return false
  return MAKING.test(verb.lemma) || (verb.relation === 'acl' && verb.fineTag === 'VBN' && !triggers.has(verb.index))
}

/** What stands behind these has a time of its own: "closed after a briefing in June", "summoned to a meeting in May". */
const APART = /^(?:after|before|since|until|against|under|on|to|of|than|for|as|despite|following)$/u

/** "raised it in a call on Tuesday", "at a forum in May", "the minister on Thursday said". */
function isSetting(tokens: readonly Token[], noun: Token, date: HostedDate): boolean {
  switch (noun.relation) {
    case 'nsubj':
    case 'nsubj:pass':
      return date.preposition !== 'of' && (date.host < date.first || date.first <= 1)
    case 'obj':
      return /^(?:on|in|from|by|)$/u.test(date.preposition)
    case 'obl':
      return date.preposition !== 'of' && !APART.test(caseOf(tokens, noun.index))
    default:
      return false
  }
}
