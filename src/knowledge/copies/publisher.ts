import type { DocumentHeader } from '../../core/document.ts'

/** Who published it: the name that the article gives, else the site; null where neither is known. For comparing only. */
export function publisherOf({ publisher, url }: Pick<DocumentHeader, 'publisher' | 'url'>): string | null {
  if (publisher !== null) return publisher.toLowerCase()
  return url === null || !URL.canParse(url) ? null : new URL(url).hostname.replace(/^www\./u, '')
}
