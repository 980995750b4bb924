import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeTree } from '../../../src/language/encoder/decode-tree.ts'

const scoresOf = (size: number, score: fc.Arbitrary<number>) =>
  fc.array(score, { minLength: size * size, maxLength: size * size }).map((scores) => ({ size, scores }))
const broken = fc.oneof(fc.double({ min: -40, max: 40, noNaN: true }), fc.constantFrom(NaN, Infinity, -Infinity, 1e30))
const ties = fc.integer({ min: 0, max: 2 })

function isTree(heads: readonly number[]): boolean {
  return heads.every((_, word) => {
    let at = word
    for (let steps = 0; at !== 0; at = heads[at] ?? 0, steps += 1) if (steps > heads.length) return false
    return true
  })
}

const rootsOf = (heads: readonly number[]) => heads.slice(1).filter((head) => head === 0).length

/** Softmax shares of a row, the word itself left out. */
function worthOf(heads: readonly number[], { size, scores }: { size: number; scores: readonly number[] }): number {
  return heads.slice(1).reduce((sum, head, place) => {
    const word = place + 1
    const row = scores.slice(word * size, (word + 1) * size)
    const total = row.reduce((all, score, other) => (other === word ? all : all + Math.exp(score)), 0)
    return sum + (row[head] ?? 0) - Math.log(total)
  }, 0)
}

function allTrees(size: number): readonly (readonly number[])[] {
  let all: number[][] = [[0]]
  for (let word = 1; word < size; word += 1) {
    all = all.flatMap((heads) => Array.from({ length: size }, (_, head) => [...heads, head]))
  }
  return all.filter((heads) => isTree(heads) && rootsOf(heads) === 1)
}

describe('decodeTree', () => {
  it('is always a tree with one word under the root, whatever the scores', () => {
    const any = fc.integer({ min: 2, max: 40 }).chain((size) => scoresOf(size, fc.oneof(broken, ties)))
    fc.assert(
      fc.property(any, (arcs) => {
        const heads = decodeTree(arcs)
        expect(heads).toHaveLength(arcs.size)
        expect(isTree(heads)).toBe(true)
        expect(rootsOf(heads)).toBe(1)
        expect(decodeTree(arcs)).toEqual(heads)
      }),
    )
  })

  it('is the best of all trees of up to five words', () => {
    const trees = [1, 2, 3, 4, 5, 6].map(allTrees)
    const any = fc
      .integer({ min: 2, max: 6 })
      .chain((size) => scoresOf(size, fc.oneof(ties, fc.double({ min: -20, max: 20, noNaN: true }))))
    fc.assert(
      fc.property(any, (arcs) => {
        const best = Math.max(...(trees[arcs.size - 1] ?? []).map((heads) => worthOf(heads, arcs)))
        expect(worthOf(decodeTree(arcs), arcs)).toBeCloseTo(best, 6)
      }),
      { numRuns: 300 },
    )
  })

  it('breaks a cycle where that costs least', () => {
    // 1 and 2 want each other; 2 gives up its head for the root more easily.
    const scores = [0, 0, 0, 1, 0, 9, 4, 9, 0]
    expect(decodeTree({ scores, size: 3 })).toEqual([0, 2, 0])
  })

  it('reads nothing as nothing', () => expect(decodeTree({ scores: [0], size: 1 })).toEqual([0]))
})
