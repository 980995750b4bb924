import type { Token } from '../core/language.ts'

export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ')
const UNITS =
  'year month week day hour minute decade quarter weekend night morning afternoon evening yesterday today tomorrow tonight time'.split(
    ' ',
  )
const TIME_NOUNS: ReadonlySet<string> = new Set([...WEEKDAYS, ...MONTHS, ...UNITS])

/** Whether a word names a stretch of time and no thing; "may" counts only as a name ("in May"). */
export function isTimeNoun(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (/^(?:19|20)\d\d$/u.test(token.text)) return true
  const word = token.text.toLowerCase()
  if (word === 'may' || word === 'march') return token.text !== word && token.tag !== 'AUX'
  return TIME_NOUNS.has(word) || (word.endsWith('s') && UNITS.includes(word.slice(0, -1)))
}
