import type { ActorKind } from '../../src/core/actor.ts'
import type { Document } from '../../src/core/document.ts'
import type { GraphEdge, GraphNode, GraphSnapshot, PropertyValue, RelationType } from '../../src/core/graph.ts'
import { type DocumentId, makeId, type NodeId } from '../../src/core/ids.ts'

type Properties = Readonly<Record<string, PropertyValue>>

/** A name as an attacker would write it. */
export const HOSTILE = '"><script>alert(1)</script>'

const ARTICLE = `Harbour ministry bars Tidewell

The harbour ministry of Norland barred Tidewell from its ports on 2 March 2021. Sudria denied that it would follow.

Read more: ten islands to see
`
const FIRST = 'The harbour ministry of Norland barred Tidewell from its ports on 2 March 2021.'
const SECOND = 'Sudria denied that it would follow.'

export const ids = {
  norland: makeId('actor', 'Norland'),
  sudria: makeId('actor', 'Sudria'),
  tidewell: makeId('actor', 'Tidewell'),
  hostile: makeId('actor', HOSTILE),
  lonely: makeId('actor', 'Lonely'),
  ban: makeId('event', 'ban'),
  follow: makeId('event', 'follow'),
  talks: makeId('event', 'talks'),
  undated: makeId('event', 'undated'),
  measure: makeId('measure', 'port ban'),
  topic: makeId('topic', 'ports'),
  document: makeId('doc', 'article'),
} as const

function node(id: NodeId, labels: GraphNode['labels'], name: string, properties: Properties = {}): GraphNode {
  return { id, labels, name, properties }
}

function actor(id: NodeId, kind: ActorKind, name: string, properties: Properties = {}): GraphNode {
  return node(id, ['Entity', 'Actor', kind], name, { mentions: 1, ...properties })
}

function event(id: NodeId, name: string, properties: Properties): GraphNode {
  return node(id, ['Entity', 'Event'], name, { intensity: 0, mentions: 1, independentSources: 1, ...properties })
}

function edge(type: RelationType, from: NodeId, to: NodeId, properties: Properties = {}): GraphEdge {
  return { id: makeId('rel', type, from, to, JSON.stringify(properties)), type, from, to, properties }
}

/** Evidence in ARTICLE for `quote` within `sentence`. */
function evidence(sentence: string, quote: string): Properties {
  const sentenceStart = ARTICLE.indexOf(sentence)
  const start = sentenceStart + sentence.indexOf(quote)
  return { quote, start, end: start + quote.length, sentence, sentenceStart, rule: 'sample' }
}

/** Five actors, four events, a measure and a topic, told by one article. */
export function sampleGraph(): GraphSnapshot {
  const nodes = [
    actor(ids.norland, 'Country', 'Norland', { country: 'NL', mentions: 4 }),
    actor(ids.sudria, 'Country', 'Sudria', { aliases: ['Südria', '苏德里亚'], mentions: 2 }),
    actor(ids.tidewell, 'Company', 'Tidewell', { aliases: ['Tidewell Shipping Ltd'], mentions: 3 }),
    actor(ids.hostile, 'Group', HOSTILE),
    actor(ids.lonely, 'Person', 'Lonely'),
    event(ids.ban, 'Norland: bar → Tidewell', {
      type: 'SANCTION',
      status: 'actual',
      date: '2021-03-02',
      trigger: 'bar',
      intensity: -6,
      independentSources: 2,
      confidence: 0.9,
    }),
    event(ids.follow, 'Sudria: bar → Tidewell', { type: 'SANCTION', status: 'denied', date: '2021', intensity: -6 }),
    event(ids.talks, 'Norland, Sudria: talks', {
      type: 'CONSULT',
      trigger: 'talk',
      status: 'planned',
      date: '2022-05',
      intensity: 2.5,
    }),
    event(ids.undated, 'Norland: block → group', { type: 'SANCTION', status: 'alleged', intensity: -6 }),
    node(ids.measure, ['Entity', 'Measure'], 'Norland port ban', {
      kind: 'ban',
      status: 'in force',
      effective: '2021-03-02',
    }),
    node(ids.topic, ['Entity', 'Topic'], 'ports'),
    node(ids.document, ['Entity', 'Document'], 'article', {
      title: 'Harbour ministry bars Tidewell',
      publisher: 'The Norland Post',
      publishedOn: '2021-03-03',
      url: 'javascript:alert(1)',
      words: 25,
    }),
  ]
  const edges = [
    edge('AGENT_OF', ids.norland, ids.ban),
    edge('TARGETS', ids.ban, ids.tidewell),
    edge('ABOUT', ids.ban, ids.measure),
    edge('ABOUT', ids.ban, ids.topic),
    edge('REPORTED_IN', ids.ban, ids.document, {
      ...evidence(FIRST, 'barred Tidewell from its ports'),
      confidence: 0.9,
    }),
    edge('AGENT_OF', ids.sudria, ids.follow),
    edge('TARGETS', ids.follow, ids.tidewell),
    edge('ATTRIBUTED_TO', ids.follow, ids.sudria),
    edge('REPORTED_IN', ids.follow, ids.document, evidence(SECOND, 'denied that it would follow')),
    edge('AGENT_OF', ids.norland, ids.talks),
    edge('AGENT_OF', ids.sudria, ids.talks),
    edge('AGENT_OF', ids.norland, ids.undated),
    edge('TARGETS', ids.undated, ids.hostile),
    edge('ACTED_ON', ids.norland, ids.tidewell, { events: 1 }),
    edge('ACTED_ON', ids.sudria, ids.tidewell, { events: 1 }),
    edge('ACTED_ON', ids.norland, ids.sudria, { events: 1 }),
    edge('ACTED_ON', ids.sudria, ids.norland, { events: 1 }),
    edge('ACTED_ON', ids.norland, ids.hostile, { events: 1 }),
    edge('ISSUED_BY', ids.measure, ids.norland, { ...evidence(FIRST, 'barred'), document: ids.document }),
    edge('APPLIES_TO', ids.measure, ids.tidewell, { ...evidence(FIRST, 'Tidewell'), document: ids.document }),
    edge('REPORTED_IN', ids.measure, ids.document, {
      ...evidence(FIRST, 'barred Tidewell'),
      status: 'in force',
      date: '2021-03-02',
    }),
    edge('MENTIONED_IN', ids.tidewell, ids.document, { count: 2 }),
    edge('MENTIONED_IN', ids.norland, ids.document, { count: 1 }),
  ]
  return { format: 'whodid-graph', formatVersion: 1, nodes: nodes.sort(byId), edges: edges.sort(byId) }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

/** The article behind the sample graph, as `getDocument` of a store gives it. */
export function sampleArticle(id: DocumentId): Document | null {
  if (id !== ids.document) return null
  const block = (text: string, kind: Document['blocks'][number]['kind']) => {
    const start = ARTICLE.indexOf(text)
    return { start, end: start + text.length, kind, rule: 'sample' }
  }
  return {
    id,
    name: 'article',
    title: 'Harbour ministry bars Tidewell',
    publishedOn: '2021-03-03',
    publisher: 'The Norland Post',
    byline: null,
    url: null,
    sha256: '',
    format: 'text',
    text: ARTICLE,
    blocks: [
      block('Harbour ministry bars Tidewell\n'.trim(), 'title'),
      block(`${FIRST} ${SECOND}`, 'body'),
      block('Read more: ten islands to see', 'furniture'),
    ],
  }
}
