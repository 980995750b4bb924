import fc from 'fast-check'
import { ACTOR_RELATIONS, type FoundActor, type MentionForm } from '../../../src/core/actor.ts'
import type { Findings } from '../../../src/core/findings.ts'
import { type MeasureId, makeId } from '../../../src/core/ids.ts'
import type { FoundMeasure } from '../../../src/core/measure.ts'
import { actorId, sampleActor, sampleDocument, sampleEvidence, sampleFindings } from '../sample-findings.ts'

// Documents that have much to do with one another: few names, people who may be two, actors of changing names and
// kinds, measures that rest on others, references to what only another document knows.

const NAMES = ['A', 'B', 'C', 'Lee', 'Kim']
const PEOPLE = new Set(['Lee', 'Kim'])
const someNames = (maxLength: number) => fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength })

const eventSketch = fc.record({
  agents: someNames(2),
  targets: someNames(2),
  // Deeds, deeds done with one another, and what is said.
  type: fc.constantFrom('SANCTION' as const, 'CONSULT' as const, 'ACCUSE' as const),
  // Of several who meet each deals with the others; of several who visit nobody is told whom.
  trigger: fc.constantFrom('meet', 'visit'),
  status: fc.constantFrom('actual' as const, 'actual' as const, 'denied' as const, 'planned' as const),
  // What tells less may join what tells more: only if one alone fits.
  date: fc.constantFrom(null, '2019', '2019-05', '2019-05-15', '2019-05-15', '2019-05-20'),
  dateEnd: fc.constantFrom(null, null, null, '2019-05-21'),
  sources: someNames(2),
  measures: fc.constantFrom([], [], ['list'], ['list', 'law']),
  about: fc.uniqueArray(fc.constantFrom('theft'), { maxLength: 1 }),
  sentence: fc.constantFrom('One sentence.', 'Another one.'),
})

/** What every second mention tells, more or less exactly, with or without a voice of its own. */
const talkOfTheDay = fc.record({
  agents: fc.constant(['A']),
  targets: fc.constantFrom(['B'], ['B'], ['Lee']),
  status: fc.constantFrom('actual' as const, 'denied' as const),
  date: fc.constantFrom('2019', '2019-05', '2019-05-15', '2019-05-15'),
  sources: fc.constantFrom([], ['C'], ['Kim'], ['C', 'B']),
  measures: fc.constantFrom([], [], ['list']),
})

const actorSketch = fc.record({
  name: fc.constantFrom(...NAMES),
  called: fc.constantFrom('first name', 'other name'),
  kind: fc.constantFrom('Country' as const, 'Government' as const),
  /** Whom a text does not name is no voice. */
  form: fc.constantFrom('name' as const, 'nominal' as const),
  country: fc.constantFrom(null, 'US', 'CN'),
  callings: fc.uniqueArray(fc.constantFrom('state' as const, 'business' as const, 'science' as const), {
    maxLength: 2,
  }),
})

/** The second text is a copy of the first and of the third, which are none of one another; the last is too short. */
const SIGNATURES = [[0, 0], [10, 0], [10, 10], null].map((shares) =>
  shares === null
    ? []
    : Array.from({ length: 64 }, (_, at) => (at < (shares[0] ?? 0) || 64 - at <= (shares[1] ?? 0) ? 1 : 0)),
)

const headerSketch = fc.record({
  publisher: fc.constantFrom(null, 'Daily', 'Weekly'),
  publishedOn: fc.constantFrom(null, '2019-05-15', '2019-05-18', '2019-07'),
  title: fc.constantFrom(null, 'Ban', 'Order'),
})

const measureSketch = fc.record({
  name: fc.constantFrom('list', 'law', 'ban'),
  issuers: someNames(2),
  covers: someNames(2),
  binds: someNames(1),
  basis: fc.constantFrom(null, 'list', 'law', 'ban'),
  answersFirst: fc.boolean(),
  rule: fc.constantFrom('issuer/known-measure', 'issuer/other'),
})

const relationSketch = fc.record({
  type: fc.constantFrom(...ACTOR_RELATIONS),
  from: fc.constantFrom(...NAMES),
  to: fc.constantFrom(...NAMES),
})

/** @param name - Of the document; its content varies. */
export function anyFindings(name: string): fc.Arbitrary<Findings> {
  return fc
    .record({
      events: fc.array(fc.oneof(eventSketch, talkOfTheDay), { maxLength: 4 }),
      actors: fc.uniqueArray(actorSketch, { maxLength: 4, selector: (actor) => actor.name }),
      measures: fc.uniqueArray(measureSketch, { maxLength: 2, selector: (measure) => measure.name }),
      relations: fc.array(relationSketch, { maxLength: 2 }),
      topic: fc.constantFrom(null, 'chips', 'steel'),
      about: fc.constantFrom(null, 'chips', 'steel'),
      header: headerSketch,
      signature: fc.constantFrom(...SIGNATURES),
    })
    .map(({ events, actors, measures, relations, topic, about, header, signature }) => {
      const document = sampleDocument(name, header)
      const plain = sampleFindings(document, events, { signature })
      const topicOf = (what: string) => ({ id: makeId('topic', what), name: what })
      return {
        ...plain,
        actors: actors.map(({ name: id, called, kind, country, callings, form }) => ({
          ...withForm(sampleActor(id, { kind, country }), form),
          name: called,
          ...(PEOPLE.has(id) ? { callings, kind: 'Person' as const } : {}),
        })),
        topics: topic === null ? [] : [{ ...topicOf(topic), aliases: [name] }],
        events: plain.events.map((event) => ({
          ...event,
          about: [...event.about, ...(about === null ? [] : [{ ...topicOf(about), span: null }])],
        })),
        relations: relations.map(({ type, from, to }) => ({
          type,
          from: actorId(from),
          to: actorId(to),
          title: null,
          evidence: sampleEvidence(`${from} ${type} ${to}`),
        })),
        measures: measures.map((sketch) => measureOf(sketch, plain)),
      }
    })
}

function withForm(actor: FoundActor, form: MentionForm): FoundActor {
  return { ...actor, mentions: actor.mentions.map((mention) => ({ ...mention, form })) }
}

type MeasureSketch = typeof measureSketch extends fc.Arbitrary<infer T> ? T : never

function measureOf({ name, issuers, covers, binds, basis, answersFirst, rule }: MeasureSketch, { events }: Findings) {
  const evidence = { ...sampleEvidence(name), rule }
  const idOf = (what: string): MeasureId => makeId('measure', what)
  const [first] = events
  return {
    id: idOf(name),
    kind: 'list',
    name,
    aliases: [],
    issuers: issuers.map((issuer) => ({ actor: actorId(issuer), evidence })),
    basedOn: basis === null ? [] : [{ measure: idOf(basis), evidence }],
    appliesTo: covers.map((covered) => ({ to: actorId(covered), evidence })),
    binds: binds.map((bound) => ({ actor: actorId(bound), evidence })),
    respondsTo: answersFirst && first !== undefined ? [{ to: first.id, evidence }] : [],
    exceptions: [],
    changes: [
      { change: 'added', whom: 'some', count: null, actors: covers.map(actorId), under: [], date: '2019', evidence },
    ],
    stages: [{ stage: 'announced', date: null, evidence }],
    mentions: [evidence],
  } satisfies FoundMeasure
}
