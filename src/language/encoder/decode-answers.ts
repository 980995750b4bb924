import { decodeEvents } from './decode-events.ts'
import { decodeTree } from './decode-tree.ts'
import type { Outputs } from './load-session.ts'
import type { ModelMeaning } from './model-files.ts'
import type { EventReading, Filler, MentionReading, WordReading } from './readings.ts'

/** The reading of a whole window; all places count its words, from 0. */
export interface WindowReading {
  readonly words: readonly WordReading[]
  readonly mentions: readonly MentionReading[]
  readonly events: readonly EventReading<Filler>[]
}

/**
 * What the model says of one window, put into words. In the model's outputs word 0 is the root and every array has a
 * row for it; here words count from 0.
 * @param outputs - tags, labels, starts, ends: one number a word; arcs: words by words; mentions: words by kinds, as
 *   probabilities; for events see decode-events.ts.
 * @param sizes - Words of each part of the window: each is a tree of its own.
 */
export function decodeAnswers(outputs: Outputs, meaning: ModelMeaning, sizes: readonly number[]): WindowReading {
  const count = rowOf(outputs, 'tags').length
  return {
    words: decodeWords(outputs, meaning, headsOf(outputs, sizes)),
    mentions: Array.from({ length: count - 1 }, (_, at) => at + 1).flatMap((row) =>
      decodeMention(outputs, meaning, row),
    ),
    events: decodeEvents(outputs, meaning),
  }
}

function rowOf(outputs: Outputs, name: string): Float32Array | BigInt64Array {
  const row = outputs[name]
  if (row === undefined) throw new Error(`the model gives no ${name}`)
  return row
}

function numberAt(outputs: Outputs, name: string, row: number): number {
  return Number(rowOf(outputs, name)[row])
}

/** The row of each word's head; 0 for the roots. */
function headsOf(outputs: Outputs, sizes: readonly number[]): readonly number[] {
  const arcs = rowOf(outputs, 'arcs')
  if (!(arcs instanceof Float32Array)) throw new Error('the model gives arcs as whole numbers')
  const wide = rowOf(outputs, 'tags').length
  let before = 0
  return sizes.flatMap((size) => {
    const rows = [0, ...Array.from({ length: size }, (_, at) => before + at + 1)]
    const scores = Float32Array.from(rows.flatMap((row) => rows.map((head) => arcs[row * wide + head] ?? Number.NaN)))
    before += size
    return decodeTree({ scores, size: size + 1 })
      .slice(1)
      .map((head) => rows[head] ?? 0)
  })
}

function decodeWords(outputs: Outputs, meaning: ModelMeaning, heads: readonly number[]): readonly WordReading[] {
  return heads.map((head, at) => {
    const row = at + 1
    const [tag = 'X', fineTag = ''] = meaning.tags[numberAt(outputs, 'tags', row)]?.split('|') ?? []
    // The label belongs to the head that the arcs rate highest; where the tree chose another it is still the best guess.
    const label = meaning.labels[numberAt(outputs, 'labels', row)] ?? 'dep'
    if (head === 0) return { tag, fineTag, head: null, relation: 'root' }
    return { tag, fineTag, head: head - 1, relation: label === 'root' ? 'dep' : label }
  })
}

function decodeMention(outputs: Outputs, meaning: ModelMeaning, row: number): readonly MentionReading[] {
  const width = meaning.mentions.length
  const shares = Array.from(rowOf(outputs, 'mentions').subarray(row * width, (row + 1) * width), Number)
  const score = Math.max(...shares)
  const kind = meaning.mentions[shares.indexOf(score)]
  if (kind !== 'person' && kind !== 'place' && kind !== 'organization') return []
  const [first, last] = [numberAt(outputs, 'starts', row), numberAt(outputs, 'ends', row)]
  const holdsHead = first >= 1 && first <= row && row <= last
  const span = holdsHead ? { start: first - 1, end: last } : { start: row - 1, end: row }
  return [{ ...span, head: row - 1, kind, score }]
}
