import { findDate } from './dates.ts'
import type { Line } from './lines.ts'

const MAX_METADATA_WORDS = 24
/** Words that may stand beside a date without making a sentence of it. */
const DATE_COMPANY =
  /\b(?:first|last|originally|published?|updated?|posted|modified|created|issued|released?|date|on|at|in|of|the|by|am|pm|a\.m\.|p\.m\.|noon|midnight|hrs?|hours|local time|time|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|[A-Z]{2,4}T|GMT|UTC|IST|Z|ago)\b\.?/giu
const TIME = /\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?/giu

/** Whether the line holds a date and little else: "Updated: 3 May 2019, 10:15 GMT", "Oslo, 3 May 2019". */
export function isDateLine({ text, words }: Line): boolean {
  if (words > MAX_METADATA_WORDS || text.length > 200) return false
  const rest = stripDates(text)
  if (rest === null) return false
  const left =
    rest
      .replace(TIME, ' ')
      .replace(DATE_COMPANY, ' ')
      .match(/[\p{L}\d]+/gu) ?? []
  return left.length === 0 || (isLabelled(text) && left.length <= 8) || isPlaceOrSection(left)
}

/** The line without its dates; `null` if it has none. */
function stripDates(text: string): string | null {
  const first = findDate(text)
  if (first === null) return null
  const rest = `${text.slice(0, first.start)} ${text.slice(first.end)}`
  return stripDates(rest) ?? rest
}

const LABEL =
  /^(?:[\p{L} ]{0,30}[|·•]\s*)?(?:first |last |originally )?(?:published|updated|posted|modified|issued|released|date|published (?:at|on|in))\b/iu

/** "Published: ...", "Last updated on ..." */
export function isLabelled(text: string): boolean {
  return LABEL.test(text)
}

/** Up to five capitalised words beside the date: a city, a section, an author's desk. */
function isPlaceOrSection(left: readonly string[]): boolean {
  return left.length <= 5 && left.every((word) => /^\p{Lu}/u.test(word) || LOWER_IN_NAMES.has(word))
}

const LOWER_IN_NAMES = new Set(
  'and in for of at de da do dos del van von der den al bin el la le our the to on with y e zu'.split(' '),
)
const BYLINE =
  /^(?:(?:written |reported |story |text |posted )?by:?|writers?:|reporters?:|authors?:|words:|source:|editors?:|updated by|from our) (?<who>.+)$/iu
const CREDIT_LINE =
  /^[([]?(?:(?:additional |with )?(?:reporting|writing|editing|editors?|translat(?:ed|ion)|compiled|edited|graphics?|production)(?: (?:by|from|for))\b|with (?:files|inputs?|agencies|reports?) (?:from|by)|\((?:source|editor)s?:)/iu

/** The byline without "By"; `null` if the line is none. "By Monday, troops had left." is a sentence. */
export function readByline({ text, words, isClosed }: Line): string | null {
  const who = BYLINE.exec(text)?.groups?.who
  if (who === undefined || words > MAX_METADATA_WORDS || (isClosed && !/[)\]]$/u.test(text))) return null
  const names = who.split(/\s*[|·•]\s*/u)[0]?.trim() ?? ''
  const tokens = names.match(/[\p{L}][\p{L}'’.-]*/gu) ?? []
  const isName = tokens.length > 0 && tokens.every((word) => /^\p{Lu}/u.test(word) || LOWER_IN_NAMES.has(word))
  return isName && !LOWER_IN_NAMES.has(tokens[0] ?? '') ? names : null
}

/** Whether the line is metadata by itself, and by which rule. */
export function matchMetadata(line: Line): string | null {
  if (isDateLine(line)) return 'metadata/date'
  if (readByline(line) !== null) return 'metadata/byline'
  if (line.words <= MAX_METADATA_WORDS && CREDIT_LINE.test(line.text)) return 'metadata/credit'
  if (/^published in .{2,60}(?:19|20)\d\d$/iu.test(line.text)) return 'metadata/date'
  return isTimeOfDay(line.text) ? 'metadata/time' : null
}

/** "3:55 P.M. EDT" of a transcript. A bare "01:09" is the length of a video. */
function isTimeOfDay(text: string): boolean {
  return /^\(?\d{1,2}[:.]\d{2}\s?[ap]\.?m\.?(?:\s+[A-Z]{2,4}|\s+local)?\)?\.?$/iu.test(text)
}
