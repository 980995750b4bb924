import { findActors } from '../../../src/actors/index.ts'
import type { Document } from '../../../src/core/document.ts'
import type { Sentence } from '../../../src/core/language.ts'
import type { Span } from '../../../src/core/span.ts'
import { isCommonWord } from '../../../src/language/common-words.ts'
import { joinCompounds } from '../../../src/language/join-compounds.ts'
import { findQuotations } from '../../../src/language/quotations.ts'
import type { LanguageReader } from '../../../src/language/reader.ts'
import type { TreebankDocument } from '../../../src/language/training/read-conllu.ts'
import type { GoldSentence } from '../language/gold-sentences.ts'
import type { Clusters } from './score-clusters.ts'

const KINDS: ReadonlySet<string> = new Set(['person', 'place', 'organization'])

/** The treebank's people, places and organisations; a mention is told by its head word, as CorefUD does. */
export function goldClusters(sentences: readonly GoldSentence[]): Clusters {
  const clusters = new Map<string, Set<string>>()
  sentences.forEach(({ mentions }, sentence) => {
    for (const { head, entity, kind } of mentions) {
      if (!KINDS.has(kind)) continue
      const members = clusters.get(entity) ?? new Set()
      clusters.set(entity, members.add(`${sentence}:${head}`))
    }
  })
  return [...clusters.values()].map((members) => [...members])
}

/** The sentences of a treebank's document on its own words and cuts; tags, trees and entities are the reader's. */
export async function readGoldWords(
  { id, text, sentences, words }: TreebankDocument,
  reader: LanguageReader,
): Promise<{ readonly document: Document; readonly sentences: readonly Sentence[] }> {
  const blocks = paragraphsOf(text)
  const cut = sentences.map((span) => {
    const units = words
      .filter(({ start, end }) => span.start <= start && end <= span.end)
      .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    return { span, units, words: joinCompounds(units, isCommonWord), isHeading: false }
  })
  const readings = await reader.read(cut)
  const read = cut.map(({ span, words: joined }, index): Sentence => {
    const block = blocks.findIndex(({ start, end }) => start <= span.start && span.end <= end)
    const reading = readings[index]
    const tokens = joined.flatMap((word, at) => {
      const known = reading?.words[at]
      return known === undefined ? [] : [{ start: word.start, end: word.end, text: word.text, index: at, ...known }]
    })
    const quotations = quotationsIn(text, blocks[block] ?? span, span)
    const { guesses = [], eventGuesses = [] } = reading ?? {}
    return { ...span, index, block, isHeading: false, tokens, guesses, eventGuesses, quotations }
  })
  return { document: documentOf(id, text, blocks), sentences: read }
}

function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/gu)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

function quotationsIn(text: string, paragraph: Span, { start, end }: Span): readonly Span[] {
  return findQuotations(text, paragraph)
    .filter((quotation) => quotation.start < end && start < quotation.end)
    .map((quotation) => ({ start: Math.max(start, quotation.start), end: Math.min(end, quotation.end) }))
}

function documentOf(id: string, text: string, blocks: readonly Span[]): Document {
  const unknown = { title: null, publishedOn: null, publisher: null, byline: null, url: null, sha256: '' }
  const body = blocks.map((span) => ({ ...span, kind: 'body' as const, rule: 'bench' }))
  return { id: `doc:${id}`, name: id, ...unknown, format: 'text', text, blocks: body }
}

/** What the rules of `src/actors` find, told by the head words of the mentions; the outermost of nested ones counts. */
export function foundClusters(
  { document, sentences }: { readonly document: Document; readonly sentences: readonly Sentence[] },
  words: readonly Span[],
): Clusters {
  const taken = new Set<string>()
  return findActors(document, sentences).actors.map(({ mentions }) => {
    const outer = mentions.filter((one) => !mentions.some((other) => other !== one && isWithin(one, other)))
    return outer.flatMap((mention) => {
      const sentence = sentences[mention.sentence]
      const head = sentence === undefined ? null : headOf(sentence, mention)
      if (sentence === undefined || head === null) return []
      const first = words.findIndex(({ start }) => start >= sentence.start)
      const at = `${mention.sentence}:${words.findIndex(({ start, end }) => start <= head && head < end) - first}`
      if (taken.has(at)) return []
      taken.add(at)
      return [at]
    })
  })
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
}

/** Where the first word begins whose own head lies outside the mention. */
function headOf({ tokens }: Sentence, { start, end }: Span): number | null {
  const inside = tokens.filter((token) => start <= token.start && token.end <= end)
  const head = inside.find((token) => !inside.some(({ index }) => index === token.head))
  return (head ?? inside[0])?.start ?? null
}
