import type { DocumentId } from './ids.ts'
import type { Span } from './span.ts'

/** A date in ISO 8601, cut to what is known: "2019", "2019-05" or "2019-05-31". Its precision is its length. */
export type IsoDatePrefix = string

export type DocumentFormat = 'text' | 'markdown' | 'html' | 'jsonl'

/**
 * What a stretch of a document is. Blocks cover lines; only `title` and `body` are read for actors and events.
 * - title: the article's own headline, or a heading within it
 * - body: running text
 * - metadata: date lines, bylines, front matter
 * - furniture: what the page put around the article (advertisement, share bars, captions, links to other articles)
 */
export type BlockKind = 'title' | 'body' | 'metadata' | 'furniture'

export interface Block extends Span {
  readonly kind: BlockKind
  /** The rule that decided the kind, for instance `furniture/read-more`. */
  readonly rule: string
}

/** What is known about an article apart from its text. Unknown is null, never guessed. */
export interface DocumentHeader {
  readonly id: DocumentId
  /** File name without ending; a record of a JSON Lines file has `#LINE` behind it. */
  readonly name: string
  readonly title: string | null
  readonly publishedOn: IsoDatePrefix | null
  readonly publisher: string | null
  /** The writers' names as the byline gives them, without "By". */
  readonly byline: string | null
  readonly url: string | null
  /** SHA-256, in hexadecimal, of the bytes that the document was read from (the file, or its line in a JSON Lines file). */
  readonly sha256: string
}

/** One article as read. The text is never changed after reading: every offset points into it. */
export interface Document extends DocumentHeader {
  readonly format: DocumentFormat
  /**
   * The file's whole text, decoded from UTF-8 (a BOM and front matter included, so that offsets hold in the file);
   * for HTML the text taken out of the page, for JSON Lines the record's `text`.
   */
  readonly text: string
  /** In order, without overlap; white space between blocks belongs to none. */
  readonly blocks: readonly Block[]
}
