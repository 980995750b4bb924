import { findDate } from './dates.ts'
import type { Line } from './lines.ts'

const MAX_WORDS = 24
const MAX_LENGTH = 200
/** Words that may stand beside a date without making a sentence of it. */
const DATE_COMPANY = new Set(
  'first last originally published publish update updated posted modified created issued released date dated on at in of the by am pm a.m. p.m. noon midnight hrs hours local time ago min minute minutes read mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday'.split(
    ' ',
  ),
)
const ZONE =
  /\b(?:GMT|UTC|BST|IST|JST|KST|HKT|SGT|[ECMPN][SD]T|[CEW]E?S?T|[AN][EC][SD]?T|EAT|WAT|CAT|MSK|Z)\b(?:[+-]\d{1,2})?/gu
const TIME = /(?:T)?\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]m\b|\b\d{1,2} min/giu
const LOWER_IN_NAMES = new Set(
  'and in for of at de da do dos del van von der den al bin el la le our the to on from with y e zu'.split(' '),
)
/** "Section | Updated: ..." */
const LABEL =
  /^(?:[\p{L} ]{0,40}[|·•]\s*){0,3}(?:first |last |originally )?(?:published|publish|updated|update|posted|modified|issued|released|date)\b/iu
const PUBLISHED_IN = /^(?:first )?published (?:in|on|by) .{2,60}(?:19|20)\d\d$/iu

/** Whether the line holds a date and little else: "Updated: 3 May 2019, 10:15 GMT", "Oslo, 3 May 2019". */
export function isDateLine({ text, words }: Line): boolean {
  if (words > MAX_WORDS || text.length > MAX_LENGTH || /^[–—-]/u.test(text)) return false
  const rest = withoutDates(text)
  if (rest === null) return false
  const left = (
    rest
      .replace(TIME, ' ')
      .replace(ZONE, ' ')
      .match(/[\p{L}\d.]*[\p{L}\d]/gu) ?? []
  ).filter((word) => !DATE_COMPANY.has(word.toLowerCase()))
  return left.length === 0 || (isLabelled(text) && left.length <= 8) || isPlaceOrPerson(text, left)
}

/** The line without its dates; `null` if it has none. */
function withoutDates(text: string): string | null {
  const found = findDate(text)
  if (found === null) return null
  const rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`
  return withoutDates(rest) ?? rest
}

/** "Published: ...", "Last updated on ..." */
export function isLabelled(text: string): boolean {
  return LABEL.test(text)
}

/** A city, a section, an author beside a full date: capitalised words, set off by a mark. */
function isPlaceOrPerson(text: string, left: readonly string[]): boolean {
  const isFullDate = /\d\D+\d{4}|\d{4}\D\d+\D\d/u.test(text)
  const maxWords = /[,|·•():/]/u.test(text.replace(COMMA_IN_DATE, ' ')) ? 8 : 2 // "Press Briefing – May 3, 2019" is a title
  return (
    isFullDate && left.length <= maxWords && left.every((word) => /^\p{Lu}/u.test(word) || LOWER_IN_NAMES.has(word))
  )
}

/** "May 3, 2019", "3 May, 2019" */
const COMMA_IN_DATE = /(?<=\d|\p{L}),(?= (?:19|20)\d\d)/u

const BYLINE =
  /^(?:(?:written |reported |story |text |posted )?by:?|writers?\s?:|reporters?\s?:|authors?\s?:|words\s?:) (?<who>.+)$/iu
const DESK = /^(?:by|from) (?:our|a|staff|the) [^.]{0,60}(?:correspondents?|reporters?|desk|bureau|staff|writers?)\b/iu
const CREDIT_LINE =
  /^[([]?(?:(?:additional |with )?(?:reporting|writing|editing|editors?|translat(?:ed|ion)|compiled|edited|graphics?|production) (?:by|from|for)\b|with (?:files|inputs?|agencies|reports?) (?:from|by)|(?:source|editor)s?\s?:)/iu

/** The writers that a byline names; `null` if the line is none. "By Monday, troops had left." is a sentence. */
export function readByline({ text, words, isClosed }: Line): string | null {
  if (words > MAX_WORDS || text.length > MAX_LENGTH || (isClosed && !/[)\]]$/u.test(text))) return null
  const who = BYLINE.exec(text)?.groups?.who
  if (who === undefined) return null
  const names = (who.split(/\s*[|·•]\s*/u)[0] ?? '').replace(/[\s,]+$/u, '')
  const [persons = '', role = ''] = splitRole(names)
  const tokens = persons.match(/\p{L}[\p{L}'’.-]*/gu) ?? []
  const isName = tokens.every((word) => /^\p{Lu}/u.test(word) || LOWER_IN_NAMES.has(word))
  const isReal = tokens.length > 0 && !LOWER_IN_NAMES.has(tokens[0]?.toLowerCase() ?? '')
  return isName && isReal && role.split(' ').length <= 8 ? persons : null
}

/** "A. Writer, economics editor": what follows the comma in lower case is no name. */
function splitRole(names: string): readonly string[] {
  const role = /,\s*(?=\p{Ll})(?!(?:and|de|van|von|al|bin)\b)/u.exec(names)
  return role === null ? [names] : [names.slice(0, role.index), names.slice(role.index + 1).trim()]
}

/** Whether the line is metadata by itself, and by which rule. */
export function matchMetadata(line: Line): string | null {
  const { text, words } = line
  if (words > MAX_WORDS || text.length > MAX_LENGTH) return null
  if (isDateLine(line) || PUBLISHED_IN.test(text)) return 'metadata/date'
  if (readByline(line) !== null || DESK.test(text)) return 'metadata/byline'
  if (CREDIT_LINE.test(text)) return 'metadata/credit'
  return isTimeOfDay(text) ? 'metadata/time' : null
}

/** "3:55 P.M. EDT", "15.20 BST". A bare "01:09" is the length of a video. */
function isTimeOfDay(text: string): boolean {
  return /^\(?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?(?:\s+[A-Z]{2,4}|\s+local(?: time)?)?|[A-Z]{2,4})\)?\.?$/iu.test(text)
}
