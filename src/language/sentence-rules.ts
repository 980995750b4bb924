import {
  AGENCY_WORDS,
  LEADING_ABBREVIATIONS,
  SENTENCE_OPENERS,
  SUBJECT_VERBS,
  TRAILING_ABBREVIATIONS,
} from './abbreviations.ts'
import type { Unit } from './sentence-units.ts'

const TERMINATOR = /(?:[.!?…]+["'”’»)\]]*|[。！？]+[”’」』）]*)$/u
const LAST_WORD = /(?:^|[\s("'“‘«[—–/-])((?:\p{L}\.)*[\p{L}\p{N}&]+)\.$/u
const NEXT_WORDS = /^\s*(["'“‘«([]*)([\p{L}\p{N}][\p{L}\p{N}’'-]*)?(?:\s+([\p{L}][\p{L}’'-]*))?/u
const SPEECH = /^\s*(?:(?:\p{Lu}[\p{L}.’'-]*|the|a)\s+){1,4}(?:said|says|asked|told|added|wrote|tweeted|shouted)\b/u

/** What the rules say of the gap behind a unit: no mark stands there, its mark ends no sentence, a sentence ends. */
export const VERDICTS = { none: 0, open: 1, end: 2 } as const

/** The verdict on the gap behind each unit of a paragraph. */
export function verdictsOf(text: string, units: readonly Unit[]): readonly number[] {
  const [first, last] = [units[0]?.start ?? 0, units.at(-1)?.end ?? 0]
  const body = text.slice(first, last)
  return units.map(({ start, end }) => {
    const mark = TERMINATOR.exec(text.slice(start, end))
    if (mark === null) return VERDICTS.none
    return endsSentence(body, start - first + mark.index, mark[0]) ? VERDICTS.end : VERDICTS.open
  })
}

function endsSentence(body: string, index: number, mark: string): boolean {
  const after = body.slice(index + mark.length, index + mark.length + 120)
  if (after.trim() === '') return true
  const [, opening = '', next = '', second = ''] = NEXT_WORDS.exec(after) ?? []
  if (opening === '' && /^\p{Ll}/u.test(next)) return false
  // '"Stop!" Mr Hill said' is one sentence; a full stop inside the quotation would have been a comma.
  if (/^[!?…]/u.test(mark) && mark.length > 1 && SPEECH.test(after)) return false
  if (mark.startsWith('.') && !mark.startsWith('..')) {
    return mark.length > 1 || !staysOpen(body.slice(Math.max(0, index - 24), index + 1), opening, next, second)
  }
  return !mark.startsWith('..') || /^[\p{Lu}\p{N}]/u.test(next)
}

/** Whether the full stop at the end of `before` belongs to an abbreviation or initial that does not end a sentence. */
function staysOpen(before: string, opening: string, next: string, second: string): boolean {
  const word = LAST_WORD.exec(before)?.[1]
  if (word === undefined || opening !== '') return false
  const lower = word.toLowerCase()
  if (/^(?:no|nos|p|pp|art|sec|fig|vol|ch|para)$/u.test(lower)) return /^\p{N}/u.test(next)
  if (LEADING_ABBREVIATIONS.has(lower)) return true
  const opens = SENTENCE_OPENERS.has(next) && !(next === 'Under' && AGENCY_WORDS.has(second))
  if (/^\p{Lu}$/u.test(word)) return !opens || next === 'A'
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) {
    return !opens && !(!AGENCY_WORDS.has(next) && SUBJECT_VERBS.has(second) && /^\p{Lu}/u.test(next))
  }
  if (/^(?:\p{Ll}\.)+\p{Ll}$/u.test(word) || TRAILING_ABBREVIATIONS.has(lower)) return !opens
  return false
}
