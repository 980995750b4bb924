import { expect, test } from 'vitest'
import type { Correction, Decision } from '../../../src/core/correction.ts'
import type { Findings } from '../../../src/core/findings.ts'
import { makeId } from '../../../src/core/ids.ts'
import type { FoundMeasure } from '../../../src/core/measure.ts'
import { mergeCorrected, mergeFindings, toSnapshot } from '../../../src/knowledge/index.ts'
import { actorId, sampleActor, sampleDocument, sampleEvidence, sampleFindings } from '../sample-findings.ts'
import { different, ignore, logOf, named, rename, same, undo } from './sample-log.ts'

const one = sampleDocument('one')
const two = sampleDocument('two')
const list: FoundMeasure = {
  id: makeId('measure', 'list'),
  kind: 'list',
  name: 'Some List',
  aliases: [],
  issuers: [{ actor: actorId('US'), evidence: sampleEvidence('issued') }],
  basedOn: [],
  appliesTo: [{ to: actorId('Huawei Tech'), evidence: sampleEvidence('covers') }],
  binds: [],
  respondsTo: [],
  exceptions: [],
  changes: [],
  stages: [],
  mentions: [sampleEvidence('the list')],
}
const ban = { agents: ['US'], targets: ['Huawei'], date: '2019-05-15' }
const NEWS: readonly Findings[] = [
  sampleFindings(one, [ban, { agents: ['Huawei'], targets: ['ZTE'], trigger: 'sue' }], { measures: [list] }),
  sampleFindings(
    two,
    [
      { ...ban, targets: ['Huawei Tech'] },
      { agents: ['Hua Wei'], targets: ['US'], type: 'REQUEST' },
    ],
    {
      actors: [
        sampleActor('US'),
        sampleActor('Huawei Tech', { aliases: ['HT'], kind: 'Group' }),
        sampleActor('Hua Wei', { wikidata: 'Q1', mentions: [] }),
      ],
    },
  ),
]

const corrected = (...decisions: readonly Decision[]) => mergeCorrected(NEWS, logOf(...decisions))
const snapshot = (...decisions: readonly Decision[]) => toSnapshot(corrected(...decisions).graph)
const nodeOf = (name: string, ...decisions: readonly Decision[]) =>
  snapshot(...decisions).nodes.find((node) => node.name === name)
const edgesAt = (id: string, type: string, ...decisions: readonly Decision[]) =>
  snapshot(...decisions).edges.filter((edge) => edge.type === type && (edge.from === id || edge.to === id))
const unfit = (log: readonly Correction[]) =>
  mergeCorrected(NEWS, log).unfit.map(({ correction, missing }) => `${correction.number}: ${missing}`)

test('without corrections the graph is that of the findings', () => {
  expect(snapshot()).toEqual(toSnapshot(mergeFindings(NEWS)))
})

test('same: one actor with the id and name of the first, and all that is told of both', () => {
  const decision = same('Huawei', 'Huawei Tech')
  const huawei = nodeOf('Huawei', decision)
  expect(huawei).toMatchObject({
    id: actorId('Huawei'),
    labels: ['Entity', 'Actor', 'Company'],
    properties: {
      aliases: ['HT', 'Huawei Tech'],
      aliasOrigins: ['documents, correction 1', 'documents, correction 1'],
      corrections: ['1'],
    },
  })
  expect(nodeOf('Huawei Tech', decision)).toBeUndefined()
  const events = edgesAt(actorId('Huawei'), 'TARGETS', decision)
  expect(events).toHaveLength(1) // two reports of one ban
  expect(edgesAt(actorId('Huawei'), 'APPLIES_TO', decision)).toHaveLength(1)
  expect(edgesAt(actorId('Huawei'), 'MENTIONED_IN', decision)).toHaveLength(2)
  expect(edgesAt(actorId('Huawei'), 'ACTED_ON', decision).map(({ properties }) => properties.events)).toEqual([1, 1])
})

test('a name from the table says so', () => {
  expect(nodeOf('Huawei', same('Huawei', 'Hua Wei'))?.properties).toMatchObject({
    aliases: ['Hua Wei'],
    aliasOrigins: ['table, correction 1'],
    wikidata: 'Q1',
  })
})

test('a chain: what was joined goes along', () => {
  const chain = [same('Huawei Tech', 'Hua Wei'), same('Huawei', 'Huawei Tech')]
  expect(nodeOf('Huawei', ...chain)?.properties).toMatchObject({
    aliases: ['HT', 'Hua Wei', 'Huawei Tech'],
    corrections: ['1', '2'],
  })
  expect(snapshot(...chain).nodes.filter(({ labels }) => labels[1] === 'Actor')).toHaveLength(3)
})

test.each<{ why: string; decisions: readonly Decision[] }>([
  { why: 'undo', decisions: [same('Huawei', 'Huawei Tech'), undo(1)] },
  { why: 'different', decisions: [same('Huawei', 'Huawei Tech'), different('Huawei', 'Huawei Tech')] },
  { why: 'two that stood apart', decisions: [different('Huawei', 'ZTE')] },
  { why: 'an undo of what does not exist', decisions: [undo(7), undo(2)] },
])('$why gives the former graph', ({ decisions }) => {
  expect(snapshot(...decisions)).toEqual(snapshot())
})

