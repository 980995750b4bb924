import type { Token } from '../core/language.ts'
import type { NamedMention } from './join-names.ts'

export function phraseStart(tokens: readonly Token[], head: number, names: readonly NamedMention[]): number {
  let at = head
  while (at > 0) {
    const token = tokens[at - 1]
    if (token === undefined || !isInner(token, tokens, at - 1, names)) break
    at -= 1
    if (token.fineTag === 'DT' || token.fineTag === 'PRP$') break
  }
  return at
}

function isInner(token: Token, tokens: readonly Token[], at: number, names: readonly NamedMention[]): boolean {
  if (/^(?:ADJ|NOUN|PROPN|NUM|DET)$/u.test(token.tag) || token.relation === 'amod') return token.fineTag !== 'WDT'
  if (token.fineTag === 'PRP$' || token.fineTag === 'HYPH') return true
  if (token.fineTag === 'POS') return names.some((name) => name.to === at) || tokens[at - 1]?.tag === 'NOUN'
  if (token.tag === 'VERB')
    return (
      /^VB[NG]$/u.test(token.fineTag) &&
      /^(?:ADJ|DET|NOUN|NUM|ADV|PROPN|PUNCT)$|^PRON$/u.test(tokens[at - 1]?.tag ?? '') &&
      isModifier(tokens, at)
    )
  return token.tag === 'ADV' && tokens[at + 1]?.tag === 'ADJ' && tokens[at - 1]?.tag === 'DET'
}

/** "the proposed body", "Shenzhen-based company": a participle between determiner or hyphen and noun. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    before?.fineTag === 'HYPH' ||
    before?.fineTag === 'DT' ||
    before?.fineTag === 'PRP$' ||
    before?.tag === 'ADJ' ||
    before?.tag === 'NUM'
  )
}

/** Words before the noun that do not say who: how many, which in a row. */
const UNTELLING = /^(?:several|many|few|some|such|most|various|certain|numerous|first|second|third|next|last|latest)$/u

export function coreStart(
  tokens: readonly Token[],
  from: number,
  head: number,
  names: readonly NamedMention[],
): number {
  let at = from
  for (let i = from; i < head; i += 1) if (tokens[i]?.fineTag === 'POS') at = i + 1
  while (at < head && !names.some((name) => name.from <= at && at < name.to)) {
    const token = tokens[at]
    if (token === undefined || !/^(?:DET|NUM|PUNCT)$/u.test(token.tag)) {
      if (token?.fineTag !== 'PRP$' && !UNTELLING.test(token?.lemma ?? '')) break
    }
    at += 1
  }
  return at
}
