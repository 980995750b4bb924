import type { EventMention, Role } from '../core/event.ts'
import type { Sentence } from '../core/language.ts'
import { childOf } from './date-host.ts'
import type { PlacedEvent } from './event-date.ts'

/** A mention where it stands, with the date known so far. */
export interface TimedEvent extends PlacedEvent {
  readonly sentence: Sentence
}

/** The event with the date of another; of a stretch of days each event took an unknown one. */
export function withDateOf(event: TimedEvent, { mention: { date, dateEnd } }: TimedEvent): TimedEvent {
  const isOneMonth = date !== null && dateEnd !== null && date.slice(0, 7) === dateEnd.slice(0, 7)
  const known = isOneMonth ? { date: date.slice(0, 7), dateEnd: null } : { date, dateEnd }
  return { ...event, mention: { ...event.mention, ...known } }
}

/** What has happened, as the text tells it, and is not told of the present. */
export function isPast({ mention, sentence, token }: TimedEvent): boolean {
  if (mention.status !== 'actual' && mention.status !== 'alleged') return false
  return !/^VB[ZP]$/u.test(sentence.tokens[token]?.fineTag ?? '')
}

/** "the ruling", "these talks". */
export function isDefinite({ sentence, token }: TimedEvent): boolean {
  const determiner = childOf(sentence.tokens, token, /^det$/u)?.text ?? ''
  return sentence.tokens[token]?.tag !== 'VERB' && /^(?:the|this|that|these|those)$/iu.test(determiner)
}

/** "ban" and "banned", "decide" and "decision": one word, or one root and one type. */
export function isKin(a: EventMention, b: EventMention): boolean {
  const [x, y] = [rootOf(a), rootOf(b)]
  if (x === y || isNounOf(x, y) || isNounOf(y, x)) return true
  let same = 0
  while (same < x.length && x[same] === y[same]) same += 1
  return a.type === b.type && same >= Math.max(3, Math.min(x.length, y.length) - 2)
}

/** "election" of "elect". */
function isNounOf(noun: string, verb: string): boolean {
  return noun.startsWith(verb) && /^(?:ion|ation|ment|ing|al|ance|ence)$/u.test(noun.slice(verb.length))
}

export function isSameDeed(a: EventMention, b: EventMention): boolean {
  return a.type === b.type && isKin(a, b)
}

function rootOf({ trigger }: EventMention): string {
  return trigger.lemma.toLowerCase().replace(/^re-/u, '')
}

export function sharesSide(a: EventMention, b: EventMention): boolean {
  return shares([...a.agents, ...a.targets], [...b.agents, ...b.targets])
}

export function shares(a: readonly Role[], b: readonly Role[]): boolean {
  const known = new Set(a.map(({ actor }) => actor))
  return b.some(({ actor }) => known.has(actor))
}
