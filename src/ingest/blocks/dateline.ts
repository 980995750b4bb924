import type { IsoDatePrefix } from '../../core/document.ts'
import { DAY, findDate, YEAR } from './dates.ts'

/** Place, day and agency in front of an article's first sentence: "OSLO, May 3, 2019 (Agency) -- ". */
export interface Dateline {
  /** Of the dateline without the white space behind it. */
  readonly length: number
  /** `null`: it names no year. */
  readonly date: IsoDatePrefix | null
  readonly agency: string | null
}

const CAPS = String.raw`\p{Lu}[\p{Lu}.'’ -]{2,30}(?:/\p{Lu}[\p{Lu}.'’ -]{2,30})?`
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{1,30}){0,3}`
const DATE = String.raw`(?:\p{Lu}\p{L}{2,8}\.? ${DAY}|${DAY} \p{Lu}\p{L}{2,8}\.?)(?:,? ${YEAR})?`
const DATELINE = new RegExp(
  String.raw`^(?:(?<caps>${CAPS})|${PLACE})(?:, \p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})?)??(?:,? (?<date>${DATE}))? ?(?:\((?<agency>\p{Lu}[\p{L} .-]{1,30})\))? ?(?<sign>:|--|[—–-])\s+(?=["“‘'\p{Lu}\d])`,
  'u',
)
const AGENCY_ONLY = /^\((?<agency>\p{Lu}[\p{L} .-]{1,30})\) ?(?:--|[—–-])\s+(?=["“‘'\p{Lu}])/u
/** "PRESIDENT ROE: ..." is somebody speaking. */
const SPEAKER =
  /^(?:the |mr|mrs|ms|dr|q(?:uestion)?\b|answer|moderator|president|vice|prime|minister|secretary|ambassador|general|senator|chair|governor|operator|reporter|host)/iu

/** The dateline in front of `line`, the first of running text; `null` if there is none. */
export function matchDateline(line: string): Dateline | null {
  const head = line.slice(0, 120)
  const match = DATELINE.exec(head) ?? AGENCY_ONLY.exec(head)
  const parts = match?.groups
  if (match === null || parts === undefined) return null
  const isSure = parts.date !== undefined || parts.agency !== undefined
  if (!isSure && (parts.caps === undefined || parts.sign === '-' || SPEAKER.test(head))) return null
  const date = parts.date === undefined ? null : (findDate(parts.date)?.date ?? null)
  return { length: match[0].trimEnd().length, date, agency: parts.agency ?? null }
}
