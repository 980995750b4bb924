import type { Diagnostic } from '../core/diagnostic.ts'
import type { Document } from '../core/document.ts'
import type { Sentence, Token } from '../core/language.ts'
import { overlaps, type Span } from '../core/span.ts'
import { checkScript } from './check-script.ts'
import { isCommonWord } from './common-words.ts'
import { cutWords } from './cut-words.ts'
import { joinCompounds } from './join-compounds.ts'
import { splitParagraphs } from './paragraphs.ts'
import { findQuotations } from './quotations.ts'
import type { JoinedWord, LanguageReader, SentenceReading, Word } from './reader.ts'
import { splitSentences } from './split-sentences.ts'

/** No real sentence is longer; a list without full stops may be, and rules that look at all pairs would stall on it. */
const MAX_WORDS = 500

/** A text of one line is taken to have lost its line breaks from this length on. */
const LINELESS = 1000

interface CutSentence extends Span {
  readonly block: number
  readonly isHeading: boolean
  readonly units: readonly Word[]
  readonly words: readonly JoinedWord[]
  readonly quotations: readonly Span[]
}

/** The sentences of a document's title and body blocks, in order; other blocks are never read. */
export async function readSentences(
  document: Document,
  reader: LanguageReader,
): Promise<{ readonly sentences: readonly Sentence[]; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [...checkScript(document)]
  const isLined = document.blocks.length > 1 || /\n/u.test(document.text.trim()) || document.text.length < LINELESS
  const cut = document.blocks.flatMap((block, index) => {
    if (block.kind !== 'title' && block.kind !== 'body') return []
    const isHeading = block.kind === 'title'
    return splitParagraphs(document.text, block).flatMap((paragraph) => {
      const quotations = findQuotations(document.text, paragraph)
      return splitSentences(document.text, paragraph, { isLined }).flatMap((span) => {
        const units = cutWords(document.text, span)
        const words = joinCompounds(units, isCommonWord)
        if (words.length > MAX_WORDS) diagnostics.push(sentenceCut(document, span, words.length))
        return piecesOf(words).map((piece) => cutSentence(piece, { units, quotations, block: index, isHeading }))
      })
    })
  })
  const readings = await reader.read(cut)
  const sentences = cut.map(({ words, units: _units, ...sentence }, index) => {
    const reading = readings[index]
    if (reading === undefined) throw new Error('a language reader must give one reading a sentence')
    return {
      index,
      ...sentence,
      tokens: tokensOf(words, reading),
      guesses: reading.guesses,
      eventGuesses: reading.eventGuesses,
    }
  })
  return { sentences, diagnostics }
}

function tokensOf(words: readonly JoinedWord[], readings: SentenceReading): readonly Token[] {
  return words.map(({ start, end, text }, index) => {
    const reading = readings.words[index]
    if (reading === undefined) throw new Error('a language reader must give one reading a word')
    return { start, end, text, index, ...reading }
  })
}

/** The words in stretches of at most `MAX_WORDS`, cut behind a comma or semicolon where there is one. */
function piecesOf(words: readonly JoinedWord[]): readonly (readonly JoinedWord[])[] {
  const pieces: (readonly JoinedWord[])[] = []
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

interface CutContext {
  /** All treebank words of the sentence that the piece is of. */
  readonly units: readonly Word[]
  readonly quotations: readonly Span[]
  readonly block: number
  readonly isHeading: boolean
}

function cutSentence(piece: readonly JoinedWord[], { units, quotations, ...rest }: CutContext): CutSentence {
  const first = piece[0]?.parts[0] ?? 0
  const last = piece.at(-1)?.parts.at(-1) ?? first
  const [start, end] = [piece[0]?.start ?? 0, piece.at(-1)?.end ?? 0]
  return {
    ...rest,
    start,
    end,
    units: units.slice(first, last + 1),
    words: piece.map((word) => ({ ...word, parts: word.parts.map((part) => part - first) })),
    quotations: quotations
      .filter((quotation) => overlaps(quotation, { start, end }))
      .map((quotation) => ({ start: Math.max(quotation.start, start), end: Math.min(quotation.end, end) })),
  }
}

function sentenceCut(document: Document, span: Span, words: number): Diagnostic {
  return {
    code: 'SENTENCE_CUT',
    severity: 'warning',
    path: document.name,
    span: { start: span.start, end: span.end },
    message: `${document.name}: a sentence of ${words} words was read in pieces of at most ${MAX_WORDS}`,
    hint: 'Look for a table or list without line breaks; events that reach across a cut are lost.',
  }
}
