import { expect, test } from 'vitest'
import type { DocumentHeader } from '../../../src/core/document.ts'
import type { Findings } from '../../../src/core/findings.ts'
import { signText } from '../../../src/ingest/index.ts'
import { mergeFindings, toSnapshot } from '../../../src/knowledge/index.ts'
import { sampleDocument, sampleFindings } from '../sample-findings.ts'

const WORDS = Array.from({ length: 200 }, (_, index) => `word${(index * 37) % 211}`)
const sign = (text: string) => signText({ text, blocks: [{ start: 0, end: text.length, kind: 'body', rule: 'test' }] })
const STORY = sign(WORDS.join(' '))
const EDITED = sign(
  [...WORDS.slice(0, 190), 'ten', 'words', 'of', 'its', 'own', 'at', 'the', 'very', 'end', 'here'].join(' '),
)
const HALF = sign(WORDS.slice(0, 100).join(' '))

const undated = { agents: ['US'], targets: ['Huawei'] }
function article(name: string, signature: readonly number[], header: Partial<DocumentHeader> = {}): Findings {
  const document = sampleDocument(name, { publisher: name, ...header })
  return sampleFindings(document, [{ ...undated, sentence: 'The US banned it.' }], { signature })
}
const snapshot = (...findings: readonly Findings[]) => toSnapshot(mergeFindings(findings))
const copiesIn = (...findings: readonly Findings[]) => {
  const { nodes } = snapshot(...findings)
  const nameOf = (id: unknown) => nodes.find((node) => node.id === id)?.name
  return nodes.flatMap(({ name, properties: { copyOf } }) =>
    copyOf === undefined ? [] : [`${name} of ${nameOf(copyOf)}`],
  )
}

test('the first by date is the original, in any order', () => {
  const [late, early] = [
    article('a', STORY, { publishedOn: '2019-05-16' }),
    article('b', EDITED, { publishedOn: '2019-05-15' }),
  ]
  expect(copiesIn(late, early)).toEqual(['a of b'])
  expect(copiesIn(early, late)).toEqual(['a of b'])
})

test.each<{ why: string; first?: Partial<DocumentHeader>; second?: Partial<DocumentHeader>; want: number }>([
  { why: 'no dates known', want: 1 },
  { why: 'a week apart', first: { publishedOn: '2019-05-15' }, second: { publishedOn: '2019-05-22' }, want: 1 },
  {
    why: 'a month apart: a series',
    first: { publishedOn: '2019-05-15' },
    second: { publishedOn: '2019-06-15' },
    want: 0,
  },
  { why: 'the month alone', first: { publishedOn: '2019-05' }, second: { publishedOn: '2019-05-30' }, want: 1 },
  {
    why: 'one publisher, one title: an update',
    first: { publisher: 'A', title: 'Ban' },
    second: { publisher: 'A', title: 'Ban' },
    want: 1,
  },
  {
    why: 'one publisher, two titles: a form',
    first: { publisher: 'A', title: 'On steel' },
    second: { publisher: 'A', title: 'On tin' },
    want: 0,
  },
  { why: 'two papers, two titles', first: { title: 'US hits Huawei' }, second: { title: 'Huawei hit' }, want: 1 },
])('like texts: $why', ({ first = {}, second = {}, want }) => {
  expect(copiesIn(article('a', STORY, first), article('b', EDITED, second))).toHaveLength(want)
})

test('half the text is no copy; no text is none either', () => {
  expect(copiesIn(article('a', STORY), article('b', HALF))).toEqual([])
  expect(copiesIn(article('a', []), article('b', []))).toEqual([])
})

test('a wire story and its copy tell one event, and count as one source', () => {
  const events = snapshot(article('a', STORY), article('b', EDITED)).nodes.filter(({ labels }) => labels[1] === 'Event')
  expect(events.map(({ properties: { mentions, independentSources } }) => [mentions, independentSources])).toEqual([
    [2, 1],
  ])
  const apart = snapshot(article('a', STORY), article('b', HALF)).nodes.filter(({ labels }) => labels[1] === 'Event')
  expect(apart).toHaveLength(2)
})
