import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVENT_STATUSES } from '../../src/core/event.ts'
import type { Findings } from '../../src/core/findings.ts'
import { serializeSnapshot } from '../../src/core/snapshot.ts'
import { signText } from '../../src/ingest/index.ts'
import { mergeCorrected, mergeFindings, toSnapshot } from '../../src/knowledge/index.ts'
import { ignore, logOf } from './corrections/sample-log.ts'
import { sampleDocument, sampleFindings } from './sample-findings.ts'

/** Two texts of which copies go round, and none. */
const TEXTS = ['steel', 'tin', ''].map((word) => Array.from({ length: 40 }, (_, index) => `${word}${index}`).join(' '))
const SIGNATURES = TEXTS.map((text, index) =>
  index === 2 ? [] : signText({ text, blocks: [{ start: 0, end: text.length, kind: 'body', rule: 'test' }] }),
)

const side = fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { maxLength: 2 })
const sketch = fc.record({
  agents: side,
  targets: side,
  type: fc.constantFrom('SANCTION' as const, 'CONSULT' as const, 'ACCUSE' as const, 'STATEMENT' as const),
  status: fc.constantFrom(...EVENT_STATUSES),
  trigger: fc.constantFrom('ban', 'talk'),
  date: fc.constantFrom(null, '2019', '2019-05', '2019-05-15', '2019-05-20'),
  dateEnd: fc.constantFrom(null, null, '2019-05-21'),
  sources: fc.uniqueArray(fc.constantFrom('A', 'D'), { maxLength: 1 }),
  measures: fc.uniqueArray(fc.constantFrom('list', 'order'), { maxLength: 2 }),
  about: fc.uniqueArray(fc.constantFrom('theft'), { maxLength: 1 }),
  sentence: fc.constantFrom('One sentence.', 'Another one.'),
})
const article = fc.record({
  name: fc.constantFrom('one', 'two', 'three', 'four', 'five'),
  publisher: fc.constantFrom(null, 'Daily', 'Weekly'),
  publishedOn: fc.constantFrom(null, '2019-05-15', '2019-05-18', '2019-07'),
  text: fc.constantFrom(0, 1, 2),
  sketches: fc.array(sketch, { maxLength: 5 }),
})
const articles = fc
  .uniqueArray(article, { selector: ({ name }) => name, minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map(({ name, publisher, publishedOn, text, sketches }) =>
      sampleFindings(sampleDocument(name, { publisher, publishedOn }), sketches, { signature: SIGNATURES[text] ?? [] }),
    ),
  )
/** Findings with the number of the heap that each lies on, and a key to shuffle by. */
const split = articles.chain((all) =>
  fc.record({
    all: fc.constant(all),
    heaps: fc.array(fc.nat({ max: 2 }), { minLength: all.length, maxLength: all.length }),
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    repeated: fc.subarray(all),
  }),
)

const bytes = (findings: readonly Findings[]) => [...serializeSnapshot(toSnapshot(mergeFindings(findings)))].join('')

describe('merge', () => {
  test('is commutative and associative: any split into heaps, in any order, gives the same bytes', () => {
    fc.assert(
      fc.property(split, ({ all, heaps, order }) => {
        const other = order.flatMap((heap) => all.filter((_, index) => heaps[index] === heap).toReversed())
        expect(bytes(other)).toBe(bytes(all))
      }),
      { numRuns: 300 },
    )
  })

  test('is idempotent: what comes twice changes no byte', () => {
    fc.assert(
      fc.property(split, ({ all, repeated }) => {
        expect(bytes([...repeated, ...all])).toBe(bytes(all))
      }),
    )
  })

  test('loses no mention: each is reported by one event', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const mentions = all.flatMap(({ events }) => events.map(({ id }) => id))
        const { edges, nodes } = toSnapshot(mergeFindings(all))
        expect(edges.filter(({ type }) => type === 'REPORTED_IN')).toHaveLength(new Set(mentions).size)
        const events = nodes.filter(({ labels }) => labels[1] === 'Event')
        const counted = events.reduce((sum, { properties }) => sum + Number(properties.mentions), 0)
        expect(counted).toBe(mentions.length)
        for (const { properties } of events) {
          expect(properties.independentSources).toBeLessThanOrEqual(Number(properties.mentions))
          expect(properties.statuses).toContain(properties.status)
        }
      }),
    )
  })

  test('an ignored event stays away, whatever reports, dates and copies come later', () => {
    fc.assert(
      fc.property(articles, fc.nat(), fc.nat(), (all, count, pick) => {
        const plain = all.map(withPlainFacts)
        const before = toSnapshot(mergeFindings(plain.slice(0, 1 + (count % plain.length))))
        const events = before.nodes.filter(({ labels }) => labels[1] === 'Event')
        const event = events[pick % events.length]
        if (event === undefined) return
        const { graph, unfit } = mergeCorrected(plain, logOf(ignore(event.id)))
        expect(unfit).toEqual([])
        // A report that was vaguer than the event may turn out to tell another one.
        const exact = before.edges.filter(
          ({ type, from, properties: { date } }) =>
            type === 'REPORTED_IN' && from === event.id && date === event.properties.date,
        )
        const left = exact.filter(({ id }) => graph.hasEdge(id))
        expect(left).toEqual([])
      }),
    )
  })
})

/** Nothing but the date can be told more exactly. */
function withPlainFacts(findings: Findings): Findings {
  const events = findings.events.map((event) => ({
    ...event,
    dateEnd: null,
    about: event.about.filter(({ id }) => id === null),
  }))
  return { ...findings, events }
}
