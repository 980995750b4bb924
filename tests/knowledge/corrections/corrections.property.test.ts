import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACTOR_KINDS } from '../../../src/core/actor.ts'
import type { Decision } from '../../../src/core/correction.ts'
import type { Findings } from '../../../src/core/findings.ts'
import { makeId } from '../../../src/core/ids.ts'
import { serializeSnapshot } from '../../../src/core/snapshot.ts'
import {
  type MarkedFindings,
  markParts,
  mergeCorrected,
  mergeFindings,
  namesToSplit,
  toSnapshot,
} from '../../../src/knowledge/index.ts'
import { actorId, sampleActor, sampleDocument, sampleFindings } from '../sample-findings.ts'
import { logOf, named, same, undo } from './sample-log.ts'

const NAMES = ['A', 'B', 'C', '"><script>'] as const
const TEXT = 'Nick and Name'
const name = fc.constantFrom(...NAMES)
const sketch = fc.record({
  agents: fc.uniqueArray(name, { maxLength: 2 }),
  targets: fc.uniqueArray(name, { maxLength: 2 }),
  type: fc.constantFrom('SANCTION' as const, 'CONSULT' as const),
  date: fc.constantFrom(null, '2019'),
})
const documents = fc
  .uniqueArray(
    fc.record({ name: fc.constantFrom('one', 'two', 'three'), sketches: fc.array(sketch, { maxLength: 4 }) }),
    {
      selector: (one) => one.name,
      minLength: 1,
    },
  )
  .map((records) => records.map((one) => withNicknames(sampleFindings(sampleDocument(one.name), one.sketches))))

/** Every actor is also called Nick. */
function withNicknames(findings: Findings): Findings {
  const at = (start: number, end: number) => ({ start, end, sentence: 0, rule: 'test', score: 1 })
  const actors = findings.actors.map((actor) =>
    sampleActor(actor.name, {
      aliases: ['Nick'],
      mentions: [
        { ...at(0, 4), form: 'alias' },
        { ...at(9, 13), form: 'name' },
      ],
    }),
  )
  const events = findings.events.map((event) => ({
    ...event,
    agents: event.agents.map((role) => ({ ...role, span: { start: 0, end: 4 } })),
  }))
  return { ...findings, actors, events }
}

const mark = (all: readonly Findings[], log: ReturnType<typeof logOf>): MarkedFindings[] =>
  all.map((findings) => markParts(findings, TEXT, namesToSplit(log)))
/** "event 3" is the third event of the graph without corrections. */
function resolveEvents(all: readonly Findings[], decisions: readonly Decision[]): Decision[] {
  const events = toSnapshot(mergeFindings(all)).nodes.filter(({ labels }) => labels[1] === 'Event')
  return decisions.map((one) => {
    if (one.what !== 'ignore' || !one.node.id.startsWith('event ')) return one
    const event = events[Number(one.node.id.slice(6)) % Math.max(1, events.length)]
    return { ...one, node: { id: event?.id ?? 'event:none', name: event?.name ?? 'none' } }
  })
}
const bytes = (all: readonly Findings[], decisions: readonly Decision[]) => {
  const log = logOf(...resolveEvents(all, decisions))
  return [...serializeSnapshot(toSnapshot(mergeCorrected(mark(all, log), log).graph))].join('')
}

const decision = fc.oneof<fc.Arbitrary<Decision>[]>(
  fc.tuple(name, name).map(([kept, joined]) => same(kept, joined)),
  fc.tuple(name, name).map(([one, other]) => ({ what: 'different', one: named(one), other: named(other) })),
  name.map((from) => ({ what: 'split name', from: named(from), alias: 'Nick' })),
  name.map((from) => ({
    what: 'split document',
    from: named(from),
    document: { id: makeId('doc', 'one'), name: 'one' },
  })),
  fc.tuple(name, fc.string({ minLength: 1 })).map(([actor, to]) => ({ what: 'rename', actor: named(actor), name: to })),
  fc.tuple(name, fc.constantFrom(...ACTOR_KINDS)).map(([actor, kind]) => ({ what: 'kind', actor: named(actor), kind })),
  name.map((ignored) => ({ what: 'ignore', node: named(ignored) })),
  fc.nat({ max: 9 }).map((at) => ({ what: 'ignore', node: { id: `event ${at}`, name: '' } })),
  fc.nat({ max: 6 }).map((undone) => undo(undone)),
)
const decisions = fc.array(decision, { maxLength: 7 })

