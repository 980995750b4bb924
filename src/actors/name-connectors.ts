import type { Token } from '../core/language.ts'
import { matchEntry } from './gazetteer.ts'
import { isLegalForm } from './name-forms.ts'
import { headKind, isTitleHead, isTitleModifier } from './word-lists.ts'

const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/u
const PARTICLE = /^(?:de|da|del|della|di|du|dos|das|van|von|der|den|ter|ten|bin|ibn|bint|al|el|la|le|zu|y)$/u
const PLURAL_OWNER =
  /^(?:People|Women|Men|Children|Workers|Farmers|Veterans|Lloyd|Moody|Sotheby|Christie|McDonald|Levi|Macy|Trader|Growers|Teachers|Students|Lawyers)$/u

/** Months and weekdays begin with a capital but no name. */
export function isCalendarWord({ text }: Token): boolean {
  return CALENDAR.test(text)
}

/** Where the name goes on behind a small word that it holds inside; null where it ends. */
export function overConnector(tokens: readonly Token[], from: number, at: number): number | null {
  const word = tokens[at]?.text ?? ''
  const next = tokens[at + 1]
  const last = tokens[at - 1]?.text ?? ''
  if (word === '&' && isNameWord(next)) return at + 2
  if (word === '-' && isNameWord(next) && touches(tokens, at) && isHyphenInside(tokens, from, at)) return at + 2
  if (PARTICLE.test(word) && isNameWord(next) && headKind(last) === null) return at + 2
  if (/^(?:al|el|an|as|ar|ul|ad)$/iu.test(word) && touches(tokens, at + 1) && next?.text === '-')
    return overArticle(tokens, at)
  if (/^['’]$/u.test(word) && /s$/u.test(last) && isNameWord(next) && headKind(next?.text ?? '') !== null) return at + 2
  if (/^['’]s$/u.test(word) && PLURAL_OWNER.test(last) && isNameWord(next)) return at + 2
  if (/^(?:of|for|on|against)$/u.test(word)) return overPreposition(tokens, from, at)
  if (word === 'and') return overAnd(tokens, from, at)
  if (word === ',') return overList(tokens, from, at)
  return null
}

/** "Hewlett-Packard", "Inter-American Bank", "Hale-Ferrand Administration"; "U.S.-China" is two. */
function isHyphenInside(tokens: readonly Token[], from: number, at: number): boolean {
  if (/^(?:Inter|Pan|Trans)$/u.test(tokens[at - 1]?.text ?? '')) return true
  if (/^(?:Administration|Government|Cabinet)$/u.test(tokens[at + 2]?.text ?? '')) return true
  return matchEntry(tokens, from)?.to !== at && matchEntry(tokens, at + 1) === null
}

/** "Salem al-Warfani": the Arabic article. */
function overArticle(tokens: readonly Token[], at: number): number | null {
  return isNameWord(tokens[at + 2]) ? at + 3 : null
}

function touches(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start && tokens[at]?.end === tokens[at + 1]?.start
}

/** "Ministry of Commerce", "Center for Strategic Studies", "Council on Foreign Relations". */
function overPreposition(tokens: readonly Token[], from: number, at: number): number | null {
  const head = tokens[at - 1]?.text ?? ''
  if (isLegalForm(head)) return overStateOwner(tokens, from, at)
  const kind = headKind(head)
  const isOffice = isTitleHead(head) && tokens[at]?.text !== 'on' && /^\p{Lu}/u.test(head)
  const isNameLike = /^(?:Republic|Kingdom|Bank|Speaker|Secretary|Chief|People|Union|Organization|High)$/u.test(head)
  if (kind === null && !isOffice && !isNameLike) return null
  if (kind === 'Company' && head !== 'Bank') return null
  const known = matchEntry(tokens, from)
  if (known !== null && known.to === at && known.entry.kind === 'Country') return null
  const behind = /^(?:the|The)$/u.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  return isNameWord(tokens[behind]) || matchEntry(tokens, behind)?.form === 'name' ? behind + 1 : null
}

/** "Asset Management Corporation of Nigeria"; but "Nordlift AG of Germany" ends before "of". */
function overStateOwner(tokens: readonly Token[], from: number, at: number): number | null {
  const owner = matchEntry(tokens, at + 1)
  const isDescriptive = tokens[at - 1]?.text === 'Corporation' && at - from > 2 && matchEntry(tokens, from) === null
  return isDescriptive && owner?.entry.kind === 'Country' && owner.form === 'name' ? owner.to : null
}

/** "and" inside a name: the right part ends in a head word that the left part lacks, or both stand behind "of". */
function overAnd(tokens: readonly Token[], from: number, at: number): number | null {
  if (!isNameWord(tokens[at + 1])) return null
  const left = tokens.slice(from, at)
  const known = matchEntry(tokens, from)
  if (known !== null && known.to >= at) return null
  const office = left.findIndex(({ text }) => isTitleHead(text))
  if (office >= 0 && /^(?:of|for)$/u.test(left[office + 1]?.text ?? '') && isTitleModifier(tokens[at + 1]?.text ?? ''))
    return at + 2
  let to = at + 1
  while (isNameWord(tokens[to])) to += 1
  const right = tokens.slice(at + 1, to)
  const preposition = left.findLastIndex(({ text }) => /^(?:of|for|on)$/u.test(text))
  const lastHead = headKind(right.at(-1)?.text ?? '')
  if (preposition > 0) {
    const alone = matchEntry(tokens, at + 1)
    const isOther =
      lastHead !== null ||
      alone !== null ||
      right.some(({ text }) => isTitleHead(text)) ||
      left.some(({ text }) => isTitleHead(text))
    return isOther ? null : to
  }
  const leftHead = left.some(({ text }) => headKind(text) !== null || isTitleHead(text))
  const plural = /^(?:departments|ministries|commissions|agencies)$/u.test(tokens[to]?.text ?? '')
  return lastHead !== null &&
    lastHead !== 'Thing' &&
    lastHead !== 'Company' &&
    !leftHead &&
    matchEntry(tokens, at + 1) === null &&
    right.length < 5 &&
    !plural
    ? to
    : null
}

/** "Ministry of Economy, Trade and Industry". */
function overList(tokens: readonly Token[], from: number, at: number): number | null {
  const left = tokens.slice(from, at).map(({ text }) => text)
  if (
    !/^(?:Ministry|Department|Minister|Committee|Bureau|Office|Secretary)$/u.test(
      left.find((word) => headKind(word) !== null || isTitleHead(word)) ?? '',
    )
  )
    return null
  if (
    !(left.includes('of') || left.includes('for')) ||
    !isNameWord(tokens[at + 1]) ||
    matchEntry(tokens, at + 1) !== null
  )
    return null
  const and = /^(?:and|&|,)$/u.test(tokens[at + 2]?.text ?? '') ? at + 2 : at + 3
  const link = tokens[and]?.text ?? ''
  if (!/^(?:and|&)$/u.test(link) && !(link === ',' && /^(?:and|&)$/u.test(tokens[and + 1]?.text ?? ''))) return null
  const last = link === ',' ? and + 2 : and + 1
  return isNameWord(tokens[last]) && matchEntry(tokens, last) === null ? last + 1 : null
}

export function isNameWord(token: Token | undefined): boolean {
  if (token !== undefined && /@|^https?:/u.test(token.text)) return false // an address
  if (token === undefined || !/^\p{Lu}|^\p{N}+\p{Lu}/u.test(token.text) || CALENDAR.test(token.text)) return false
  return token.tag === 'PROPN'
}
