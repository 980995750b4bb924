import type { Report } from '../../../src/server/api.ts'

type Quoted = Pick<Report, 'quote' | 'start' | 'end' | 'sentence' | 'sentenceStart' | 'trigger'>

/** A sentence in parts, in their order. */
export interface QuoteParts {
  readonly before: string
  /** The quote, in three: before the trigger, the trigger, after it. */
  readonly quote: readonly [string, string, string]
  readonly after: string
}

/**
 * The sentence, cut around the quote, and the quote around the word that carries the event. Line breaks of the file
 * become spaces. Where the offsets do not meet (a quote over two sentences), the quote stands alone.
 */
export function splitQuote(report: Quoted): QuoteParts {
  const { sentence, sentenceStart, start, end, quote } = report
  const from = start - sentenceStart
  const to = end - sentenceStart
  const fits = 0 <= from && to <= sentence.length && sentence.slice(from, to) === quote
  return {
    before: fits ? flatten(sentence.slice(0, from)) : '',
    quote: splitTrigger(report),
    after: fits ? flatten(sentence.slice(to)) : '',
  }
}

function splitTrigger({ quote, start, trigger }: Quoted): QuoteParts['quote'] {
  if (trigger === null) return [flatten(quote), '', '']
  const from = trigger.start - start
  const to = trigger.end - start
  if (from < 0 || quote.length < to) return [flatten(quote), '', '']
  return [flatten(quote.slice(0, from)), flatten(quote.slice(from, to)), flatten(quote.slice(to))]
}

function flatten(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
