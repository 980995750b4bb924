/** What FollowTheMoney takes for a space, and what it deletes (normality's `remove_unsafe_chars`). */
const SPACES = /[\u2000-\u200a\u2028\u2029\u0a00\u1680\u202f\u205f\u3000]/gu
const DELETED = /(?![\t\n\r])\p{Cc}|[\u200b-\u200f\u061c\u2060-\u2064\u00ad\ufeff]|\p{Cs}/gu
const MAX_NAME = 384
const MAX_STRING = 1024
const MAX_TEXT = 65_000

/**
 * Texts in the normal form of FollowTheMoney, which otherwise changes or drops them as it reads: NFC, without what is
 * unseen; a name is one line without quotes around it. What is too long is cut. What is left empty is left out.
 * @see https://followthemoney.tech/explorer/types/
 */
export function names(values: readonly (string | undefined)[]): readonly string[] {
  return unique(values, (text) => cut(withoutQuotes(squash(text)), MAX_NAME))
}

/** A property of type string, such as a title: one line. */
export function strings(values: readonly (string | undefined)[]): readonly string[] {
  return unique(values, (text) => cut(squash(text), MAX_STRING))
}

/** A property of type text, such as a description. */
export function texts(values: readonly (string | undefined)[]): readonly string[] {
  return unique(values, (text) => cut(text, MAX_TEXT))
}

/** ISO 8601 prefixes. */
export function dates(values: readonly (string | undefined)[]): readonly string[] {
  return unique(values, (text) => (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text) ? text : ''))
}

/** Sorted, as FollowTheMoney's values have no order. */
function unique(values: readonly (string | undefined)[], form: (text: string) => string): readonly string[] {
  const formed = values.map((value) => (value === undefined ? '' : form(clean(value))))
  return [...new Set(formed.filter((text) => text !== ''))].sort()
}

function clean(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.trim()
  return text.normalize('NFC').replace(SPACES, ' ').replace(DELETED, '').trim()
}

function squash(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** Any number of them, or the next reader would take off some more. */
function withoutQuotes(text: string): string {
  const inner = /^["'](.*)["']$/u.exec(text)?.[1]
  return inner === undefined ? text : withoutQuotes(inner.trim())
}

/** By characters, as Python counts them. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : [...text].slice(0, length).join('').trimEnd()
}
