import type { Diagnostic } from '../core/diagnostic.ts'
import type { Document } from '../core/document.ts'
import { assertNever } from '../core/errors.ts'
import { makeId } from '../core/ids.ts'
import { markBlocks } from './blocks/mark-blocks.ts'
import { readHeader } from './blocks/read-header.ts'
import { skip } from './diagnose.ts'
import { parseHtml } from './html/parse-html.ts'
import type { RawRecord } from './input-file.ts'
import { leadDateOf } from './lead-date.ts'
import { nameDateOf } from './name-date.ts'
import { parseLine } from './parse-line.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { NO_FIELDS, type ParsedFormat } from './parsed-format.ts'

/**
 * Understand one record: its text, what is known about it, and what each line of it is. Pure; runs in worker threads.
 * @returns `document` is null where there is no text to read; then a diagnostic with severity "skip" says why.
 */
export function parseRecord(raw: RawRecord): { document: Document | null; diagnostics: readonly Diagnostic[] } {
  const { text, fields, given, diagnostics } = parseFormat(raw)
  if (text === null) return { document: null, diagnostics }
  const marking = markBlocks(text, { title: fields.title, given })
  if (!marking.blocks.some(({ kind }) => kind === 'body' || kind === 'title')) {
    return { document: null, diagnostics: [...diagnostics, textEmpty(raw.path)] }
  }
  const found = readHeader(marking)
  const document: Document = {
    id: makeId('doc', raw.sha256),
    name: raw.name,
    title: fields.title ?? found.title,
    publishedOn: fields.date ?? found.publishedOn ?? nameDateOf(raw) ?? leadDateOf(text, marking.blocks),
    publisher: fields.publisher ?? found.publisher,
    byline: fields.byline ?? found.byline,
    url: fields.url,
    sha256: raw.sha256,
    format: raw.format,
    text,
    blocks: marking.blocks,
  }
  return { document, diagnostics }
}

function parseFormat({ format, content, path }: RawRecord): ParsedFormat {
  switch (format) {
    case 'text':
      return { text: content, fields: NO_FIELDS, given: [], diagnostics: [] }
    case 'markdown':
      return parseMarkdown(path, content)
    case 'jsonl':
      return { fields: NO_FIELDS, given: [], ...parseLine(path, content) }
    case 'html':
      return parseHtml(path, content)
    default:
      return assertNever(format)
  }
}

function textEmpty(path: string): Diagnostic {
  const why = 'no article text was found in it'
  return skip('TEXT_EMPTY', path, { why, hint: 'Open it and see whether the article itself is there.' })
}
