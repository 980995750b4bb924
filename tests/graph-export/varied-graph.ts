import { ACTOR_KINDS } from '../../src/core/actor.ts'
import type { GraphEdge, GraphNode, GraphSnapshot, PropertyValue, RelationType } from '../../src/core/graph.ts'
import { makeId } from '../../src/core/ids.ts'

type Properties = Readonly<Record<string, PropertyValue>>

const WORDS = { quote: '"a" <b>', start: 3, end: 10, sentence: 'He said "a" <b>.', sentenceStart: 0, rule: 'test/rule' }

const actors = ACTOR_KINDS.map((kind) =>
  node('actor', `A ${kind}`, ['Entity', 'Actor', kind], { aliases: [`The ${kind}`], country: 'CN', wikidata: 'Q148' }),
)
const document = node('doc', 'An article', ['Entity', 'Document'], {
  title: 'An article',
  publisher: 'A publisher',
  byline: 'A. Writer',
  publishedOn: '2020-01-03',
  url: 'https://example.org/a?b=1&c=2',
  file: 'an-article',
  sha256: 'ab'.repeat(32),
  words: 100,
})
const event = node('event', 'China: ban', ['Entity', 'Event'], {
  type: 'SANCTION',
  status: 'denied',
  trigger: 'ban',
  date: '2019-05',
  dateEnd: '2020',
  intensity: -6,
  confidence: 1,
  mentions: 2,
  independentSources: 1,
})
const list = node('measure', 'Entity List', ['Entity', 'Measure'], {
  kind: 'list',
  status: 'in force',
  announced: '1997',
  effective: '1997-02',
  ended: '2030',
  exceptions: ['unless licensed'],
  aliases: ['EL'],
})
const plan = node('measure', 'A planned ban', ['Entity', 'Measure'], { kind: 'ban', status: 'proposed' })
const topic = node('topic', '5G', ['Entity', 'Topic'], { aliases: ['fifth generation'] })
const place = node('place', 'Chengdu', ['Entity', 'Place'], { country: 'CN' })

const [country, government, company, person] = actors
const ENDS: Readonly<
  Record<RelationType, readonly (readonly [GraphNode | undefined, GraphNode | undefined, Properties?])[]>
> = {
  AGENT_OF: [[country, event, { confidence: 0.5 }]],
  TARGETS: [[event, company, { confidence: 1 }]],
  ABOUT: [
    [event, topic],
    [event, list],
  ],
  AT: [[event, place]],
  ATTRIBUTED_TO: [[event, person, { order: 0 }]],
  REPORTED_IN: [
    [event, document, { ...WORDS, status: 'denied', confidence: 1 }],
    [list, document, { ...WORDS, change: 'added', whom: 'a firm', count: 2, under: ['Peru 2'], date: '2020' }],
  ],
  MENTIONED_IN: actors.map((actor) => [actor, document, { count: 3 }] as const),
  HOLDS_ROLE: [
    [person, government, { ...WORDS, title: 'minister', document: document.id, mentions: 1 }],
    [company, government, { ...WORDS, document: document.id, mentions: 1 }],
  ],
  PART_OF: [[government, country, { ...WORDS, document: document.id, mentions: 1 }]],
  BASED_IN: [[company, place, { ...WORDS, document: document.id, mentions: 1 }]],
  SUBSIDIARY_OF: [[company, actors[4], { ...WORDS, document: document.id, mentions: 1 }]],
  ISSUED_BY: [[list, government, { ...WORDS, document: document.id }]],
  BASED_ON: [[list, plan, { ...WORDS, document: document.id }]],
  APPLIES_TO: [
    [list, company, { ...WORDS, document: document.id, since: '2019-05', until: '2021', status: 'removed' }],
    [list, topic, { ...WORDS, document: document.id }],
    [plan, company, { ...WORDS, document: document.id }],
  ],
  BINDS: [[list, government, { ...WORDS, document: document.id }]],
  RESPONDS_TO: [[list, event, { ...WORDS, document: document.id }]],
  ACTED_ON: [
    [country, company, { events: 2, actual: 1, denied: 1, tone: -6, conflict: 1, first: '2019', last: '2020-05' }],
  ],
}

/** Every label, every kind of actor and every type of relationship, with the properties that they can have. */
export function makeVariedGraph(): GraphSnapshot {
  const edges = Object.entries(ENDS).flatMap(([type, rows]) =>
    rows.map(([from, to, properties = {}], i) => edge(type as RelationType, [from, to], { properties, salt: i })),
  )
  return {
    format: 'whodid-graph',
    formatVersion: 1,
    nodes: [...actors, document, event, list, plan, topic, place].sort(byId),
    edges: edges.sort(byId),
  }
}

function node(
  prefix: 'actor' | 'doc' | 'event' | 'measure' | 'topic' | 'place',
  name: string,
  labels: GraphNode['labels'],
  properties: Properties,
): GraphNode {
  return { id: makeId(prefix, name), labels, name, properties }
}

function edge(
  type: RelationType,
  [from, to]: readonly [GraphNode | undefined, GraphNode | undefined],
  { properties, salt }: { readonly properties: Properties; readonly salt: number },
): GraphEdge {
  if (from === undefined || to === undefined) throw new Error('an edge needs two ends')
  return { id: makeId('rel', type, from.id, to.id, salt), type, from: from.id, to: to.id, properties }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
