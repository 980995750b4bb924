import type { Token } from '../core/language.ts'
import { isBelow } from '../core/word-tree.ts'
import type { FoundDate } from './dates.ts'

/** A date in a sentence's tree. */
export interface HostedDate extends FoundDate {
  /** The token that the date's words hang on: what happened then. */
  readonly host: number
  /** "in", "by", "since" in lower case; empty where the date stands bare. */
  readonly preposition: string
}

/** Words that hold a date and name no event: "the end of June", "the evening of May 3", "the week to Friday". */
const TIME_HOLDER =
  /^(?:end|start|beginning|middle|morning|afternoon|evening|night|hour|week|month|day|half|spring|summer|autumn|fall|winter|quarter|year|date|dawn|dusk)$/u
/** A limit or a comparison is not when it happened. */
const NO_TIME_OF = /^(?:until|till|before|beyond|against|than|after|through|prior|like|unlike|about|over|to)$/u

/**
 * Where a date hangs; nowhere if no tree was built, or it bounds or compares instead of dating. "in 2019, when the army
 * crossed the river" dates the crossing too.
 */
export function hostsOf(tokens: readonly Token[], date: FoundDate): readonly HostedDate[] {
  const hosts = [clauseBehind(tokens, date) ?? verbBefore(tokens, date), clauseOnDate(tokens, date)]
  const named = hosts.flatMap((host) => (host === null ? [] : [{ ...date, host, preposition: '' }]))
  return hosts[0] === null ? [...named, ...nounHost(tokens, date)] : named
}

function nounHost(tokens: readonly Token[], date: FoundDate): readonly HostedDate[] {
  const top = topOf(tokens, date)
  if (top === null) return []
  const holders = holdersOf(tokens, top)
  const preposition = holders.map((each) => caseOf(tokens, each.index)).findLast((word) => word !== '') ?? ''
  const host = tokens[holders.at(-1)?.head ?? -1]
  if (host === undefined || NO_TIME_OF.test(preposition)) return []
  return [{ ...date, host: (deedWithin(tokens, host, date) ?? host).index, preposition }]
}

/** "was responding to a bill signed by the president on Tuesday": what goes on has no day, what was done has. */
function deedWithin(tokens: readonly Token[], host: Token, { first }: FoundDate): Token | null {
  if (host.fineTag !== 'VBG') return null
  const before = tokens[first - 1]?.relation === 'case' ? first - 2 : first - 1
  const done = tokens.findLast(
    ({ index, fineTag, relation }) =>
      host.index < index && index < first && fineTag === 'VBN' && relation === 'acl' && isBelow(tokens, before, index),
  )
  return done !== undefined && isBelow(tokens, done.index, host.index) ? done : null
}

/** The date's word and those that hold it, outermost last: "May", "end". */
function holdersOf(tokens: readonly Token[], top: Token): readonly Token[] {
  const holder = /^(?:nmod|compound)/u.test(top.relation) ? tokens[top.head ?? -1] : undefined
  const isHolder = holder !== undefined && TIME_HOLDER.test(holder.lemma.toLowerCase())
  return isHolder ? [top, ...holdersOf(tokens, holder)] : [top]
}

/** The preposition of a noun, in lower case; empty if it has none. */
export function caseOf(tokens: readonly Token[], noun: number): string {
  return childOf(tokens, noun, /^case$/u)?.text.toLowerCase() ?? ''
}

/** "the 2014 tariffs", "its 1992 embargo": a year that only the tree tells from a count. */
export function yearsOfNouns(tokens: readonly Token[]): readonly HostedDate[] {
  return tokens.flatMap((token) => {
    const noun = tokens[token.head ?? -1]
    if (!/^(?:19|20)\d\d$/u.test(token.text) || noun === undefined || noun.index < token.index) return []
    const isNamed = childOf(tokens, noun.index, /^(?:det|nmod:poss)$/u) !== null
    if (!isNamed || !/^(?:nummod|compound|nmod:unmarked|amod)$/u.test(token.relation)) return []
    const at = { first: token.index, last: token.index, host: noun.index, preposition: 'of' }
    return [{ ...at, date: token.text, dateEnd: null }]
  })
}

/** The one of the date's tokens that hangs on a word outside. */
function topOf(tokens: readonly Token[], { first, last }: FoundDate): Token | null {
  const isOutside = (head: number | null) => head !== null && head >= 0 && (head < first || head > last)
  return tokens.slice(first, last + 1).find((token) => isOutside(token.head)) ?? null
}

/** "two days after the court ruled": the day of the ruling. */
function clauseBehind(tokens: readonly Token[], { last }: FoundDate): number | null {
  const link = tokens[last]
  if (link === undefined || !/^(?:after|before)$/iu.test(link.text)) return null
  const head = link.head ?? -1
  return head > last && /^(?:mark|case)$/u.test(link.relation) ? head : null
}

/** "..., the firm said on Thursday": the verb right before a day, whatever the tree makes of it. */
function verbBefore(tokens: readonly Token[], { first, date }: FoundDate): number | null {
  const before = tokens[first - 1]
  const verb = before?.text.toLowerCase() === 'on' ? tokens[first - 2] : before
  return verb?.fineTag === 'VBD' && date.length === 10 ? verb.index : null
}

/** "in 2019, when the army crossed the river": the verb of the clause. */
function clauseOnDate(tokens: readonly Token[], { last }: FoundDate): number | null {
  const link = tokens[tokens[last + 1]?.text === ',' ? last + 2 : last + 1]
  if (link?.text.toLowerCase() !== 'when' || link.head === null) return null
  return link.head > link.index && tokens[link.head]?.tag === 'VERB' ? link.head : null
}

export function childOf(tokens: readonly Token[], head: number, relation: RegExp): Token | null {
  return tokens.find((each) => each.head === head && relation.test(each.relation)) ?? null
}
