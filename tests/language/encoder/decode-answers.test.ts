import { describe, expect, it, test } from 'vitest'
import { decodeAnswers } from '../../../src/language/encoder/decode-answers.ts'
import { decodeNames } from '../../../src/language/encoder/decode-names.ts'

const MEANING = {
  tags: ['VERB|VBD', 'PROPN|NNP'],
  labels: ['nsubj', 'obj', 'root'],
  mentions: ['', 'person', 'place', 'organization'],
  names: ['O', 'B-PER', 'I-PER'],
}

/** "Ada met": word 0 is the root. */
function answers(changes: Readonly<Record<string, Float32Array | BigInt64Array>> = {}) {
  return {
    tags: BigInt64Array.of(0n, 1n, 0n),
    arcs: Float32Array.of(0, 0, 0, 1, 0, 5, 5, 1, 0),
    labels: BigInt64Array.of(0n, 0n, 2n),
    mentions: Float32Array.of(1, 0, 0, 0, 0.25, 0.75, 0, 0, 1, 0, 0, 0),
    names: Float32Array.of(1, 0, 0, 0.25, 0.75, 0, 1, 0, 0),
    starts: BigInt64Array.of(0n, 1n, 2n),
    ends: BigInt64Array.of(0n, 1n, 2n),
    ...changes,
  }
}

describe('decodeAnswers', () => {
  it('reads tags, tree, mentions and names', () => {
    expect(decodeAnswers(answers(), MEANING)).toEqual({
      words: [
        { tag: 'PROPN', fineTag: 'NNP', head: 1, relation: 'nsubj' },
        { tag: 'VERB', fineTag: 'VBD', head: null, relation: 'root' },
      ],
      mentions: [{ start: 0, end: 1, head: 0, kind: 'person', score: 0.75 }],
      names: [{ start: 0, end: 1, kind: 'person', score: 0.75 }],
    })
  })

  it('calls root exactly what the tree has as root', () => {
    const { words } = decodeAnswers(answers({ labels: BigInt64Array.of(0n, 2n, 1n) }), MEANING)
    expect(words.map(({ relation }) => relation)).toEqual(['dep', 'root'])
  })

  it.each([
    ['runs backwards', 2n, 1n],
    ['begins at the root', 0n, 1n],
    ['leaves its head out', 2n, 2n],
  ])('takes the head alone for a mention that %s', (_, start, end) => {
    const spans = { starts: BigInt64Array.of(0n, start, 2n), ends: BigInt64Array.of(0n, end, 2n) }
    expect(decodeAnswers(answers(spans), MEANING).mentions).toMatchObject([{ start: 0, end: 1, head: 0 }])
  })
})

test.each([
  { why: 'runs', tags: ['B-PER', 'I-PER', 'O', 'B-LOC'], want: ['0-2 person', '3-4 place'] },
  { why: 'an I without a B', tags: ['O', 'I-ORG', 'I-ORG'], want: ['1-3 organization'] },
  { why: 'an I of another kind', tags: ['B-PER', 'I-MISC'], want: ['0-1 person', '1-2 other'] },
  { why: 'two names side by side', tags: ['B-PER', 'B-PER'], want: ['0-1 person', '1-2 person'] },
  { why: 'none', tags: ['O', 'O'], want: [] },
])('names: $why', ({ tags, want }) => {
  const names = decodeNames(tags.map((tag, place) => ({ tag, score: place / 4 })))
  expect(names.map(({ start, end, kind }) => `${start}-${end} ${kind}`)).toEqual(want)
})

test('a name has the mean probability of its words', () => {
  const tags = [0.5, 0.75, 1].map((score, place) => ({ tag: place === 0 ? 'B-PER' : 'I-PER', score }))
  expect(decodeNames(tags)).toMatchObject([{ score: 0.75 }])
})
