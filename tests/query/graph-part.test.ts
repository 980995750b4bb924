import { expect, test } from 'vitest'
import type { GraphEdge, GraphNode, GraphSnapshot } from '../../src/core/graph.ts'
import { partAround, partInAnswer } from '../../src/query/graph-part.ts'

const actor = (name: string) => node(`actor:${name}`, ['Entity', 'Actor', 'Company'])
const event = (name: string) => node(`event:${name}`, ['Entity', 'Event'])
const article = (name: string) => node(`doc:${name}`, ['Entity', 'Document'])

function node(id: string, labels: GraphNode['labels']): GraphNode {
  return { id: id as GraphNode['id'], labels, name: id, properties: {} }
}

function edge(id: string, [from, to]: readonly [GraphNode, GraphNode], properties = {}): GraphEdge {
  return { id: `rel:${id}`, type: 'AGENT_OF', from: from.id, to: to.id, properties }
}

const [a, b, c, e, f, d, proof] = [
  actor('a'),
  actor('b'),
  actor('c'),
  event('e'),
  event('f'),
  article('d'),
  article('p'),
]
const GRAPH: GraphSnapshot = {
  format: 'whodid-graph',
  formatVersion: 1,
  nodes: [a, b, c, e, f, d, proof],
  edges: [
    edge('1', [a, e]),
    edge('2', [e, b]),
    edge('3', [e, d]),
    edge('4', [f, d]),
    edge('5', [c, f]),
    edge('6', [a, b], { document: proof.id }),
  ],
}

const namesOf = ({ nodes, edges }: GraphSnapshot) =>
  [...nodes, ...edges].map(({ id }) => id.replace(/^.*:/, '')).join('')

test.each([
  { why: 'one step, with what is among them and the evidence', start: a, hops: 1, want: 'abep126' },
  { why: 'an article is taken along', start: a, hops: 2, want: 'abedp1236' },
  { why: 'but not passed through', start: a, hops: 9, want: 'abedp1236' },
  { why: 'unless it is where one starts', start: d, hops: 1, want: 'efd34' },
])('partAround: $why', ({ start, hops, want }) => expect(namesOf(partAround(GRAPH, start, hops))).toBe(want))

const asNode = ({ id, labels }: GraphNode) => ({ id, labels, properties: {} })
const asRelationship = ({ id, type, from, to }: GraphEdge) => ({ id, type, from, to, properties: {} })
const [first] = GRAPH.edges

test.each([
  { why: 'nodes: all among them', row: [asNode(a), asNode(b)], want: 'abp6' },
  { why: 'a path: what lies on it', row: [first ? [asNode(a), asRelationship(first), asNode(e)] : null], want: 'ae1' },
  { why: 'a relationship brings its ends', row: [first ? asRelationship(first) : null], want: 'ae1' },
  { why: 'in lists and maps', row: [[{ x: asNode(c) }], 7, 'text', null], want: 'c' },
  { why: 'values alone', row: ['actor:a', 1], want: '' },
])('partInAnswer: $why', ({ row, want }) => {
  expect(namesOf(partInAnswer(GRAPH, { columns: [], rows: [row] }))).toBe(want)
})
