import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../../src/core/span.ts'
import { cutWords } from '../../../src/language/cut-words.ts'
import { splitParagraphs } from '../../../src/language/paragraphs.ts'
import type { Word } from '../../../src/language/reader.ts'
import { splitSentences } from '../../../src/language/split-sentences.ts'
import { readTreebank, type TreebankDocument, treebankFolder } from '../../../src/language/training/read-conllu.ts'
import { addScores, ratesOf, type SpanScore, scoreSpans } from './score-spans.ts'

/** What is measured: which files, and which of their documents. Nothing is trained on any test file. */
const SETS = [
  { name: 'EWT test', files: ['ewt-test'], has: () => true },
  { name: 'GUM test', files: ['gum-test'], has: () => true },
  { name: 'GUM news test+dev', files: ['gum-test', 'gum-dev'], has: (id: string) => id.includes('_news_') },
  { name: 'EWT dev', files: ['ewt-dev'], has: () => true },
  { name: 'GUM dev', files: ['gum-dev'], has: () => true },
] as const

/** Scores of one set on raw text; `words` count a clitic as a word, `tokens` leave "don't" whole. */
export interface TreebankResult {
  readonly name: string
  readonly sentences: SpanScore
  readonly words: SpanScore
  readonly tokens: SpanScore
}

/** Precision, recall and F1 of sentences and words on the raw text of the treebanks; null where they are not there. */
export function measureTreebanks(): readonly TreebankResult[] | null {
  const folder = treebankFolder()
  if (folder === null || !existsSync(join(folder, 'ewt-test.conllu.gz'))) return null
  return SETS.map(({ name, files, has }) => {
    const documents = files
      .flatMap((file) => readTreebank(join(folder, `${file}.conllu.gz`)))
      .filter(({ id }) => has(id))
    const scores = documents.map(scoreDocument)
    return {
      name,
      sentences: addScores(scores.map(({ sentences }) => sentences)),
      words: addScores(scores.map(({ words }) => words)),
      tokens: addScores(scores.map(({ tokens }) => tokens)),
    }
  })
}

/** Prints the table, or that the data is not there. Returns whether there was something to measure. */
export function benchTreebanks(out: (line: string) => void): boolean {
  const results = measureTreebanks()
  if (results === null) {
    out(
      'Sentences and words: not measured. There is no ../shared/treebanks beside the checkout (or in $WHODID_SHARED).',
    )
    return false
  }
  out('on raw text           what       precision  recall  F1')
  for (const { name, ...scores } of results) {
    for (const [what, score] of Object.entries(scores)) {
      const { precision, recall, f1 } = ratesOf(score)
      const numbers = [precision, recall, f1].map((rate) => rate.toFixed(4)).join('   ')
      out(`${name.padEnd(20)}  ${what.padEnd(9)}  ${numbers}`)
    }
  }
  return true
}

function scoreDocument({ text, sentences, words, tokens }: TreebankDocument) {
  const paragraphs = splitParagraphs(text, { start: 0, end: text.length })
  const isLined = text.includes('\n')
  const found = paragraphs.flatMap((paragraph) => splitSentences(text, paragraph, { isLined }))
  const cut = found.flatMap((sentence) => cutWords(text, sentence))
  return {
    sentences: scoreSpans(text, found, sentences),
    words: scoreSpans(text, cut, words),
    tokens: scoreSpans(text, joinFused(cut), tokens),
  }
}

/** Our cut has no multiword tokens: a clitic, or letters right behind letters, are taken as one with what they touch. */
function joinFused(words: readonly Word[]): readonly Span[] {
  const tokens: Span[] = []
  for (const [i, { start, end, text }] of words.entries()) {
    const before = words[i - 1]
    const last = tokens.at(-1)
    const isFused = before?.end === start && /\p{L}$/u.test(before.text) && /^(?:n?['’`])?\p{L}+$/u.test(text)
    if (isFused && last !== undefined) tokens[tokens.length - 1] = { start: last.start, end }
    else tokens.push({ start, end })
  }
  return tokens
}
