import type { DocumentFormat } from '../core/document.ts'

/** A file that `listInputs` found and knows how to read. */
export interface InputFile {
  /** As the user would recognise it: what was given, and below a folder the way from there. */
  readonly path: string
  /** File name without ending. */
  readonly name: string
  readonly format: DocumentFormat
  /** Packed with gzip (JSON Lines alone). */
  readonly compressed: boolean
}

/** One article as it was found, not yet understood. Plain data: may be sent to a worker thread. */
export interface RawRecord {
  /** The file; for a record of a JSON Lines file with `:LINE` behind it. */
  readonly path: string
  /** The document's name; for a record of a JSON Lines file with `#LINE` behind it. */
  readonly name: string
  readonly format: DocumentFormat
  /** The whole file, or the line of a JSON Lines file; a byte order mark stays. */
  readonly content: string
  /** SHA-256 of the bytes that `content` was decoded from. */
  readonly sha256: string
}

/** The longest article read, in bytes: some 1.3 million words, more than any article and most books have. */
export const MAX_ARTICLE_BYTES = 8 * 1024 * 1024

const ENDINGS: readonly { readonly ending: RegExp; readonly format: DocumentFormat; readonly compressed: boolean }[] = [
  { ending: /\.(?:txt|text)$/iu, format: 'text', compressed: false },
  { ending: /\.(?:md|markdown)$/iu, format: 'markdown', compressed: false },
  { ending: /\.(?:html?|xhtml)$/iu, format: 'html', compressed: false },
  { ending: /\.(?:jsonl|ndjson)$/iu, format: 'jsonl', compressed: false },
  { ending: /\.(?:jsonl|ndjson)\.gz$/iu, format: 'jsonl', compressed: true },
]

/** The endings that can be read, as a sentence part for people. */
export const READABLE_ENDINGS = '.txt, .md, .html, .jsonl and .jsonl.gz'

/** What a file name says about its content; `null` where its ending is not known. */
export function describeFileName(fileName: string): Omit<InputFile, 'path'> | null {
  const known = ENDINGS.find(({ ending }) => ending.test(fileName))
  if (known === undefined) return null
  const name = fileName.replace(known.ending, '')
  return { name, format: known.format, compressed: known.compressed }
}
