import { describe, expect, it } from 'vitest'
import { decodeAnswers } from '../../../src/language/encoder/decode-answers.ts'

const MEANING = {
  tags: ['VERB|VBD', 'PROPN|NNP'],
  labels: ['nsubj', 'obj', 'root'],
  mentions: ['', 'person', 'place', 'organization'],
  triggers: ['', 'AID', 'SANCTION'],
  statuses: ['actual', 'denied'],
}

const NO_ROLE = Array.from({ length: 9 }, () => -9)
/** "Ada met": word 0 is the root. */
function answers(changes: Readonly<Record<string, Float32Array | BigInt64Array>> = {}) {
  return {
    tags: BigInt64Array.of(0n, 1n, 0n),
    arcs: Float32Array.of(0, 0, 0, 1, 0, 5, 5, 1, 0),
    labels: BigInt64Array.of(0n, 0n, 2n),
    mentions: Float32Array.of(1, 0, 0, 0, 0.25, 0.75, 0, 0, 1, 0, 0, 0),
    triggers: Float32Array.of(1, 0, 0, 0.95, 0.05, 0, 0.25, 0.5, 0.25),
    statuses: BigInt64Array.of(0n, 0n, 1n),
    roles: Float32Array.of(...NO_ROLE, ...NO_ROLE.with(7, 2), ...NO_ROLE),
    starts: BigInt64Array.of(0n, 1n, 2n),
    ends: BigInt64Array.of(0n, 1n, 2n),
    ...changes,
  }
}

describe('decodeAnswers', () => {
  it('reads tags, tree, mentions and events', () => {
    expect(decodeAnswers(answers(), MEANING, [2])).toEqual({
      words: [
        { tag: 'PROPN', fineTag: 'NNP', head: 1, relation: 'nsubj' },
        { tag: 'VERB', fineTag: 'VBD', head: null, relation: 'root' },
      ],
      mentions: [{ start: 0, end: 1, head: 0, kind: 'person', score: 0.75 }],
      events: [
        {
          word: 1,
          type: 'AID',
          status: 'denied',
          agents: [],
          targets: [{ word: 0, score: 1 / (1 + Math.exp(-2)) }],
          sources: [],
          score: 0.75,
        },
      ],
    })
  })

  it('calls root exactly what the tree has as root', () => {
    const { words } = decodeAnswers(answers({ labels: BigInt64Array.of(0n, 2n, 1n) }), MEANING, [2])
    expect(words.map(({ relation }) => relation)).toEqual(['dep', 'root'])
  })

  it('makes a tree of each part, whatever arcs lead from one to the other', () => {
    const { words } = decodeAnswers(answers(), MEANING, [1, 1])
    expect(words.map(({ head }) => head)).toEqual([null, null])
  })

  it('refuses a model that knows no events', () => {
    const { roles: _, ...others } = answers()
    expect(() => decodeAnswers(others, MEANING, [2])).toThrow('events')
  })

  it.each([
    ['runs backwards', 2n, 1n],
    ['begins at the root', 0n, 1n],
    ['leaves its head out', 2n, 2n],
  ])('takes the head alone for a mention that %s', (_, start, end) => {
    const spans = { starts: BigInt64Array.of(0n, start, 2n), ends: BigInt64Array.of(0n, end, 2n) }
    expect(decodeAnswers(answers(spans), MEANING, [2]).mentions).toMatchObject([{ start: 0, end: 1, head: 0 }])
  })
})
