import type { GraphNode } from '../core/graph.ts'

/** A quote and where it stands, as every JSON answer has them. */
export function wordsOf(quote: unknown, document: GraphNode | null | undefined): object {
  const { file, publishedOn } = document?.properties ?? {}
  return {
    quote: quote ?? '',
    document: document?.id ?? null,
    title: document?.name ?? null,
    file: file ?? null,
    publishedOn: publishedOn ?? null,
  }
}
