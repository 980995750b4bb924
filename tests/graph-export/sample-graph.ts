import type { GraphEdge, GraphNode, GraphSnapshot, PropertyValue } from '../../src/core/graph.ts'
import { makeId } from '../../src/core/ids.ts'

/** Names as a hostile or careless article might bring them in. */
export const HOSTILE_NAMES = [
  `"Quotes" and 'apostrophes' \`back\` \\ slash`,
  `'}) MATCH (n) DETACH DELETE n //`,
  '<script>alert("x")</script> & Co. ]]> <!-- -->',
  '华为技术有限公司 🚀 👩‍👩‍👧 e\u0301',
  'tab\tline\nreturn\rend',
  '=HYPERLINK("http://example.org")',
  'pipe|and\\backslash',
  '\u202eright to left\u202c \u0085 \u009b31m',
  ' leading and trailing ',
  '$name {id: 1}',
] as const

/** Not everything is XML: a NUL, an escape sequence, U+FFFE. */
export const CONTROL_NAMES = ['nul\u0000 escape\u001b[31m red', 'not a character: \ufffe'] as const

export const LONG_NAME = `long ${'名'.repeat(350_000)}` // 1 MB in UTF-8

export const EMPTY_GRAPH: GraphSnapshot = { format: 'whodid-graph', formatVersion: 1, nodes: [], edges: [] }

/** A fixed sequence of whole numbers below `limit` (a linear congruential generator, constants of Numerical Recipes). */
function makeRandom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const KINDS = ['Company', 'Country', 'Government', 'Person'] as const
const TYPES = ['SANCTION', 'CONSULT', 'ACCUSE'] as const

/** 60 actors, 120 events, 20 documents and some 480 edges; every kind of property value, hostile names among them. */
export function makeSampleGraph(names: readonly string[] = HOSTILE_NAMES): GraphSnapshot {
  const random = makeRandom(7)
  const actors = Array.from({ length: 60 }, (_, i) => makeActor(names[i] ?? `Actor ${i}`, i))
  const events = Array.from({ length: 120 }, (_, i) => makeEvent(i))
  const documents = Array.from({ length: 20 }, (_, i) => makeDocument(i))
  const edges = events.flatMap((event, i) => {
    const [agent, target, document] = [actors[random(60)], actors[random(60)], documents[random(20)]]
    return [
      makeEdge('AGENT_OF', agent, event, { confidence: i % 2 === 0 ? 1 : 0.75 }),
      makeEdge('TARGETS', event, target, { confidence: 0.5 }),
      makeEdge('REPORTED_IN', event, document, {
        start: i * 10,
        end: i * 10 + 9,
        quote: `quote ${i} "x" & <y>`,
        status: 'actual',
      }),
      makeEdge('ACTED_ON', agent, target, { events: 1 + (i % 3), tone: -6, first: '2019', last: '2020-05' }, i),
    ]
  })
  return {
    format: 'whodid-graph',
    formatVersion: 1,
    nodes: [...actors, ...events, ...documents].sort(byId),
    edges: edges.sort(byId),
  }
}

function makeActor(name: string, i: number): GraphNode {
  const aliases = i % 3 === 0 ? [] : [`A${i}`, 'with | pipe', 'back\\slash']
  const country: Record<string, PropertyValue> = i % 2 === 0 ? { country: 'CN' } : {}
  return {
    id: makeId('actor', name, i),
    labels: ['Entity', 'Actor', KINDS[i % KINDS.length] ?? 'Company'],
    name,
    properties: { aliases, ...country, listed: i % 5 === 0 },
  }
}

function makeEvent(i: number): GraphNode {
  return {
    id: makeId('event', i),
    labels: ['Entity', 'Event'],
    name: `event ${i}`,
    properties: {
      confidence: i % 4 === 0 ? 1 : 0.25 * (i % 4),
      date: ['2019', '2019-05', '2019-05-15'][i % 3] ?? '2019',
      intensity: (i % 20) - 10,
      mentions: 1 + (i % 7),
      type: TYPES[i % TYPES.length] ?? 'CONSULT',
    },
  }
}

function makeDocument(i: number): GraphNode {
  return {
    id: makeId('doc', i),
    labels: ['Entity', 'Document'],
    name: `Article ${i}`,
    properties: { publishedOn: `2020-01-${String(i + 1).padStart(2, '0')}`, title: `Article ${i}`, words: 100 + i },
  }
}

function makeEdge(
  type: GraphEdge['type'],
  from: GraphNode | undefined,
  to: GraphNode | undefined,
  properties: Record<string, PropertyValue>,
  salt = 0,
): GraphEdge {
  if (from === undefined || to === undefined) throw new Error('an edge needs two ends')
  return { id: makeId('rel', type, from.id, to.id, salt), type, from: from.id, to: to.id, properties }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
