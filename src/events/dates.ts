import type { IsoDatePrefix } from '../core/document.ts'
import type { Token } from '../core/language.ts'
import { readAbsolute } from './absolute-dates.ts'
import type { Calendar } from './calendar.ts'
import { readCounted } from './counted-dates.ts'
import { readRelative } from './relative-dates.ts'

/** A stretch of words that says when. */
export interface FoundDate {
  /** Token indices, both ends included. */
  readonly first: number
  readonly last: number
  readonly date: IsoDatePrefix
  readonly dateEnd: IsoDatePrefix | null
}

/** All dates that the words of a sentence give, in order. */
export function findDates(tokens: readonly Token[], calendar: Calendar): readonly FoundDate[] {
  const words = tokens.map((token) => token.text.toLowerCase().replace(/(?<=\p{L})\.$/u, ''))
  const found: FoundDate[] = []
  let at = 0
  while (at < words.length) {
    const isName = /^\p{Lu}/u.test(tokens[at]?.text ?? '')
    const told = found.findLast(({ first }) => !isBound(words[first - 1]))?.date
    const own = { ...calendar, lastTold: told ?? calendar.lastTold ?? null }
    const read =
      readAbsolute(words, at, { calendar: own, isName }) ?? readRelative(words, at, own) ?? readCounted(words, at, own)
    if (read !== null)
      found.push({ first: at, last: at + read.length - 1, date: read.date, dateEnd: read.dateEnd ?? null })
    at += read?.length ?? 1
  }
  return joinRanges(found, words)
}

/** "in office since 2012", "a ban of 2014": how long something has lasted, or which one it is, not where the story stands. */
export function isBound(preposition: string | undefined): boolean {
  return preposition === 'since' || preposition === 'of'
}

/** "this year", "last month": in an article of unknown date the story is now in a year that nobody can tell. */
export function tellsPresent(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text }, at) => /^(?:this|last)$/iu.test(text) && /^(?:year|month|week)$/iu.test(tokens[at + 1]?.text ?? ''),
  )
}

/** "from 2021 to 2025", "between March and May": two dates become one with an end. */
function joinRanges(found: readonly FoundDate[], words: readonly string[]): readonly FoundDate[] {
  const joined: FoundDate[] = []
  for (const date of found) {
    const before = joined.at(-1)
    if (before !== undefined && isRange(before, date, words))
      joined[joined.length - 1] = { ...before, last: date.last, dateEnd: date.date }
    else joined.push(date)
  }
  return joined
}

function isRange(from: FoundDate, to: FoundDate, words: readonly string[]): boolean {
  const opener = words[from.first - 1] ?? ''
  const link = words.slice(from.last + 1, to.first).join(' ')
  const isOpened =
    (opener === 'from' && /^(?:to|until|through)$/u.test(link)) || (opener === 'between' && link === 'and')
  return isOpened && from.date <= to.date && from.date !== to.date
}
