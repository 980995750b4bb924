import type { Block, IsoDatePrefix } from '../core/document.ts'
import { DAY, findDate, YEAR } from './blocks/dates.ts'

const MONTH = String.raw`\p{Lu}\p{L}{2,8}\.?`
const FULL = String.raw`(?:${MONTH} ${DAY}|${DAY} ${MONTH}),? ${YEAR}(?!\d)`
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const WORD = String.raw`\p{Lu}[\p{L}.'’-]*(?!\p{L})`
/** "Tashkent, May 5, 2021. The ministry", "OSLO (Harbour Press, May 3, 2019) — The ministry". */
const OPENING = new RegExp(
  String.raw`^(?:${WORD}\s*(?:(?:${WORD}|of|in|[,(|/—–-])\s*){0,10})?(?:${WEEKDAY},? )?(?<date>${FULL})\)?\s*(?:[.:]\s|--|[—–-])`,
  'u',
)
/** "From our correspondent in Oslo | May 3, 2019". */
const SENT_FROM = new RegExp(String.raw`^(?:From|By) [^.!?\d]{3,60}[|,—–-] ?(?<date>${FULL})$`, 'u')
/** "Friday, May 3, 2019" after a headline on the same line; "said on Friday, 3 May 2019". */
const WITH_WEEKDAY = new RegExp(String.raw`\b${WEEKDAY},? (?<date>${FULL})`, 'u')
/** "Today, May 3, 2019, the ministry announced": whoever writes "today" says which day it is. */
const TODAY = new RegExp(String.raw`\b[Tt]oday,? (?:${WEEKDAY},? )?(?:on )?(?<date>${FULL})`, 'u')

/** Openings are told within so many lines and characters of text. */
const MAX_LINES = 4
const MAX_LENGTH = 500

/**
 * The day of an article by the words of its opening, for one that has no date line of its own: a day with its place, a
 * weekday with its full date (news tells so of the day it writes about, or of the one before), or "today, May 3, 2019".
 */
export function leadDateOf(text: string, blocks: readonly Block[]): IsoDatePrefix | null {
  const lines = blocks
    .filter(({ kind }) => kind !== 'furniture')
    .slice(0, MAX_LINES)
    .map((block) => text.slice(block.start, Math.min(block.end, block.start + MAX_LENGTH)))
  const first = (pattern: RegExp) => lines.map((line) => pattern.exec(line)).find((match) => match !== null)
  const found = first(OPENING) ?? first(SENT_FROM) ?? first(WITH_WEEKDAY) ?? TODAY.exec(text)
  const date = found?.groups?.date
  return date === undefined ? null : (findDate(date)?.date ?? null)
}