test('no order and no repeat of documents changes a byte', () => {
  const shuffled = documents.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all.slice(0, 1)], { minLength: all.length + 1 })),
  )
  fc.assert(
    fc.property(shuffled, decisions, ([all, other], log) => {
      expect(bytes(other, log)).toBe(bytes(all, log))
    }),
  )
})

test('a decision that is undone leaves no trace', () => {
  fc.assert(
    fc.property(documents, decisions, decision, (all, log, more) => {
      fc.pre(more.what !== 'undo')
      const active = log.filter(({ what }) => what !== 'undo')
      expect(bytes(all, [...active, more, undo(active.length + 1)])).toBe(bytes(all, active))
    }),
  )
})

test('a log without one that counts gives the graph of the findings alone', () => {
  fc.assert(
    fc.property(documents, decisions, (all, log) => {
      const active = log.filter(({ what }) => what !== 'undo')
      const undone = [...active, ...active.map((_, index) => undo(index + 1))]
      expect(bytes(all, undone)).toBe([...serializeSnapshot(toSnapshot(mergeFindings(all)))].join(''))
    }),
  )
})

test('the same decision twice is the same as once, but for the names of the lines', () => {
  fc.assert(
    fc.property(documents, decision, (all, one) => {
      fc.pre(one.what !== 'undo')
      const plain = (text: string) =>
        text.replaceAll(/"corrections":\["[12]"(?:,"2")?\]/g, '').replaceAll(/correction [12]/g, '')
      expect(plain(bytes(all, [one, one]))).toBe(plain(bytes(all, [one])))
    }),
  )
})

test('same is the same from both sides, but for name and id', () => {
  fc.assert(
    fc.property(documents, name, name, (all, one, other) => {
      fc.pre(one !== other)
      const there = all.flatMap(({ actors }) => actors.map(({ id }) => id))
      fc.pre(there.includes(actorId(one)) && there.includes(actorId(other)))
      const content = (kept: string, joined: string) => {
        const { nodes, edges } = toSnapshot(mergeCorrected(all, logOf(same(kept, joined))).graph)
        const actor = nodes.find(({ id }) => id === actorId(kept))
        const plain = (node: string | undefined) => (node === actorId(kept) ? 'merged' : node)
        const names = (id: string) => nodes.find((node) => node.id === id)
        const far = (id: string) => (id.startsWith('event:') ? 'event' : (plain(id) ?? names(id)?.name))
        return {
          names: [actor?.name, ...((actor?.properties.aliases as string[] | undefined) ?? [])].sort(),
          mentions: actor?.properties.mentions,
          counts: nodes.map(({ labels }) => labels[1]).sort(),
          edges: edges
            .map(({ type, from, to, properties }) => JSON.stringify([type, far(from), far(to), properties]))
            .sort(),
        }
      }
      expect(content(one, other)).toEqual(content(other, one))
    }),
  )
})

test('nothing is lost: every mention of a document stands with some actor, unless one is ignored', () => {
  fc.assert(
    fc.property(documents, decisions, (all, log) => {
      const kept = log.filter(({ what }) => what !== 'ignore')
      const sum = (text: string) =>
        (JSON.parse(text) as { edges: { type: string; properties: { count: number } }[] }).edges
          .filter(({ type }) => type === 'MENTIONED_IN')
          .reduce((total, { properties }) => total + properties.count, 0)
      expect(sum(bytes(all, kept))).toBe(sum(bytes(all, [])))
    }),
  )
})

test('an ignored event stays ignored, whoever its actors become later', () => {
  const later = fc.array(decision, { maxLength: 5 }).map((list) => list.filter(({ what }) => what !== 'undo'))
  fc.assert(
    fc.property(documents, fc.nat({ max: 9 }), later, (all, at, log) => {
      const reportsIn = (text: string) =>
        (JSON.parse(text) as { edges: { id: string; type: string }[] }).edges
          .filter(({ type }) => type === 'REPORTED_IN')
          .map(({ id }) => id)
      const first: Decision = { what: 'ignore', node: { id: `event ${at}`, name: '' } }
      const kept = new Set(reportsIn(bytes(all, [first])))
      expect(reportsIn(bytes(all, [first, ...log])).every((id) => kept.has(id))).toBe(true)
    }),
  )
})
