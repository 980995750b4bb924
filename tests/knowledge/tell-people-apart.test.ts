import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Calling } from '../../src/core/actor.ts'
import type { Findings } from '../../src/core/findings.ts'
import { serializeSnapshot } from '../../src/core/snapshot.ts'
import { mergeFindings, toSnapshot } from '../../src/knowledge/index.ts'
import { actorId, sampleActor, sampleDocument, sampleEvidence, sampleFindings } from './sample-findings.ts'

interface Told {
  readonly callings?: readonly Calling[]
  readonly country?: string | null
}

/** A document in which Ann Hale bans Acme, and what it says of her. */
function findingsOf(name: string, { callings, country = null }: Told): Findings {
  const hale = sampleActor('Ann Hale', { kind: 'Person', country, ...(callings === undefined ? {} : { callings }) })
  const document = sampleDocument(name)
  const relation = {
    type: 'HOLDS_ROLE',
    from: hale.id,
    to: actorId('Acme'),
    title: 'chief',
    evidence: sampleEvidence(name),
  }
  return sampleFindings(document, [{ agents: ['Ann Hale'], targets: ['Acme'], date: '2020-01-01' }], {
    actors: [hale, sampleActor('Acme')],
    relations: [{ ...relation, type: 'HOLDS_ROLE' }],
  })
}

const graphOf = (told: readonly Told[]) => toSnapshot(mergeFindings(told.map((one, i) => findingsOf(`doc ${i}`, one))))
const halesIn = (told: readonly Told[]) => graphOf(told).nodes.filter(({ name }) => name === 'Ann Hale')

test.each<{ why: string; told: readonly Told[]; want: number }>([
  { why: 'a senator and a trader', told: [{ callings: ['state'] }, { callings: ['business'] }], want: 2 },
  { why: 'nothing is said of her', told: [{}, {}], want: 1 },
  { why: 'said in one document alone', told: [{ callings: ['state'] }, {}], want: 1 },
  { why: 'the same calling', told: [{ callings: ['science'] }, { callings: ['science'], country: 'GB' }], want: 1 },
  {
    why: 'a scholar of two countries is one',
    told: [
      { callings: ['science'], country: 'US' },
      { callings: ['science'], country: 'GB' },
    ],
    want: 1,
  },
  {
    why: 'ministers of two countries',
    told: [
      { callings: ['state'], country: 'US' },
      { callings: ['state'], country: 'GB' },
    ],
    want: 2,
  },
  {
    why: 'a minister of a country and one of nobody knows which',
    told: [{ callings: ['state'], country: 'US' }, { callings: ['state'] }],
    want: 1,
  },
  {
    why: 'a third document says that the trader is the senator',
    told: [
      { callings: ['state'], country: 'US' },
      { callings: ['business'] },
      { callings: ['business', 'state'], country: 'US' },
    ],
    want: 1,
  },
  {
    why: 'undecided between two: a third, that of the name alone',
    told: [{ callings: ['state'] }, { callings: ['business'] }, {}],
    want: 3,
  },
])('$why', ({ told, want }) => {
  expect(halesIn(told)).toHaveLength(want)
  expect(halesIn(told.toReversed())).toHaveLength(want)
})

test('one person keeps the id that the documents gave', () => {
  expect(halesIn([{ callings: ['state'] }, {}]).map(({ id }) => id)).toEqual([actorId('Ann Hale')])
})

test('two of one name: each has its events, relations and calling', () => {
  const { nodes, edges } = graphOf([{ callings: ['state'], country: 'US' }, { callings: ['business'] }])
  const hales = nodes.filter(({ name }) => name === 'Ann Hale')
  expect(hales.map(({ properties }) => properties.callings).sort()).toEqual([['business'], ['state']])
  for (const { id } of hales) {
    expect(edges.filter(({ from, type }) => from === id && type === 'AGENT_OF')).toHaveLength(1)
    expect(edges.filter(({ from, type }) => from === id && type === 'HOLDS_ROLE')).toHaveLength(1)
    expect(edges.filter(({ from, type }) => from === id && type === 'MENTIONED_IN')).toHaveLength(1)
  }
})

describe('any documents', () => {
  const callings = fc.uniqueArray(fc.constantFrom<Calling>('state', 'military', 'business', 'science'), {
    maxLength: 3,
  })
  const told = fc
    .record({ callings, country: fc.constantFrom(null, 'US', 'GB') })
    .map(({ callings: list, country }) => ({
      ...(list.length === 0 ? {} : { callings: [...list].sort() }),
      country,
    }))
  const shuffled = fc.array(told, { maxLength: 7 }).chain((list) => {
    const all = list.map((one, i) => findingsOf(`doc ${i}`, one))
    return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
  })
  const bytes = (all: readonly Findings[]) => [...serializeSnapshot(toSnapshot(mergeFindings(all)))].join('')

  test('no order changes a byte', () => {
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(bytes(other)).toBe(bytes(all))
      }),
    )
  })

  test('nobody is lost: every document mentions one Ann Hale, and every event has her', () => {
    fc.assert(
      fc.property(shuffled, ([all]) => {
        const { nodes, edges } = toSnapshot(mergeFindings(all))
        const hales = new Set(nodes.flatMap(({ id, name }) => (name === 'Ann Hale' ? [id] : [])))
        const seen = edges.filter(({ from, type }) => type === 'MENTIONED_IN' && hales.has(from)).map(({ to }) => to)
        expect([...seen].sort()).toEqual(all.map(({ document }) => document.id).sort())
        const events = nodes.filter(({ labels }) => labels[1] === 'Event')
        expect(edges.filter(({ from, type }) => type === 'AGENT_OF' && hales.has(from))).toHaveLength(events.length)
      }),
    )
  })
})
