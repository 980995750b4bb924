import { foldName } from '../../core/compare-names.ts'
import { editsBetween } from '../../core/string-distance.ts'

/** How likely two names mean one actor, and why. */
export interface Likeness {
  /** 0 to 1. */
  readonly score: number
  readonly reason: string
}

/** What a firm's name may have or leave out. */
const LEGAL_FORM = /(?: (?:inc|ltd|limited|co|corp|corporation|company|llc|plc|ag|sa|gmbh|holdings?|group))+$/u
const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'de', 's'])
const MIN_SPELLING_LETTERS = 5

/** The strongest sign that two names, unlike as written, mean one actor; null: there is none. */
export function compareNames(first: string, second: string, isPerson: boolean): Likeness | null {
  const [a, b] = [foldName(first), foldName(second)]
  if (a === '' || b === '') return null
  if (a === b) return { score: 0.7, reason: 'the names are the same but for case, accents and signs' }
  const signs = isPerson
    ? [surname(a, b), spelling(a, b)]
    : [legalForm(a, b), acronym(first, second), longer(a, b), spelling(a, b)]
  return signs.find((sign) => sign !== null) ?? null
}

function legalForm(a: string, b: string): Likeness | null {
  if (a.replace(LEGAL_FORM, '') !== b.replace(LEGAL_FORM, '')) return null
  return { score: 0.8, reason: 'the names differ in the legal form alone' }
}

/** "NDRC" and "National Development and Reform Commission". */
function acronym(first: string, second: string): Likeness | null {
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  if (!/^\p{Lu}[\p{Lu}\d&.]{1,7}$/u.test(short)) return null
  const words = foldName(long).split(' ')
  const initials = (list: readonly string[]) => list.map((word) => word.slice(0, 1)).join('')
  const letters = foldName(short.replaceAll('.', ''))
  if (words.includes(letters)) return null // "US suppliers" and "U.S."
  const isIt =
    words.length > 1 &&
    [words, words.filter((word) => !SMALL_WORDS.has(word))].some((list) => initials(list) === letters)
  return isIt ? { score: 0.6, reason: `${short} has the first letters of the other name` } : null
}

/** "Huawei" and "Huawei Cloud": often a part of it, often only its longer name. */
function longer(a: string, b: string): Likeness | null {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 3 || !long.startsWith(`${short} `)) return null
  const more = long.slice(short.length + 1).split(' ').length
  return more > 2 ? null : { score: more === 1 ? 0.45 : 0.3, reason: 'one name is the other one with more behind it' }
}

function surname(a: string, b: string): Likeness | null {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.includes(' ') || !` ${long} `.includes(` ${short} `) || !long.includes(' ')) return null
  return { score: 0.4, reason: 'one name is a part of the other, as a surname is' }
}

function spelling(a: string, b: string): Likeness | null {
  const length = Math.max(a.length, b.length)
  if (Math.min(a.length, b.length) < MIN_SPELLING_LETTERS || /\d/u.test(a + b)) return null
  const limit = length < 10 ? 1 : 2
  const distance = editsBetween(a, b, limit)
  if (distance > limit) return null
  return {
    score: distance === 1 ? 0.6 : 0.4,
    reason: `the spelling differs in ${distance} letter${distance === 1 ? '' : 's'}`,
  }
}
