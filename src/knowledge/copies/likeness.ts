import { getOrCreate } from '../accumulate.ts'

/** Two texts are copies from this estimated Jaccard likeness on: some 10 words in 100 differ. */
export const MIN_LIKENESS = 0.8
/**
 * Numbers of a signature that must all agree for two texts to be compared at all. With 64 numbers, 16 bands of 4: of
 * pairs at a likeness of 0.8 all but 2 in 10,000 are compared, at 0.3 one in eight.
 * @see J. Leskovec, A. Rajaraman, J. Ullman, "Mining of Massive Datasets", 3.4.
 */
const BAND_ROWS = 4

export type Signature = readonly number[] | Uint32Array

/** Share of the places at which two signatures agree: 0 to 1. */
export function estimateLikeness(one: Signature, other: Signature): number {
  if (one.length === 0 || one.length !== other.length) return 0
  let same = 0
  for (let at = 0; at < one.length; at += 1) if (one[at] === other[at]) same += 1
  return same / one.length
}

/** The ids of texts that agree in some band, a list for each band's numbers that more than one text has. */
export function* bandBuckets(signatures: ReadonlyMap<string, Signature>): Generator<readonly string[]> {
  const length = [...signatures.values()].reduce((longest, signature) => Math.max(longest, signature.length), 0)
  for (let from = 0; from < length; from += BAND_ROWS) {
    const buckets = new Map<string, string[]>()
    for (const [id, signature] of signatures) {
      if (from < signature.length) getOrCreate(buckets, bandAt(signature, from), () => []).push(id)
    }
    for (const ids of buckets.values()) if (ids.length > 1) yield ids
  }
}

/** A signature's bands as keys: two texts are compared only if they have one in common. */
export function bandsOf(signature: Signature): readonly string[] {
  const bands: string[] = []
  for (let from = 0; from < signature.length; from += BAND_ROWS) bands.push(`${from} ${bandAt(signature, from)}`)
  return bands
}

function bandAt(signature: Signature, from: number): string {
  return signature.slice(from, from + BAND_ROWS).join(' ')
}
