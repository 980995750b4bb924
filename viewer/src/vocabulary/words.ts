const NUMBER = new Intl.NumberFormat('en-US')

/** 8431 -> "8,431". */
export function formatCount(count: number): string {
  return NUMBER.format(count)
}

/** (1, "event") -> "1 event"; (0, "event") -> "0 events"; an irregular plural is given. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "2019-05-31" -> "31 May 2019", "2019-05" -> "May 2019", "2019" -> "2019". Anything else stays as it is. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-')
  const name = MONTHS[Number(month ?? 0) - 1]
  if (year === undefined || name === undefined) return date
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** A date or a span of dates; null: "undated". */
export function formatDates(date: string | null, dateEnd: string | null): string {
  if (date === null) return 'undated'
  return dateEnd === null || dateEnd === date ? formatDate(date) : `${formatDate(date)} – ${formatDate(dateEnd)}`
}

/** Only these may become links: a text could hold `javascript:` or worse. */
export function safeUrl(url: string | null): string | null {
  return url !== null && /^https?:\/\//iu.test(url) ? url : null
}
