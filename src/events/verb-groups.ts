import type { Token } from '../core/language.ts'
import { isTimeNoun } from './time-words.ts'

/** "has not been banned", "to sell", "warning": the words of one verb with its auxiliaries. */
export interface VerbGroup {
  readonly kind: 'verb'
  readonly first: number
  readonly last: number
  /** The verb that carries the meaning. */
  readonly main: number
  readonly lemma: string
  /** The main verb as it stands, in lower case. */
  readonly word: string
  /** bare: a base form without "to" ("made them sell", "sell!"). */
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle' | 'bare'
  readonly isPassive: boolean
  readonly isNegated: boolean
  /** "will", "could", "should" in lower case. */
  readonly modal: string | null
  /** Has an auxiliary of its own, so that a verb joined by "and" may share it. */
  readonly hasAuxiliary: boolean
}

const QUOTATION_MARK = /^(?:["“”‘`]|''|``)$/u

const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'hardly', 'cannot'])
/** Participles that taggers leave as they are. */
const IRREGULAR: Readonly<Record<string, string>> = {
  built: 'build',
  rebuilt: 'rebuild',
  won: 'win',
  struck: 'strike',
  came: 'come',
  went: 'go',
  signalled: 'signal',
  taken: 'take',
  given: 'give',
  drawn: 'draw',
  written: 'write',
  broken: 'break',
  frozen: 'freeze',
  withdrawn: 'withdraw',
  shown: 'show',
  spoken: 'speak',
  beaten: 'beat',
  sworn: 'swear',
  flown: 'fly',
  driven: 'drive',
  stolen: 'steal',
  torn: 'tear',
  chosen: 'choose',
  forbidden: 'forbid',
}
const BE: ReadonlySet<string> = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  'am',
  "'s",
  '’s',
  "'re",
  '’re',
  "'m",
  '’m',
  'get',
  'got',
])

/** The verb group that begins at a token, or null. Names are never verbs. */
export function readVerbGroup(tokens: readonly Token[], at: number, names: readonly number[]): VerbGroup | null {
  let index = at
  const isInfinitive = isInfinitiveMark(tokens, at)
  if (isInfinitive) index += 1
  const parts: number[] = []
  let isNegated = tokens[at]?.text.toLowerCase() === 'cannot'
  let last = at
  for (; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined || (names[index] ?? -1) >= 0) break
    if (NEGATIONS.has(token.text.toLowerCase()) && (parts.length > 0 || verbComes(tokens, index))) isNegated = true
    else if (isPassedOver(token) && (parts.length > 0 || isInfinitive) && verbComes(tokens, index)) continue
    else if (
      (isVerb(token) && takesVerb(tokens, parts, token)) ||
      (isInfinitive && index === at + 1 && isHiddenVerb(tokens, index))
    ) {
      parts.push(index)
      last = index
    } else break
  }
  const main = parts.at(-1)
  return main === undefined ? null : describe(tokens, { at, last, main, parts, isInfinitive, isNegated })
}

function isVerb(token: Token): boolean {
  return token.tag === 'VERB' || token.tag === 'AUX'
}

function isInfinitiveMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.text.toLowerCase() !== 'to') return false
  const next = tokens[at + 1]
  const isApart = next !== undefined && (isPassedOver(next) || next.text.toLowerCase() === 'not')
  const verb = isApart ? tokens[at + 2] : next
  if (isHiddenVerb(tokens, at + 1)) return true
  return (
    verb !== undefined && isVerb(verb) && verb.fineTag !== 'VBG' && verb.fineTag !== 'VBN' && verb.fineTag !== 'VBD'
  )
}

/** What may stand within a verb group: an adverb, or the quotation mark of 'to "suppress" the firm'. */
function isPassedOver(token: Token): boolean {
  return token.tag === 'ADV' || QUOTATION_MARK.test(token.text)
}

/** "to sue Globex", "to sanction the firm": taggers take such a verb for a noun; a name or article behind it tells. */
function isHiddenVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.fineTag !== 'NN' || next === undefined || token.text !== token.text.toLowerCase()) return false
  const isObject = next.tag === 'DET' || next.fineTag === 'PRP' || next.fineTag === 'PRP$' || next.tag === 'PROPN'
  return isObject && !isTimeNoun(next)
}

/** Only adverbs, negations and quotation marks stand between here and a verb. */
function verbComes(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < Math.min(tokens.length, at + 4); index += 1) {
    const token = tokens[index]
    if (token === undefined) return false
    if (isVerb(token)) return true
    if (!isPassedOver(token) && token.tag !== 'PART') return false
  }
  return false
}

/** An auxiliary may be followed by another verb of the same group; a full verb ends it. */
function takesVerb(tokens: readonly Token[], parts: readonly number[], next: Token): boolean {
  const previous = tokens[parts.at(-1) ?? -1]
  if (previous === undefined) return true
  const word = previous.text.toLowerCase()
  if (previous.tag === 'AUX' || BE.has(word)) return next.fineTag !== 'VBZ' || previous.fineTag === 'MD'
  return (
    /^(?:have|has|had|having|do|does|did|help|helped)$/u.test(word) &&
    (next.fineTag === 'VBN' || next.fineTag === 'VB' || next.fineTag === 'VBD')
  )
}

interface Parts {
  readonly at: number
  readonly last: number
  readonly main: number
  readonly parts: readonly number[]
  readonly isInfinitive: boolean
  readonly isNegated: boolean
}

function describe(
  tokens: readonly Token[],
  { at, last, main, parts, isInfinitive, isNegated }: Parts,
): VerbGroup | null {
  const verb = tokens[main]
  if (verb === undefined) return null
  const helpers = parts.slice(0, -1).map((index) => tokens[index])
  const modal = helpers.find((token) => token?.fineTag === 'MD')?.text.toLowerCase() ?? null
  const lastHelper = helpers.at(-1)
  const isPast = verb.fineTag === 'VBN' || verb.fineTag === 'VBD' || /(?:ed|en)$/u.test(verb.text)
  const isPassive =
    lastHelper !== undefined && BE.has(lastHelper.text.toLowerCase()) && isPast && verb.fineTag !== 'VBG'
  const first = helpers[0] ?? verb
  const form = isInfinitive ? 'infinitive' : formOf(first, helpers.length > 0)
  return {
    kind: 'verb',
    first: at,
    last,
    main,
    lemma: IRREGULAR[verb.lemma.toLowerCase()] ?? verb.lemma.toLowerCase(),
    word: verb.text.toLowerCase(),
    form,
    isPassive: isPassive || form === 'participle',
    isNegated,
    modal: modal === null ? contracted(first) : modal,
    hasAuxiliary: helpers.length > 0,
  }
}

function contracted(first: Token): string | null {
  return first.text === "'ll" || first.text === '’ll' ? 'will' : null
}

function formOf(first: Token, hasHelper: boolean): VerbGroup['form'] {
  if (first.fineTag === 'VBG') return 'gerund'
  if (first.fineTag === 'VBN' && !hasHelper) return 'participle'
  if (first.fineTag === 'VB' && !hasHelper) return 'bare'
  return 'finite'
}
