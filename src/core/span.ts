/** A stretch of a document's text: UTF-16 offsets (JavaScript string indices), half open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The text that a span covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` covers all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** `span` without white space at its ends; of white space alone, the empty span at its start. */
export function trimSpan(text: string, span: Span): Span {
  const raw = text.slice(span.start, span.end)
  const trimmed = raw.trim()
  const start = trimmed === '' ? span.start : span.start + raw.length - raw.trimStart().length
  return { start, end: start + trimmed.length }
}
