import jsonld, { type Quad } from 'jsonld'
import { expect, test } from 'vitest'
import { exportJsonld } from '../../graph-export/jsonld.ts'
import type { GraphSnapshot } from '../../src/core/graph.ts'
import { makeHostileGraph } from './hostile-graph.ts'
import { EMPTY_GRAPH, makeSampleGraph } from './sample-graph.ts'
import { makeVariedGraph } from './varied-graph.ts'

const NAME = 'https://schema.org/name'
const OURS = 'urn:whodid:ns:'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

const textOf = (graph: GraphSnapshot): string => [...exportJsonld(graph)].join('')

/** In safe mode a term without meaning is an error, and nothing may be fetched. */
async function quadsOf(graph: GraphSnapshot): Promise<readonly Quad[]> {
  const documentLoader = (url: string) => Promise.reject(new Error(`it wants ${url}`))
  return await jsonld.toRDF(JSON.parse(textOf(graph)), { safe: true, documentLoader })
}

/** Objects by subject, of one predicate. */
function valuesOf(quads: readonly Quad[], predicate: string): Readonly<Record<string, string>> {
  const found = quads.filter((quad) => quad.predicate.value === predicate)
  return Object.fromEntries(found.map(({ subject, object }) => [subject.value, object.value]))
}

test('in safe mode every name is there, unchanged', async () => {
  const graph = makeHostileGraph()
  const names = Object.fromEntries(graph.nodes.map(({ id, name }) => [`urn:whodid:${id}`, name]))
  expect(valuesOf(await quadsOf(graph), NAME)).toEqual(names)
})

test('every relationship is a statement with all its properties', async () => {
  const graph = makeVariedGraph()
  const quads = await quadsOf(graph)
  const [subjects, predicates, objects] = ['subject', 'predicate', 'object'].map((end) => valuesOf(quads, RDF + end))
  expect(Object.keys(subjects ?? {})).toHaveLength(graph.edges.length)
  for (const { id, type, from, to, properties } of graph.edges) {
    const own = quads.filter(({ subject }) => subject.value === `urn:whodid:${id}`)
    const ends = [subjects, predicates, objects].map((values) => values?.[`urn:whodid:${id}`])
    expect(ends).toEqual([`urn:whodid:${from}`, OURS + type, `urn:whodid:${to}`])
    expect(own).toHaveLength(4 + Object.keys(properties).length)
  }
})

test('numbers and dates have their types, also where they are whole', async () => {
  const quads = await quadsOf(makeVariedGraph())
  const typed = (term: string) =>
    new Set(quads.filter(({ predicate }) => predicate.value.endsWith(term)).map(({ object }) => object.datatype?.value))
  const xsd = (...names: string[]) => new Set(names.map((name) => `http://www.w3.org/2001/XMLSchema#${name}`))
  expect(typed(':confidence')).toEqual(xsd('double'))
  expect(typed(':mentions')).toEqual(xsd('integer'))
  expect(typed('hasBeginTimeStamp')).toEqual(xsd('gYearMonth'))
  expect(typed('hasEndTimeStamp')).toEqual(xsd('gYear'))
  expect(typed('datePublished')).toEqual(xsd('date'))
})

test('a wrong Wikidata id is text, not a link', async () => {
  const [node] = makeVariedGraph().nodes
  if (node === undefined) throw new Error('the graph has nodes')
  const quads = await quadsOf({ ...EMPTY_GRAPH, nodes: [{ ...node, properties: { wikidata: 'Q1> <urn:x' } }] })
  expect(Object.values(valuesOf(quads, `${OURS}wikidata`))).toEqual(['Q1> <urn:x'])
})

test('it can stand in a page: no markup in it', () => {
  expect(textOf(makeHostileGraph())).not.toContain('<')
})

test('half a surrogate pair becomes U+FFFD, a backslash before such letters stays', async () => {
  const names = ['half \ud800', '\\ud800 as letters', 'whole 🚀']
  const read = Object.values(valuesOf(await quadsOf(makeSampleGraph(names)), NAME))
  expect(read).toEqual(expect.arrayContaining(['half \ufffd', '\\ud800 as letters', 'whole 🚀']))
})

test('a graph without nodes is a document; the same graph gives the same bytes', () => {
  expect(JSON.parse(textOf(EMPTY_GRAPH))['@graph']).toEqual([])
  expect(textOf(makeVariedGraph())).toBe(textOf(makeVariedGraph()))
})
