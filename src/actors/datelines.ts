import type { Document } from '../core/document.ts'
import type { Sentence } from '../core/language.ts'
import { placeCountry } from './find-places.ts'

/** A text as written and as read. */
export interface Written {
  readonly document: Document
  readonly sentences: readonly Sentence[]
}

/**
 * The countries in which a text was written, by its bylines and dateline ("OSLO, 3 May 2019 —"), which no sentence
 * holds: what stands before the third sentence and is in none.
 */
export function datelineCountries({ document, sentences }: Written): readonly string[] {
  const gaps: string[] = []
  let at = 0
  for (const { start, end } of sentences.slice(0, 3)) {
    gaps.push(document.text.slice(at, start))
    at = end
  }
  return [...new Set(gaps.flatMap((gap) => gap.split(BREAK)).flatMap(countriesIn))]
}

/** Between the parts of a head line. */
const BREAK = /[\n,|(/»>:;–—-]+/u

/** A part that is a place, or ends with one ("Ann Hale in Oslo"). */
function countriesIn(part: string): readonly string[] {
  const words = part.trim().split(/\s+/u)
  for (let from = Math.max(0, words.length - 3); from < words.length; from += 1) {
    const name = words.slice(from).join(' ')
    const code = placeCountry(name) ?? placeCountry(titleCase(name))
    if (code !== null && (from === 0 || /^(?:in|from|at)$/iu.test(words[from - 1] ?? ''))) return [code]
  }
  return []
}

function titleCase(name: string): string {
  return name.toLowerCase().replaceAll(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}
