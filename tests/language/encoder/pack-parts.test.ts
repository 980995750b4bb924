import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { packParts } from '../../../src/language/encoder/pack-parts.ts'
import { splitWindow } from '../../../src/language/encoder/part-readings.ts'

const sizes = (windows: ReturnType<typeof packParts>) =>
  windows.map((parts) => parts.map(({ start, end }) => end - start))
const sentencesOf = (counts: readonly number[]) => counts.map((count) => Array.from({ length: count }, () => 'word'))
const ones = (sentences: readonly (readonly string[])[]) => sentences.map((words) => words.map(() => 1))

test.each([
  ['sentences fill a window of 160 pieces, each with its mark', [79, 79, 1], [[79, 79], [1]]],
  ['one that has no room begins the next', [100, 60, 20], [[100], [60, 20]]],
  ['a long one has a window to itself', [300, 5], [[300], [5]]],
  ['an overlong one is cut', [500, 5], [[400], [100, 5]]],
  ['an empty one is nowhere', [3, 0, 4], [[3, 4]]],
])('%s', (_, counts, want) => {
  const sentences = sentencesOf(counts)
  expect(sizes(packParts(sentences, ones(sentences)))).toEqual(want)
})

test('every word stands in one part, in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 90 }), { maxLength: 20 }),
      (lengths) => {
        const sentences = sentencesOf(lengths.map((pieces) => pieces.length))
        const seen = sentences.map((): number[] => [])
        for (const { sentence, start, end } of packParts(sentences, lengths).flat()) {
          for (let word = start; word < end; word += 1) seen[sentence]?.push(word)
        }
        expect(seen).toEqual(sentences.map((words) => [...words.keys()]))
      },
    ),
  )
})

it('shares a window out among its parts, each in the places of its sentence', () => {
  const word = (head: number | null) => ({
    tag: 'NOUN',
    fineTag: 'NN',
    head,
    relation: head === null ? 'root' : 'nmod',
  })
  const parts = [
    { sentence: 3, start: 2, end: 4 }, // the rest of a sentence of which two words were read before
    { sentence: 4, start: 0, end: 2 },
  ]
  const window = {
    words: [word(1), word(null), word(null), word(2)],
    mentions: [
      { start: 0, end: 2, head: 1, kind: 'person', score: 1 },
      { start: 3, end: 4, head: 3, kind: 'place', score: 1 },
    ],
    events: [
      {
        word: 2,
        type: 'AID',
        status: 'actual',
        agents: [{ word: 1, score: 0.9 }],
        targets: [{ word: 3, score: 0.8 }],
        sources: [],
        score: 1,
      },
    ],
  } as const
  const [rest, next] = splitWindow(window, parts)
  expect(rest?.words.map(({ head, relation }) => [head, relation])).toEqual([
    [3, 'nmod'],
    [0, 'parataxis'],
  ])
  expect(rest?.mentions).toMatchObject([{ start: 2, end: 4, head: 3 }])
  expect(rest?.events).toEqual([])
  expect(next?.words.map(({ head }) => head)).toEqual([null, 0])
  expect(next?.mentions).toMatchObject([{ start: 1, end: 2, head: 1 }])
  expect(next?.events).toMatchObject([
    { word: 0, agents: [{ sentence: 3, word: 3, score: 0.9 }], targets: [{ sentence: 4, word: 1, score: 0.8 }] },
  ])
})
