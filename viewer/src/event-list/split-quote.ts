import type { Report } from '../../../src/server/api.ts'

/**
 * The sentence in three: before the quote, the quote, after it. Line breaks of the file become spaces.
 * Where the offsets do not meet (a quote over two sentences), the quote stands alone.
 */
export function splitQuote({ sentence, sentenceStart, start, end, quote }: Omit<Report, 'document'>) {
  const from = start - sentenceStart
  const to = end - sentenceStart
  const fits = 0 <= from && to <= sentence.length && sentence.slice(from, to) === quote
  if (!fits) return { before: '', quote: flatten(quote), after: '' }
  return {
    before: flatten(sentence.slice(0, from)),
    quote: flatten(quote),
    after: flatten(sentence.slice(to)),
  }
}

function flatten(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
