import { MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-graphml'
import { expect, test } from 'vitest'
import { joinList } from '../../graph-export/columns.ts'
import { exportGraphml } from '../../graph-export/graphml.ts'
import { escapeXml } from '../../graph-export/xml-text.ts'
import type { GraphSnapshot, PropertyValue } from '../../src/core/graph.ts'
import { CONTROL_NAMES, makeSampleGraph } from './sample-graph.ts'

function textOf(snapshot: GraphSnapshot): string {
  return [...exportGraphml(snapshot)].join('')
}

function read(snapshot: GraphSnapshot): MultiDirectedGraph {
  return parse(MultiDirectedGraph, textOf(snapshot))
}

/** The inverse of joinList. */
function splitList(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|\|)((?:[^\\|]|\\.)*)/gsu)].map(([, part = '']) => part.replaceAll(/\\(.)/gsu, '$1'))
}

function expected(properties: Readonly<Record<string, PropertyValue>>): Record<string, unknown> {
  const entries = Object.entries(properties).map(([key, value]) => [
    key,
    typeof value === 'object' ? joinList(value) : value,
  ])
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

test('graphology-graphml reads back every node with every value', () => {
  const snapshot = makeSampleGraph()
  const graph = read(snapshot)
  expect(graph.order).toBe(snapshot.nodes.length)
  for (const { id, name, labels, properties } of snapshot.nodes) {
    expect(graph.getNodeAttributes(id)).toEqual({
      ...expected(properties),
      label: name,
      name,
      labels: labels.join('|'),
    })
  }
})

test('graphology-graphml reads back every edge with its id, ends and values', () => {
  const snapshot = makeSampleGraph()
  const graph = read(snapshot)
  expect(graph.size).toBe(snapshot.edges.length)
  for (const { id, from, to, type, properties } of snapshot.edges) {
    expect([graph.source(id), graph.target(id)]).toEqual([from, to])
    expect(graph.getEdgeAttributes(id)).toEqual({ ...expected(properties), label: type, type })
  }
})

test('what XML cannot hold is replaced, and the file still reads', () => {
  const snapshot = makeSampleGraph(CONTROL_NAMES)
  const names = read(snapshot).mapNodes((_, attributes) => attributes.name)
  expect(names).toContain('nul␀ escape␛[31m red')
  expect(names).toContain('not a character: \ufffd')
})

test('keys: one an attribute and kind of element, sorted, typed, with ids of their own', () => {
  const keys = [
    ...textOf(makeSampleGraph()).matchAll(/<key id="(.*?)" for="(.*?)" attr.name="(.*?)" attr.type="(.*?)"\/>/g),
  ]
  const rows = keys.map(([, id, element, name, type]) => `${element} ${name} ${type} ${id}`)
  expect(rows).toEqual([
    'node aliases string node.aliases',
    'node confidence double node.confidence',
    'node country string node.country',
    'node date string node.date',
    'node intensity double node.intensity',
    'node label string node.label',
    'node labels string node.labels',
    'node listed boolean node.listed',
    'node mentions long node.mentions',
    'node name string node.name',
    'node publishedOn string node.publishedOn',
    'node title string node.title',
    'node type string node.type',
    'node words long node.words',
    'edge confidence double edge.confidence',
    'edge end long edge.end',
    'edge events long edge.events',
    'edge first string edge.first',
    'edge label string labelE',
    'edge last string edge.last',
    'edge quote string edge.quote',
    'edge start long edge.start',
    'edge status string edge.status',
    'edge tone double edge.tone',
    'edge type string edge.type',
  ])
})

test('a property named like an attribute of ours keeps its value under another name', () => {
  const [node] = makeSampleGraph().nodes
  if (node === undefined) throw new Error('the sample has nodes')
  const properties = { label: 'a label', name: 'another name', labels: ['x'], 'odd name': 'kept' }
  const graph = read({
    format: 'whodid-graph',
    formatVersion: 1,
    nodes: [{ ...node, name: 'own', properties }],
    edges: [],
  })
  expect(graph.getNodeAttributes(node.id)).toEqual({
    label: 'own',
    name: 'own',
    labels: joinList(node.labels),
    'property.label': 'a label',
    'property.name': 'another name',
    'property.labels': 'x',
    'odd name': 'kept',
  })
})

test('a graph without nodes is a valid file', () => {
  expect(read({ format: 'whodid-graph', formatVersion: 1, nodes: [], edges: [] }).order).toBe(0)
})

test('ids are of the form NMTOKEN and edge ids are unique', () => {
  const ids = [...textOf(makeSampleGraph()).matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)
  expect(ids.filter((id) => !/^[A-Za-z0-9._:-]+$/.test(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})

test('the same graph gives the same bytes', () => {
  expect(textOf(makeSampleGraph())).toBe(textOf(makeSampleGraph()))
})

test.each([
  { why: 'markup', text: '<a b="c">&</a>', want: '&lt;a b=&quot;c&quot;&gt;&amp;&lt;/a&gt;' },
  { why: 'line ends survive a reader', text: 'a\r\nb\tc', want: 'a&#13;&#10;b&#9;c' },
  { why: 'control characters become pictures', text: '\u0000\u001f', want: '␀␟' },
  { why: 'half a surrogate pair', text: 'a\ud800b', want: 'a\ufffdb' },
  { why: 'a whole pair stays', text: '🚀', want: '🚀' },
  { why: 'noncharacters', text: '\ufffe\uffff', want: '\ufffd\ufffd' },
])('escapeXml: $why', ({ text, want }) => expect(escapeXml(text)).toBe(want))

test.each([
  { why: 'plain', parts: ['a', 'b'], want: 'a|b' },
  { why: 'separator in a part', parts: ['a|b', 'c'], want: 'a\\|b|c' },
  { why: 'backslash at an end', parts: ['a\\', 'b'], want: 'a\\\\|b' },
])('joinList: $why', ({ parts, want }) => {
  expect(joinList(parts)).toBe(want)
  expect(splitList(joinList(parts))).toEqual(parts)
})
