import type { Sentence, Token } from '../core/language.ts'
import { isBelow } from '../core/word-tree.ts'
import { type Match, matchEntry } from './gazetteer.ts'
import { guessAt, guessOf, organizationEnd } from './guesses.ts'
import { isEasternName } from './hint-kind.ts'
import type { Stretch } from './model.ts'
import { titleEnd } from './titles.ts'
import { genderOf, headKind, isTitleHead } from './word-lists.ts'

/** "the Refugee Council Enver Solomon": a body that the reader sees within the run ends there. */
export function bodyEnd(sentence: Sentence, from: number, to: number): number {
  const end = organizationEnd(sentence, from)
  if (end === null || end <= from || end >= to) return to
  return guessOf(sentence, { sentence: sentence.index, from: end, to })?.kind === 'person' ? end : to
}

/** "CEO of the Refugee Council": a body that the reader sees behind the office's "of" goes on behind the words of office. */
export function bodyInTitle(sentence: Sentence, from: number, title: number): number | null {
  for (let at = from + 2; at <= title; at += 1) {
    const isObject = /^(?:of|for|at|the)$/u.test(sentence.tokens[at - 1]?.text ?? '')
    if (isObject && (organizationEnd(sentence, at) ?? 0) > Math.max(at + 1, title)) return at
  }
  return null
}

/** An unknown name ends before words of office or a known name of several words. */
export function innerCut(sentence: Sentence, from: number, to: number): number {
  const { tokens } = sentence
  for (let at = from + 1; at < to; at += 1) {
    if (standsBehindTitle(sentence, from, at)) return at
    const title = titleEnd(tokens, at, to)
    if (title !== null && title < to && isTitleHead(tokens[title - 1]?.text ?? '')) return at
    const before = headKind(tokens[at - 1]?.text ?? '')
    if (
      before !== null &&
      before !== 'Thing' &&
      to - at > 1 &&
      (genderOf(tokens[at]?.text ?? '') !== null || isEasternName(tokens.slice(at, to).map(({ text }) => text)))
    )
      return at
    const known = matchEntry(tokens, at)
    if (known !== null && known.to - at > 1 && known.to === to && known.entry.kind === 'Person') return at
  }
  return to
}

/** "Nonpartisan Paul Tse": an adjective with a sentence's capital before a full name. */
export function isLooseAdjective(sentence: Sentence, { from, to, ...rest }: Stretch): boolean {
  const token = sentence.tokens[from]
  const isFirst = from === 0 && token?.relation === 'amod' && to - from > 2
  return isFirst && guessOf(sentence, { ...rest, from, to })?.kind === 'person'
}

/**
 * "Raytheon Missiles & Defense": in the tree the company's name hangs on what follows, which is nobody of its own; or that
 * is joined by "&" with nothing between it and the company.
 */
export function isUnitOf(sentence: Sentence, { to }: Stretch, known: Match): boolean {
  const last = sentence.tokens[known.to - 1]
  if (known.entry.kind !== 'Company') return false
  if (sentence.tokens[known.to + 1]?.text === '&') return true
  if (last?.head == null || last.relation !== 'compound') return false
  const rest = { sentence: sentence.index, from: known.to, to }
  return known.to <= last.head && last.head < to && guessOf(sentence, rest)?.kind !== 'person'
}

/** "pro-Beijing New Party": the prefix is no part of the party's name. */
export function isPrefixed(tokens: readonly Token[], from: number): boolean {
  const hyphen = tokens[from - 1]
  return (
    hyphen?.text === '-' && hyphen.end === tokens[from]?.start && /^(?:pro|anti)$/iu.test(tokens[from - 2]?.text ?? '')
  )
}

/** "Envoy for Religious Freedom Ann Lee": in the tree the name is joined to a word of office before the run, or free. */
function standsBehindTitle(sentence: Sentence, from: number, at: number): boolean {
  const { tokens } = sentence
  const token = tokens[at]
  if (token?.head == null || tokens[at - 1]?.text === '-') return false
  if (token.relation === 'flat' && 0 <= token.head && token.head < from) return true
  const isFree = token.head < from || at < token.head
  return isFree && guessAt(sentence, at)?.kind === 'person' && !isBelow(tokens, at - 1, at)
}
