import type { GraphNode } from '../core/graph.ts'
import { printable, wrap } from './text-format.ts'

const WIDTH = 100
export const QUOTE_INDENT = '      '

/** How an article tells it, where that must be said. */
export interface QuoteNotes {
  /** Stands before the article: "denied by Huawei: ". */
  readonly told?: string
  /** Stands behind it: " (a copy of story-1)". */
  readonly origin?: string
}

/** The words that tell something, then where they stand. */
export function describeQuote(
  quote: unknown,
  document: GraphNode | undefined,
  { told = '', origin = '' }: QuoteNotes = {},
): string[] {
  const place = document === undefined ? '' : `-- ${printable(told + nameDocument(document) + origin)}`
  return [
    ...wrap(`"${printable(String(quote ?? ''))}"`, { width: WIDTH, indent: QUOTE_INDENT }),
    `${QUOTE_INDENT}${place}`,
  ]
}

/** "title, publisher, date, file". */
function nameDocument({ name, properties }: GraphNode): string {
  const { file, publisher, publishedOn } = properties
  return [...new Set([name, publisher, publishedOn, file].filter((part) => part !== undefined))].join(', ')
}
