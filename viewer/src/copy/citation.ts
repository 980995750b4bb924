import type { DocumentCard } from '../../../src/server/api.ts'
import { formatDate, safeUrl } from '../vocabulary/words.ts'

/**
 * An article, or a sentence of it, as one cites it: quote, title, publisher, date, address.
 * @example `"Norland barred Tidewell." "Harbour ministry bars Tidewell", The Norland Post, 3 Mar 2021, https://...`
 */
export function citationOf(document: DocumentCard, sentence: string | null): string {
  const { title, publisher, publishedOn, url } = document
  const where = [
    `“${flatten(title)}”`,
    publisher === null ? null : flatten(publisher),
    publishedOn === null ? 'undated' : formatDate(publishedOn),
    safeUrl(url),
  ].filter((part) => part !== null)
  return `${sentence === null ? '' : `“${flatten(sentence)}” `}${where.join(', ')}`
}

function flatten(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
