import nlp from 'compromise'
import type { Encoder } from '../../../src/language/encoder/index.ts'

const ROUNDS = 5

export interface Speed {
  /** Milliseconds for the first pass, while the engine still warms up, as in a run over one article. */
  readonly firstMs: number
  /** Words a second, best of five rounds; the two take turns, so that a busy machine is unfair to both alike. */
  readonly encoder: number
  readonly compromise: number
}

/** One thread reads the same sentences with the model and with all of compromise. */
export async function measureSpeed(encoder: Encoder, sentences: readonly (readonly string[])[]): Promise<Speed> {
  const words = sentences.reduce((sum, sentence) => sum + sentence.length, 0)
  const text = sentences.map((sentence) => sentence.join(' ')).join('\n')
  const readAll = () => encoder.read(sentences)
  const firstMs = await millisecondsOf(readAll)
  const times = { encoder: Infinity, compromise: Infinity }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.encoder = Math.min(times.encoder, await millisecondsOf(readAll))
    times.compromise = Math.min(times.compromise, await millisecondsOf(() => nlp(text)))
  }
  const perSecond = (ms: number) => (1000 * words) / ms
  return { firstMs, encoder: perSecond(times.encoder), compromise: perSecond(times.compromise) }
}

export async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
