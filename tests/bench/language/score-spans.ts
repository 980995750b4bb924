import type { Span } from '../../../src/core/span.ts'

/** Counts behind precision and recall; those of several texts are added up. */
export interface SpanScore {
  readonly right: number
  readonly found: number
  readonly wanted: number
}

/**
 * How many spans agree at both ends, as the CoNLL 2018 shared task counts: by characters that are not white space.
 * @see https://universaldependencies.org/conll18/evaluation.html
 */
export function scoreSpans(text: string, found: readonly Span[], wanted: readonly Span[]): SpanScore {
  const place = placesOf(text)
  const keyOf = ({ start, end }: Span) => `${place[start]}-${place[end]}`
  const gold = new Set(wanted.map(keyOf))
  return { right: found.filter((span) => gold.has(keyOf(span))).length, found: found.length, wanted: wanted.length }
}

/** The sum of several scores. */
export function addScores(scores: readonly SpanScore[]): SpanScore {
  const sum = (field: keyof SpanScore) => scores.reduce((total, score) => total + score[field], 0)
  return { right: sum('right'), found: sum('found'), wanted: sum('wanted') }
}

/** Precision, recall and F1, from 0 to 1; 0 where there is nothing to divide by. */
export function ratesOf({ right, found, wanted }: SpanScore): { precision: number; recall: number; f1: number } {
  return { precision: right / (found || 1), recall: right / (wanted || 1), f1: (2 * right) / (found + wanted || 1) }
}

/** For each offset, how many characters other than white space stand before it. */
function placesOf(text: string): readonly number[] {
  const places = [0]
  for (let at = 0; at < text.length; at += 1) places.push((places[at] ?? 0) + (/\s/u.test(text[at] ?? '') ? 0 : 1))
  return places
}
