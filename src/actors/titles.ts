import type { Token } from '../core/language.ts'
import { matchEntry } from './gazetteer.ts'
import { headKind, isTitleHead, isTitleModifier } from './word-lists.ts'

/** Where words of office at the start of the stretch end; null: none there. */
export function titleEnd(tokens: readonly Token[], from: number, to: number): number | null {
  let end: number | null = null
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.text ?? ''
    if (isTitleHead(word) || isSeveralHeads(word)) {
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

/** "Vice Presidents A and B". */
function isSeveralHeads(word: string): boolean {
  return /^(?:Presidents|Secretaries|Ministers|Senators|Governors|Ambassadors|Representatives|Chairs|Co-Chairs)$/u.test(
    word,
  )
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
  if (/^\p{Ll}/u.test(tokens[person]?.text ?? '')) return null
  const before = headKind(tokens[person - 1]?.text ?? '')
  return before !== null && before !== 'Thing' ? null : person
}

/** Words that end the field of an office. */
const FIELD = /^(?:Affairs|Bureau|Policy|Equity|Engagement|Diplomacy|Issues|Matters|Programs|Reform)$/u

/** Words of an office before its person. */
const LONGEST = 16

/** In the tree the words up to the end are one name. */
function isWholeName(tokens: readonly Token[], at: number, to: number): boolean {
  const rest = tokens.slice(at + 1, to)
  return rest.length > 0 && rest.every(({ relation, head }) => relation === 'flat' && head === at)
}

const AT_LARGE = /\bat ?-? ?Large (?:for|on|to \p{L}+)$/u

/** "Secretary for Educational and Cultural Affairs Ann Lee": the person behind a field that an "and" has cut off its office. */
export function behindOffice(tokens: readonly Token[], from: number, to: number): number | null {
  const before = tokens.slice(Math.max(0, from - LONGEST), from)
  if (AT_LARGE.test(before.map(({ text }) => text).join(' '))) return personBehindField(tokens, from, to)
  const office = before.findLastIndex(({ text }) => isTitleHead(text))
  const isCut = office >= 0 && /^(?:of|for)$/u.test(before[office + 1]?.text ?? '') && before.at(-1)?.text === 'and'
  if (!isCut) return null
  let at = tokens.slice(from, to).findLastIndex(({ text }) => FIELD.test(text))
  at = at < 0 ? -1 : from + at + 1
  if (at > from && to - at > 1 && to - at < 4) return at
  const free = tokens.findIndex(({ index }) => from < index && isWholeName(tokens, index, to))
  return free < 0 ? null : free
}
