import type { Token } from '../core/language.ts'
import { matchEntry } from './gazetteer.ts'
import { headKind, isTitleHead, isTitleModifier } from './word-lists.ts'

/** Where words of office at the start of the stretch end; null: none there. */
export function titleEnd(tokens: readonly Token[], from: number, to: number): number | null {
  let end: number | null = null
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.text ?? ''
    if (isTitleHead(word)) {
      end = at + 1
      const portfolio = portfolioEnd(tokens, end, to)
      if (portfolio !== null) {
        end = portfolio
        at = portfolio - 1
      }
    } else if (!isTitleModifier(word) && !/^(?:and|-|,)$/u.test(word)) break
  }
  return end
}

/** "Secretary of State for Political Affairs", "Envoy for the DPRK": one or more fields, and countries in them. */
function portfolioEnd(tokens: readonly Token[], at: number, to: number): number | null {
  if (!/^(?:of|for)$/u.test(tokens[at]?.text ?? '')) return null
  let end = at + 1
  while (end < to) {
    const known = matchEntry(tokens, end)
    if (known?.entry.kind === 'Country' && known.to < to) end = known.to
    else if (isTitleModifier(tokens[end]?.text ?? '') || /^(?:the|and|,)$/u.test(tokens[end]?.text ?? '')) end += 1
    else break
  }
  if (end === at + 1) return null
  return portfolioEnd(tokens, end, to) ?? end
}

/**
 * "Minister for Innovation Getachew Wolde": where the person begins behind a field that no list knows.
 * @returns null where the words are an organisation or too few to hold both.
 */
export function personBehindField(tokens: readonly Token[], from: number, to: number): number | null {
  const hasMiddle = /^\p{Lu}\.?$/u.test(tokens[to - 2]?.text ?? '')
  const person = to - (hasMiddle ? 3 : 2)
  if (person <= from || headKind(tokens[to - 1]?.text ?? '') !== null || matchEntry(tokens, from)?.to === to)
    return null
  const before = headKind(tokens[person - 1]?.text ?? '')
  return before !== null && before !== 'Thing' ? null : person
}
