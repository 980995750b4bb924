import type { Token } from '../core/language.ts'
import type { NounPhrase } from './chunk-model.ts'
import { isTimeNoun } from './time-words.ts'

const NOUN_TAGS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'SYM', 'X'])

const PLAIN_PRONOUNS: ReadonlySet<string> = new Set(
  'i he she it we they you him her us them me this these those all both one others'.split(' '),
)

export function readNounPhrase(tokens: readonly Token[], at: number, names: readonly number[]): NounPhrase | null {
  const first = tokens[at]
  if (first === undefined) return null
  const isName = (names[at] ?? -1) >= 0
  if (!isName && isPlainPronoun(first, tokens[at + 1]))
    return { kind: 'noun', first: at, last: at, head: at, isTime: false }
  let end = at
  while (end < tokens.length && continuesNoun(tokens, end, { from: at, names })) end += 1
  if (end === at) return null
  const head = lastNoun(tokens, { at, end, names })
  if (head < 0) return null
  return { kind: 'noun', first: at, last: end - 1, head, isTime: (names[head] ?? -1) < 0 && isTimeNoun(tokens[head]) }
}

/** "this", "he": a phrase by itself; "this list" is not. */
function isPlainPronoun(token: Token, next: Token | undefined): boolean {
  const word = token.text.toLowerCase()
  if (token.tag === 'PRON' && token.fineTag === 'PRP') return true
  if (!PLAIN_PRONOUNS.has(word)) return false
  return next === undefined || !(NOUN_TAGS.has(next.tag) || next.tag === 'ADJ' || next.tag === 'DET')
}

interface NounStretch {
  readonly from: number
  readonly names: readonly number[]
}

function continuesNoun(tokens: readonly Token[], at: number, { from, names }: NounStretch): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined) return false
  const name = names[at] ?? -1
  if (name >= 0) return name >= from || at === from
  if (at > from && startsTime(token, before, tokens[at + 1])) return false
  if (NOUN_TAGS.has(token.tag)) return true
  if (token.fineTag === 'POS' || token.text === '’s' || token.text === "'s") return at > from
  if (token.fineTag === 'PRP$' || token.tag === 'DET')
    return at === from || before?.tag === 'DET' || before?.text.toLowerCase() === 'all'
  if (token.tag === 'ADJ') return before?.tag === 'DET' || nounFollows(tokens, at)
  if (isPerCent(tokens, at)) return true
  if (token.fineTag === 'HYPH' || token.text === '-' || token.text === '/')
    return at > from && tokens[at + 1]?.start === token.end
  if (token.text === '$' || token.text === '%') return true
  if (before?.text === '-' && before.end === token.start) return true
  if (isMisreadNoun(tokens, at) || isBarePossessive(tokens, at)) return true
  if (token.tag === 'ADV') return isModifierAhead(tokens, at)
  if (token.tag === 'VERB') return isModifierVerb(tokens, at, from)
  return token.tag === 'PUNCT' && token.text === '&'
}

/** An adjective opens or goes on with a phrase only where a noun comes ("new export rules"), not alone ("is new"). */
function nounFollows(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + 6); next += 1) {
    const token = tokens[next]
    if (token === undefined) return false
    if (NOUN_TAGS.has(token.tag)) return !isTimeNoun(token) || next === at + 1
    const links =
      token.tag === 'ADJ' ||
      token.tag === 'CCONJ' ||
      token.text === ',' ||
      token.text === '-' ||
      token.fineTag === 'VBN' ||
      token.fineTag === 'VBG'
    if (!links) return false
  }
  return false
}

/** "24 per cent": the "per" is no preposition. */
function isPerCent(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'per' && tokens[at - 1]?.tag === 'NUM' && tokens[at + 1]?.text === 'cent'
}

function isModifierAhead(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  return (
    (before?.tag === 'DET' || before?.fineTag === 'PRP$') &&
    (next?.tag === 'ADJ' || next?.fineTag === 'VBN' || next?.fineTag === 'VBG')
  )
}

/** "the proposed list", "its trading partners": a participle between a determiner and a noun. */
function isModifierVerb(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (at === from || before === undefined || token === undefined) return false
  const modified =
    before.tag === 'DET' ||
    before.tag === 'ADJ' ||
    before.fineTag === 'PRP$' ||
    before.fineTag === 'POS' ||
    before.tag === 'NUM' ||
    tokens[at - 2]?.text === '-'
  if (!modified) return false
  if (token.fineTag === 'VBG' || token.fineTag === 'VBN' || token.fineTag === 'VBD')
    return nounFollows(tokens, at) || before.tag === 'DET' || before.fineTag === 'POS'
  return before.tag === 'DET' || before.fineTag === 'PRP$' || before.fineTag === 'POS'
}

/** "told reporters Monday", "said last month": a time ends the phrase before it, unless it owns what follows ("Monday's talks"). */
function startsTime(token: Token, before: Token | undefined, next: Token | undefined): boolean {
  if (
    before === undefined ||
    before.tag === 'DET' ||
    before.tag === 'ADJ' ||
    before.fineTag === 'POS' ||
    before.text === '-'
  )
    return false
  if (token.tag === 'PROPN' && isTimeNoun(token)) return before.tag !== 'NUM' && !isTimeNoun(before)
  const opens = /^(?:last|this|next|earlier)$/iu.test(token.text)
  return opens && isTimeNoun(next)
}

function lastNoun(
  tokens: readonly Token[],
  range: { readonly at: number; readonly end: number; readonly names: readonly number[] },
): number {
  for (let index = range.end - 1; index >= range.at; index -= 1) {
    const token = tokens[index]
    if (token === undefined || token.fineTag === 'POS') continue
    if ((range.names[index] ?? -1) >= 0 || NOUN_TAGS.has(token.tag) || token.tag === 'PRON') return index
    if (index > range.at) return index
  }
  return -1
}

/** Words that a tagger takes for verbs before a noun: "US trade sanctions", "a supply contract". */
const NOUN_VERBS: ReadonlySet<string> = new Set(
  'trade export import supply control ban review test research market work defense finance credit arms labor labour transit travel visa aid access tech'.split(
    ' ',
  ),
)

export function isMisreadNoun(tokens: readonly Token[], at: number): boolean {
  if (/^forced$/iu.test(tokens[at]?.text ?? '') && /^labou?r$/iu.test(tokens[at + 1]?.text ?? '')) return true
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token?.tag !== 'VERB' || before === undefined || !NOUN_VERBS.has(token.text.toLowerCase())) return false
  const isBound =
    NOUN_TAGS.has(before.tag) ||
    before.tag === 'ADJ' ||
    before.tag === 'DET' ||
    before.tag === 'ADP' ||
    before.fineTag === 'POS' ||
    before.fineTag === 'PRP$'
  return isBound && tokens[at + 1]?.tag === 'NOUN'
}

/** "the United States' crackdown": an apostrophe alone after an s. */
function isBarePossessive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (before === undefined || (token?.text !== "'" && token?.text !== '’')) return false
  return (
    before.end === token.start &&
    /s$/iu.test(before.text) &&
    (tokens[at + 1]?.start ?? 0) > token.end &&
    nounFollows(tokens, at)
  )
}
