import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PACKAGE_ROOT } from '../../core/package-root.ts'
import type { Span } from '../../core/span.ts'

/** One document of a treebank with its text put together again; spans in the order of the text. */
export interface TreebankDocument {
  readonly id: string
  /** Paragraphs are parted by an empty line, sentences within one by a space. */
  readonly text: string
  readonly sentences: readonly Span[]
  /** Surface tokens: "don't" is one. */
  readonly tokens: readonly Span[]
  /** Syntactic words: "don't" is two. */
  readonly words: readonly TaggedSpan[]
}

/** A word with its Penn tag. */
export interface TaggedSpan extends Span {
  readonly tag: string
}

interface OpenDocument {
  id: string
  text: string
  sentences: Span[]
  tokens: Span[]
  words: TaggedSpan[]
}

/** The folder of treebanks beside the checkout (or in `$WHODID_SHARED`), or null where there is none. */
export function treebankFolder(): string | null {
  const folder = join(process.env.WHODID_SHARED ?? join(PACKAGE_ROOT, '..', 'shared'), 'treebanks')
  return existsSync(folder) ? folder : null
}

/** The documents of one gzipped CoNLL-U file. */
export function readTreebank(file: string): readonly TreebankDocument[] {
  return parseConllu(gunzipSync(readFileSync(file)).toString('utf8'))
}

/** @see https://universaldependencies.org/format.html */
export function parseConllu(conllu: string): readonly TreebankDocument[] {
  const documents: OpenDocument[] = []
  for (const block of conllu.trim().split(/\n\s*\n/u)) {
    const lines = block.split('\n')
    const id = /^# newdoc(?: id = (.*))?$/mu.exec(block)
    if (id !== null || documents.length === 0)
      documents.push({ id: id?.[1] ?? '', text: '', sentences: [], tokens: [], words: [] })
    const document = documents.at(-1)
    if (document === undefined) continue
    if (document.text !== '') document.text += lines.some((line) => line.startsWith('# newpar')) ? '\n\n' : ' '
    addSentence(document, lines)
  }
  return documents
}

function addSentence(document: OpenDocument, lines: readonly string[]): void {
  const start = document.text.length
  let end = start
  let lastInToken = 0
  let wordAt = 0
  for (const line of lines) {
    const [id = '', form = '', ...rest] = line.split('\t')
    const range = /^(?:\d+-)?(\d+)$/u.exec(id)
    if (range === null) continue // a comment or an empty node
    if (Number(range[1]) <= lastInToken) {
      document.words.push({ start: wordAt, end: wordAt + form.length, tag: rest[2] ?? '' }) // the forms make up the surface in both treebanks
      wordAt += form.length
      continue
    }
    const at = document.text.length
    end = at + form.length
    document.tokens.push({ start: at, end })
    if (id.includes('-')) {
      lastInToken = Number(range[1])
      wordAt = at
    } else document.words.push({ start: at, end, tag: rest[2] ?? '' })
    document.text += rest.at(-1)?.includes('SpaceAfter=No') ? form : `${form} `
  }
  document.text = document.text.slice(0, end)
  document.sentences.push({ start, end })
}
