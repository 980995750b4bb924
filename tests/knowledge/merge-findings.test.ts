import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVENT_STATUSES, EVENT_TYPES } from '../../src/core/event.ts'
import type { Findings } from '../../src/core/findings.ts'
import { makeId } from '../../src/core/ids.ts'
import type { FoundMeasure, MeasureStage } from '../../src/core/measure.ts'
import { serializeSnapshot } from '../../src/core/snapshot.ts'
import { fromSnapshot, mergeFindings, toSnapshot } from '../../src/knowledge/index.ts'
import { actorId, sampleDocument, sampleEvidence, sampleFindings } from './sample-findings.ts'

const bytes = (findings: Iterable<Findings>) => [...serializeSnapshot(toSnapshot(mergeFindings(findings)))].join('')
const nodesOf = (findings: readonly Findings[], label: string) =>
  toSnapshot(mergeFindings(findings)).nodes.filter(({ labels }) => labels[1] === label)
const edgesOf = (findings: readonly Findings[], type: string) =>
  toSnapshot(mergeFindings(findings)).edges.filter((edge) => edge.type === type)

const eventSketch = fc.record({
  agents: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', '"><script>'), { maxLength: 2 }),
  targets: fc.uniqueArray(fc.constantFrom('A', 'B', 'D'), { maxLength: 2 }),
  type: fc.constantFrom(...EVENT_TYPES),
  status: fc.constantFrom(...EVENT_STATUSES),
  trigger: fc.constantFrom('ban', 'talk'),
  date: fc.constantFrom(null, '2019', '2019-05-15'),
})
const anyFindings = fc
  .record({ name: fc.constantFrom('one', 'two', 'three', 'four'), sketches: fc.array(eventSketch, { maxLength: 4 }) })
  .map(({ name, sketches }) => ({ name, sketches }))

describe('merge', () => {
  test('no order and no repeat of documents changes a byte', () => {
    const set = fc.uniqueArray(anyFindings, { selector: ({ name }) => name, maxLength: 4 })
    fc.assert(
      fc.property(set, fc.infiniteStream(fc.nat()), (records, random) => {
        const findings = records.map(({ name, sketches }) => sampleFindings(sampleDocument(name), sketches))
        const keyed = [...findings, ...findings.slice(0, 1)].map((value) => ({
          value,
          key: random.next().value as number,
        }))
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ value }) => value)
        expect(bytes(shuffled)).toBe(bytes(findings))
      }),
    )
  })

  test('a snapshot read back is the same graph', () => {
    fc.assert(
      fc.property(fc.array(eventSketch, { maxLength: 5 }), (sketches) => {
        const snapshot = toSnapshot(mergeFindings([sampleFindings(sampleDocument('one'), sketches)]))
        expect(toSnapshot(fromSnapshot(snapshot))).toEqual(snapshot)
        expect(JSON.parse([...serializeSnapshot(snapshot)].join(''))).toEqual(snapshot)
      }),
    )
  })

  test('one document under two names keeps the smaller name, in either order', () => {
    const findings = sampleFindings(sampleDocument('b'), [])
    const renamed = { ...findings, document: { ...findings.document, name: 'a' } }
    expect(nodesOf([findings, renamed], 'Document').map(({ name }) => name)).toEqual(['a'])
    expect(nodesOf([renamed, findings], 'Document').map(({ name }) => name)).toEqual(['a'])
  })
})

describe('dealings', () => {
  const document = sampleDocument('one')
  const dealing = (...sketches: Parameters<typeof sampleFindings>[1]) =>
    edgesOf([sampleFindings(document, sketches)], 'ACTED_ON')

  test('what is only planned or denied counts as no fact', () => {
    const base = { agents: ['US'], targets: ['Huawei'] }
    const [edge] = dealing({ ...base, status: 'planned' }, { ...base, status: 'denied', trigger: 'talk' })
    expect(edge?.properties).toMatchObject({ events: 2, conflict: 1, actual: 0, planned: 1, denied: 1 })
    expect(edge?.properties).not.toHaveProperty('tone')
  })

  test('talks between two sides count both ways, a statement of two does not', () => {
    const both = { agents: ['US', 'China'], targets: [] }
    expect(dealing({ ...both, type: 'CONSULT', trigger: 'talk' })).toHaveLength(2)
    expect(dealing({ ...both, type: 'COOPERATE', trigger: 'partnership' })).toHaveLength(2)
    expect(dealing({ ...both, type: 'COOPERATE', trigger: 'purchase' })).toHaveLength(0)
    expect(dealing({ ...both, type: 'STATEMENT' })).toHaveLength(0)
  })

  test('nobody acts on itself', () => {
    expect(dealing({ agents: ['US'], targets: ['US'] })).toHaveLength(0)
  })
})

describe('measures', () => {
  const list = (stages: readonly [MeasureStage, string | null][]): FoundMeasure => ({
    id: makeId('measure', 'list'),
    kind: 'list',
    name: 'Some List',
    aliases: [],
    issuers: [{ actor: actorId('US'), evidence: sampleEvidence('issued') }],
    basedOn: [],
    appliesTo: [],
    binds: [],
    respondsTo: [],
    exceptions: [],
    changes: [],
    stages: stages.map(([stage, date]) => ({ stage, date, evidence: sampleEvidence(stage) })),
    mentions: [sampleEvidence('the list')],
  })
  type Told = readonly [publishedOn: string, stages: readonly [MeasureStage, string | null][]]
  const statusOf = (texts: readonly Told[]) =>
    nodesOf(
      texts.map(([publishedOn, stages]) =>
        sampleFindings(sampleDocument(publishedOn, { publishedOn }), [], { measures: [list(stages)] }),
      ),
      'Measure',
    )[0]?.properties.status
  const announcedThenInForce: Told = [
    '2020',
    [
      ['announced', '2019'],
      ['in force', '2020'],
    ],
  ]

  test.each<{ why: string; texts: readonly Told[]; want: MeasureStage }>([
    { why: 'the later date wins', texts: [announcedThenInForce], want: 'in force' },
    {
      why: 'undated: known from the text that tells it',
      texts: [
        ['2019', [['in force', null]]],
        ['2021', [['suspended', null]]],
      ],
      want: 'suspended',
    },
    {
      why: 'a later silent text lifts nothing',
      texts: [
        ['2019', [['in force', null]]],
        ['2025', []],
      ],
      want: 'in force',
    },
    {
      why: 'a later text that tells an earlier step takes nothing back',
      texts: [
        ['2019', [['announced', null]]],
        ['2021', [['proposed', null]]],
      ],
      want: 'announced',
    },
    {
      why: 'in force again after a suspension',
      texts: [
        ['2025', [['suspended', '2025-11']]],
        ['2026', [['in force', '2026-11']]],
      ],
      want: 'in force',
    },
    {
      why: 'lifted, and remembered later as once announced',
      texts: [
        ['2020', [['in force', null]]],
        ['2021', [['lifted', null]]],
        ['2022', [['announced', null]]],
      ],
      want: 'lifted',
    },
    {
      why: 'known at once: the furthest',
      texts: [
        [
          '2019',
          [
            ['announced', null],
            ['enacted', null],
          ],
        ],
      ],
      want: 'enacted',
    },
  ])('$why', ({ texts, want }) => {
    expect(statusOf(texts)).toBe(want)
    expect(statusOf(texts.toReversed())).toBe(want)
  })
})
