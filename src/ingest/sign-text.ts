import type { Document } from '../core/document.ts'
import { sliceSpan } from '../core/span.ts'

/** Words in a shingle: long enough that two texts share one only by copying. */
const SHINGLE_WORDS = 5
/** Hash functions, and so numbers in a signature: the likeness of two texts is known to about 0.05. */
const SIGNATURE_LENGTH = 64

const WORD = /[\p{L}\p{N}]+/gu

/**
 * MinHash of the article's running text, by which copies of it are found: the share of places at which two signatures
 * agree estimates the Jaccard likeness of the two sets of five-word shingles. Headlines are left out, since every paper
 * writes its own, and so is what the page put around the article.
 * @returns 64 unsigned 32-bit numbers; none where the text has fewer than five words.
 * @see A. Broder, "On the resemblance and containment of documents", SEQUENCES 1997.
 */
export function signText({ text, blocks }: Pick<Document, 'text' | 'blocks'>): readonly number[] {
  const words = blocks.flatMap((block) =>
    block.kind === 'body' ? (sliceSpan(text, block).toLowerCase().match(WORD) ?? []) : [],
  )
  if (words.length < SHINGLE_WORDS) return []
  const smallest = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff)
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) {
    const shingle = hashText(words.slice(at, at + SHINGLE_WORDS).join(' '))
    for (const [index, seed] of SEEDS.entries()) {
      const hash = mix(shingle ^ seed)
      if (hash < (smallest[index] ?? 0)) smallest[index] = hash
    }
  }
  return [...smallest]
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** The finalizer of MurmurHash3: every bit of the number has a say in every bit of the result. */
function mix(number: number): number {
  let hash = number
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** One for each hash function; multiples of the golden ratio, mixed. They must never change between two machines. */
const SEEDS: readonly number[] = Array.from({ length: SIGNATURE_LENGTH }, (_, index) =>
  mix(Math.imul(index + 1, 0x9e3779b9)),
)