test('an undo of an undo: it counts again', () => {
  const decision = same('Huawei', 'Huawei Tech')
  expect(snapshot(decision, undo(1), undo(2))).toEqual(snapshot(decision))
})

test('different takes one of a chain back, with what had been joined to it', () => {
  const chain = [same('Huawei Tech', 'Hua Wei'), same('Huawei', 'Huawei Tech'), different('Huawei', 'Huawei Tech')]
  expect(snapshot(...chain)).toEqual(snapshot(same('Huawei Tech', 'Hua Wei')))
})

test('rename and kind; the former name stays an alias, also when the actor is joined to another', () => {
  const decisions: readonly Decision[] = [
    rename('Huawei Tech', '"><script>'),
    { what: 'kind', actor: named('Huawei Tech'), kind: 'Institution' },
  ]
  expect(nodeOf('"><script>', ...decisions)).toMatchObject({
    id: actorId('Huawei Tech'),
    labels: ['Entity', 'Actor', 'Institution'],
    properties: { aliases: ['HT', 'Huawei Tech'], aliasOrigins: ['documents', 'documents'], corrections: ['1', '2'] },
  })
  expect(nodeOf('Huawei', ...decisions, same('Huawei', 'Huawei Tech'))).toMatchObject({
    labels: ['Entity', 'Actor', 'Company'],
    properties: { aliases: ['"><script>', 'HT', 'Huawei Tech'], corrections: ['1', '3'] },
  })
})

test('ignore: an actor goes with its edges, its events stay', () => {
  const { nodes, edges } = snapshot(ignore(actorId('Huawei')))
  expect(nodes.some(({ name }) => name === 'Huawei')).toBe(false)
  expect(edges.some(({ from, to }) => [from, to].includes(actorId('Huawei')))).toBe(false)
  expect(nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(['US: ban', 'sue → ZTE']))
})

test('ignore: a measure', () => {
  const { nodes, edges } = snapshot(ignore(list.id))
  expect(nodes.some(({ id }) => id === list.id)).toBe(false)
  expect(edges.some(({ from }) => from === list.id)).toBe(false)
})

test('ignore: an event goes with its dealings, and a later same does not bring it back', () => {
  const event = snapshot().nodes.find(({ name }) => name === 'US: ban → Huawei Tech')
  const decision = ignore(event?.id ?? '')
  expect(edgesAt(actorId('Huawei Tech'), 'ACTED_ON', decision)).toEqual([])
  const after = edgesAt(actorId('Huawei'), 'REPORTED_IN', decision, same('Huawei', 'Huawei Tech'))
  expect(after).toEqual([])
  const bans = snapshot(decision, same('Huawei', 'Huawei Tech')).nodes.filter(({ name }) => name.startsWith('US: ban'))
  expect(bans.map(({ properties }) => properties.mentions)).toEqual([1])
  expect(unfit(logOf(decision, same('Huawei', 'Huawei Tech')))).toEqual([])
})

test('what no article tells of any more is named, and the rest is carried out', () => {
  const log = logOf(
    same('Huawei', 'Gone'),
    rename('Lost', 'Else'),
    ignore('event:0', 'old'),
    ignore('measure:0', 'law'),
    { what: 'split name', from: named('Huawei'), alias: 'HW' },
    { what: 'split document', from: named('Huawei'), document: { id: 'doc:0', name: 'lost' } },
    same('Huawei', 'Huawei Tech'),
  )
  expect(unfit(log)).toEqual([
    `1: Gone (${actorId('Gone')})`,
    `2: Lost (${actorId('Lost')})`,
    '3: old (event:0)',
    '4: law (measure:0)',
    `5: Huawei (${actorId('Huawei')}) as "HW"`,
    `6: Huawei (${actorId('Huawei')}) in lost`,
  ])
  const { nodes } = toSnapshot(mergeCorrected(NEWS, log).graph)
  expect(nodes.some(({ name }) => name === 'Huawei Tech')).toBe(false)
})

test('the first is gone with its article: the others still become one, under its name', () => {
  const [, later] = NEWS
  const log = logOf(same('Huawei', 'Huawei Tech'), same('Huawei', 'Hua Wei'))
  const { graph, unfit: missed } = mergeCorrected(later === undefined ? [] : [later], log)
  expect(missed).toEqual([])
  const huawei = toSnapshot(graph).nodes.find(({ id }) => id === actorId('Huawei'))
  expect(huawei).toMatchObject({ name: 'Huawei', properties: { aliases: ['HT', 'Hua Wei', 'Huawei Tech'] } })
})

test('one document split off: the person of that article is another', () => {
  const decision: Decision = { what: 'split document', from: named('US'), document: { id: two.id, name: 'two' } }
  const states = snapshot(decision).nodes.filter(({ name }) => name === 'US')
  expect(states).toHaveLength(2)
  for (const { id } of states) expect(edgesAt(id, 'MENTIONED_IN', decision)).toHaveLength(1)
})
