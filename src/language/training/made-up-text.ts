import { sliceSpan } from '../../core/span.ts'
import type { TreebankDocument } from './read-conllu.ts'

/** A paragraph made of a treebank's sentences, and where they end. */
export interface MadeUpText {
  readonly text: string
  readonly ends: ReadonlySet<number>
}

/** A generator of numbers in [0, 1), the same at every run. */
export function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * The document's sentences written carelessly: half the documents in another order, half with most full stops left
 * out (and then some capitals too), four in ten as paragraphs of one to six sentences.
 */
export function makeUp(document: TreebankDocument, random: () => number): readonly MadeUpText[] {
  const sentences = document.sentences.map((span) => sliceSpan(document.text, span))
  if (random() < 0.5) shuffle(sentences, random)
  const careless = random() < 0.5 ? 0.6 : 0.05
  const written = sentences.map((sentence) => (random() < careless ? dropStop(sentence, random) : sentence))
  if (random() < 0.6) return [joined(written)]
  const texts: MadeUpText[] = []
  for (let from = 0; from < written.length; ) {
    const to = from + 1 + Math.floor(random() * 6)
    texts.push(joined(written.slice(from, to)))
    from = to
  }
  return texts
}

function shuffle(items: string[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [items[i] ?? '', items[j] ?? '']
    items[i] = b
    items[j] = a
  }
}

function dropStop(sentence: string, random: () => number): string {
  if (!/[^.\s][.!?]$/u.test(sentence)) return sentence
  const bare = sentence.slice(0, -1).trimEnd()
  return random() < 0.3 ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
}

function joined(sentences: readonly string[]): MadeUpText {
  const ends = new Set<number>()
  let text = ''
  for (const sentence of sentences) {
    text += text === '' ? sentence : ` ${sentence}`
    ends.add(text.length)
  }
  return { text, ends }
}
