import { decodeEvents } from './decode-events.ts'
import { decodeNames } from './decode-names.ts'
import { decodeTree } from './decode-tree.ts'
import type { Outputs } from './load-session.ts'
import type { ModelMeaning } from './model-files.ts'
import type { MentionReading, SentenceReading, WordReading } from './readings.ts'

/**
 * What the model says of one window, put into words. In the model's outputs word 0 is the root and every array has a
 * row for it; here words count from 0.
 * @param outputs - tags, labels, starts, ends: one number a word; arcs: words by words; mentions and names: words by
 *   kinds, as probabilities; for events see decode-events.ts.
 */
export function decodeAnswers(outputs: Outputs, meaning: ModelMeaning): SentenceReading {
  const count = rowOf(outputs, 'tags').length
  return {
    words: decodeWords(outputs, meaning),
    mentions: placesOf(count).flatMap((row) => decodeMention(outputs, meaning, row)),
    names: decodeNames(
      placesOf(count).map((row) => {
        const { best, score } = bestOf(rowOf(outputs, 'names'), { row, width: meaning.names.length })
        return { tag: meaning.names[best] ?? 'O', score }
      }),
    ),
    events: decodeEvents(outputs, meaning),
  }
}

/** Rows of the words proper. */
function placesOf(count: number): readonly number[] {
  return Array.from({ length: count - 1 }, (_, place) => place + 1)
}

function rowOf(outputs: Outputs, name: string): Float32Array | BigInt64Array {
  const row = outputs[name]
  if (row === undefined) throw new Error(`the model gives no ${name}`)
  return row
}

function numberAt(outputs: Outputs, name: string, row: number): number {
  return Number(rowOf(outputs, name)[row])
}

function decodeWords(outputs: Outputs, meaning: ModelMeaning): readonly WordReading[] {
  const size = rowOf(outputs, 'tags').length
  const arcs = rowOf(outputs, 'arcs')
  if (!(arcs instanceof Float32Array)) throw new Error('the model gives arcs as whole numbers')
  const heads = decodeTree({ scores: arcs, size })
  return placesOf(size).map((row) => {
    const [tag = 'X', fineTag = ''] = meaning.tags[numberAt(outputs, 'tags', row)]?.split('|') ?? []
    const head = (heads[row] ?? 0) - 1
    // The label belongs to the head that the arcs rate highest; where the tree chose another it is still the best guess.
    const label = meaning.labels[numberAt(outputs, 'labels', row)] ?? 'dep'
    if (head < 0) return { tag, fineTag, head: null, relation: 'root' }
    return { tag, fineTag, head, relation: label === 'root' ? 'dep' : label }
  })
}

function decodeMention(outputs: Outputs, meaning: ModelMeaning, row: number): readonly MentionReading[] {
  const { best, score } = bestOf(rowOf(outputs, 'mentions'), { row, width: meaning.mentions.length })
  const kind = meaning.mentions[best]
  if (kind !== 'person' && kind !== 'place' && kind !== 'organization') return []
  const [first, last] = [numberAt(outputs, 'starts', row), numberAt(outputs, 'ends', row)]
  const holdsHead = first >= 1 && first <= row && row <= last
  const span = holdsHead ? { start: first - 1, end: last } : { start: row - 1, end: row }
  return [{ ...span, head: row - 1, kind, score }]
}

function bestOf(table: Float32Array | BigInt64Array, { row, width }: { row: number; width: number }) {
  const shares = Array.from(table.subarray(row * width, (row + 1) * width), Number)
  const score = Math.max(...shares)
  return { best: shares.indexOf(score), score }
}
