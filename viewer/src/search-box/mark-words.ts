export interface MarkedPart {
  readonly text: string
  readonly isMatch: boolean
}

/** Letters before the first match that a line shows. */
const LEAD = 40

/**
 * A sentence cut so that its first match is in sight, with the words looked for marked. The parts give the cut sentence
 * again.
 */
export function markWords(sentence: string, query: string): readonly MarkedPart[] {
  const words = [...(query.match(/[\p{L}\p{N}]+/gu) ?? [])].filter(
    (word) => 1 < word.length || /\p{Script=Han}/u.test(word),
  )
  if (words.length === 0) return [{ text: sentence, isMatch: false }]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'giu')
  const first = Math.max(0, sentence.search(pattern))
  const shown = cutBefore(sentence, first)
  const parts: MarkedPart[] = []
  let end = 0
  for (const match of shown.matchAll(pattern)) {
    if (end < match.index) parts.push({ text: shown.slice(end, match.index), isMatch: false })
    parts.push({ text: match[0], isMatch: true })
    end = match.index + match[0].length
  }
  return end < shown.length ? [...parts, { text: shown.slice(end), isMatch: false }] : parts
}

function cutBefore(sentence: string, first: number): string {
  if (first <= LEAD) return sentence
  const space = sentence.indexOf(' ', first - LEAD)
  return `… ${sentence.slice(space < 0 || first <= space ? first : space + 1)}`
}
