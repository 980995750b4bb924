import type { IsoDatePrefix } from '../../core/document.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
export const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`
export const YEAR = String.raw`(?:19|20)\d\d`
const PART = String.raw`(?:0?[1-9]|[12]\d|3[01])`

/** The ways to write a date, the surest first; each names its parts. */
const DATES: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d)(?<y>${YEAR})-(?<m>\d\d)-(?<d>\d\d)(?!\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?`, 'iu'),
  new RegExp(String.raw`\b(?<month>${MONTH}) (?<d>${DAY}),? (?<y>${YEAR})(?!\d)`, 'iu'),
  new RegExp(String.raw`(?<!\d)(?<d>${DAY})(?: of)?[ -](?<month>${MONTH}),?[ -](?<y>${YEAR})(?!\d)`, 'iu'),
  new RegExp(String.raw`(?<!\d)(?<y>${YEAR})\s?年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?日`, 'u'),
  new RegExp(String.raw`(?<!\d)(?<y>${YEAR})[/.](?<m>\d\d?)[/.](?<d>\d\d?)(?!\d)`, 'u'),
  new RegExp(String.raw`(?<!\d)(?<a>${PART})[/.-](?<b>${PART})[/.-](?<y>${YEAR})(?!\d)`, 'u'),
  new RegExp(String.raw`\b(?<month>${MONTH}),? (?<y>${YEAR})(?!\d)`, 'iu'),
]

/** A date found in a short line. */
export interface FoundDate {
  /** `null`: looks like a date, but no such day exists. */
  readonly date: IsoDatePrefix | null
  readonly start: number
  readonly end: number
}

/** The first date with a year in `text`, whichever way it is written; `null` if there is none. */
export function findDate(text: string): FoundDate | null {
  for (const pattern of DATES) {
    const match = pattern.exec(text)
    if (match?.groups === undefined) continue
    const date = readParts(match.groups)
    return { date, start: match.index, end: match.index + match[0].length }
  }
  return null
}

/**
 * Read a date as a metadata field gives it ("2021-05-21T10:00:00Z", "May 2021", "2021").
 * @returns The day as written, without regard to its time zone; `null` if it is no date.
 */
export function parseDateField(value: string): IsoDatePrefix | null {
  const text = value.trim()
  const prefix = /^(?<y>(?:19|20)\d\d)(?:-?(?<m>0[1-9]|1[0-2]))?$/u.exec(text)?.groups
  if (prefix?.y !== undefined) return prefix.m === undefined ? prefix.y : `${prefix.y}-${prefix.m}`
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/u.exec(text)
  return findDate(compact === null ? text : `${compact[1]}-${compact[2]}-${compact[3]}`)?.date ?? null
}

function readParts(parts: Record<string, string | undefined>): IsoDatePrefix | null {
  const year = Number(parts.y)
  if (parts.a !== undefined && parts.b !== undefined) return readAmbiguous(year, Number(parts.a), Number(parts.b))
  const month = parts.month === undefined ? Number(parts.m) : monthNumber(parts.month)
  return parts.d === undefined ? isoDate(year, month, null) : isoDate(year, month, Number.parseInt(parts.d, 10))
}

/** "03/04/2021" is March or April: what both readings share is kept. */
function readAmbiguous(year: number, a: number, b: number): IsoDatePrefix | null {
  if (a === b || b > 12) return isoDate(year, a, b)
  return a > 12 ? isoDate(year, b, a) : String(year)
}

function monthNumber(word: string): number {
  return MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3))) + 1
}

function isoDate(year: number, month: number, day: number | null): IsoDatePrefix | null {
  if (month < 1 || month > 12) return null
  const start = `${year}-${String(month).padStart(2, '0')}`
  if (day === null) return start
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day < 1 || day > daysInMonth ? null : `${start}-${String(day).padStart(2, '0')}`
}

const DATE_IN_NAME = /(?<!\d)(?<y>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?!\d)/u

/**
 * The day in a file name such as "2019-05-31-list.md" or "fr_2021-03-22_rule.txt": collections name files so. A name
 * with two different days says nothing.
 */
export function findDateInName(name: string): IsoDatePrefix | null {
  const days = [...name.matchAll(new RegExp(DATE_IN_NAME, 'gu'))].map(({ groups }) =>
    isoDate(Number(groups?.y), Number(groups?.m), Number(groups?.d)),
  )
  return new Set(days).size === 1 ? (days[0] ?? null) : null
}
