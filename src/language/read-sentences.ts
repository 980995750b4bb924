import type { Diagnostic } from '../core/diagnostic.ts'
import type { Document } from '../core/document.ts'
import type { Sentence } from '../core/language.ts'
import { overlaps, type Span } from '../core/span.ts'
import { compromiseReader } from './compromise-reader.ts'
import { cutWords } from './cut-words.ts'
import { joinCompounds } from './join-compounds.ts'
import { splitParagraphs } from './paragraphs.ts'
import { findQuotations } from './quotations.ts'
import type { LanguageReader, Word } from './reader.ts'
import { splitSentences } from './split-sentences.ts'

/** No real sentence is longer; a list without full stops may be, and rules that look at all pairs would stall on it. */
const MAX_WORDS = 500

/** A text of one line is taken to have lost its line breaks from this length on. */
const LINELESS = 1000

interface CutSentence extends Span {
  readonly block: number
  readonly isHeading: boolean
  readonly words: readonly Word[]
  readonly quotations: readonly Span[]
}

/**
 * The sentences of a document's title and body blocks, in order; other blocks are never read.
 * @param reader - What tags the words; compromise's tagger unless another is given.
 */
export function readSentences(
  document: Document,
  reader: LanguageReader = compromiseReader,
): { readonly sentences: readonly Sentence[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const isLined = document.blocks.length > 1 || /\n/u.test(document.text.trim()) || document.text.length < LINELESS
  const cut = document.blocks.flatMap((block, index) => {
    if (block.kind !== 'title' && block.kind !== 'body') return []
    return splitParagraphs(document.text, block).flatMap((paragraph) => {
      const quotations = findQuotations(document.text, paragraph)
      return splitSentences(document.text, paragraph, { isLined }).flatMap((span) => {
        const words = wordsOf(document.text, span, reader)
        if (words.length > MAX_WORDS) diagnostics.push(sentenceCut(document, span, words.length))
        return piecesOf(words).map((piece) => withQuotations(piece, quotations, index, block.kind === 'title'))
      })
    })
  })
  const readings = reader.read(cut)
  const sentences = cut.map(({ words, ...sentence }, index) => ({
    index,
    ...sentence,
    tokens: words.map((word, at) => ({ ...word, index: at, ...readingAt(readings, index, at) })),
  }))
  return { sentences, diagnostics }
}

/** The words as the rule layers want them, for as long as their reader does not read treebank words. */
function wordsOf(text: string, span: Span, reader: LanguageReader): readonly Word[] {
  return joinCompounds(cutWords(text, span), reader.isCommonWord).map(({ start, end, text }) => ({ start, end, text }))
}

function readingAt(readings: ReturnType<LanguageReader['read']>, sentence: number, word: number) {
  const reading = readings[sentence]?.[word]
  if (reading === undefined) throw new Error('a language reader must give one reading a word')
  return reading
}

/** The words in stretches of at most `MAX_WORDS`, cut behind a comma or semicolon where there is one. */
function piecesOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const pieces: (readonly Word[])[] = []
  let start = 0
  while (words.length - start > MAX_WORDS) {
    const limit = start + MAX_WORDS
    let end = limit
    while (end > start + MAX_WORDS / 2 && !/^[,;]$/u.test(words[end - 1]?.text ?? '')) end -= 1
    if (end <= start + MAX_WORDS / 2) end = limit
    pieces.push(words.slice(start, end))
    start = end
  }
  return words.length > start ? [...pieces, words.slice(start)] : pieces
}

function withQuotations(words: readonly Word[], all: readonly Span[], block: number, isHeading: boolean): CutSentence {
  const start = words[0]?.start ?? 0
  const end = words.at(-1)?.end ?? start
  const quotations = all
    .filter((quotation) => overlaps(quotation, { start, end }))
    .map((quotation) => ({ start: Math.max(quotation.start, start), end: Math.min(quotation.end, end) }))
  return { start, end, block, isHeading, words, quotations }
}

function sentenceCut(document: Document, span: Span, words: number): Diagnostic {
  return {
    code: 'SENTENCE_CUT',
    severity: 'warning',
    path: document.name,
    span: { start: span.start, end: span.end },
    message: `a sentence of ${words} words was read in pieces of at most ${MAX_WORDS}`,
    hint: 'Look for a table or list without line breaks; events that reach across a cut are lost.',
  }
}
