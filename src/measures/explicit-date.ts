import type { IsoDatePrefix } from '../core/document.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_DATE =
  /^[^.;]{0,40}?\b(?:on|since|from|in|of|effective|by)\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:late\s+|early\s+)?(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b\.?(?:\s+(?<day>\d{1,2})(?!\d))?(?:,?\s+(?<year>(?:19|20)\d\d))?/iu
const YEAR_DATE = /^[^.;,]{0,30}?\b(?:in|since|from)\s+(?<year>(?:19|20)\d\d)\b/iu

/**
 * The calendar date right behind a verb: "took effect on September 1". A date without its year lies in the year before
 * the article's date, or at most on that day.
 */
export function explicitDate(behind: string, publishedOn: IsoDatePrefix | null): IsoDatePrefix | null {
  const found = MONTH_DATE.exec(behind)?.groups
  const month = found?.month === undefined ? -1 : MONTHS.indexOf(found.month.slice(0, 3).toLowerCase())
  if (found === undefined || month < 0) return YEAR_DATE.exec(behind)?.groups?.year ?? null
  const rest = `${String(month + 1).padStart(2, '0')}${found.day === undefined ? '' : `-${found.day.padStart(2, '0')}`}`
  if (found.year !== undefined) return `${found.year}-${rest}`
  if (publishedOn === null || publishedOn.length < 7) return null
  const year = Number(publishedOn.slice(0, 4))
  return rest <= publishedOn.slice(5, 5 + rest.length) ? `${year}-${rest}` : `${year - 1}-${rest}`
}
