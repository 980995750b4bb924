import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsonld from 'jsonld'
import { afterAll, describe, expect, test } from 'vitest'
import { exportJsonld } from '../../graph-export/jsonld.ts'
import type { GraphSnapshot } from '../../src/core/graph.ts'
import { canRun } from '../fetched/reader-cache.ts'
import { makeHostileGraph } from './hostile-graph.ts'
import { reasonForNoPython, runPython } from './readers/python.ts'
import { makeVariedGraph } from './varied-graph.ts'

const folder = mkdtempSync(join(tmpdir(), 'whodid-jsonld-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(graph: GraphSnapshot): Record<string, unknown> {
  const path = join(folder, 'graph.jsonld')
  writeFileSync(path, [...exportJsonld(graph)].join(''))
  return runPython('read-jsonld.py', [path]) as Record<string, unknown>
}

async function countQuads(graph: GraphSnapshot): Promise<number> {
  const quads = await jsonld.toRDF(JSON.parse([...exportJsonld(graph)].join('')), { safe: true })
  return quads.length
}

describe.skipIf(!canRun('Python readers', reasonForNoPython()))('rdflib and pyshacl', () => {
  test.each([
    { why: 'every label and type', graph: makeVariedGraph() },
    { why: 'hostile texts', graph: makeHostileGraph() },
  ])('take it, with as many triples as jsonld.js: $why', async ({ graph }) => {
    expect(read(graph)).toEqual({
      conforms: true,
      text: '',
      triples: await countQuads(graph),
      statements: graph.edges.length,
      names: Object.fromEntries(graph.nodes.map(({ id, name }) => [`urn:whodid:${id}`, name])),
      quotes: Object.fromEntries(
        graph.edges.flatMap(({ id, properties: { quote } }) =>
          quote === undefined ? [] : [[`urn:whodid:${id}`, quote]],
        ),
      ),
    })
  })

  test('the shapes find a target that is no actor', () => {
    const graph = makeVariedGraph()
    const place = graph.nodes.find(({ labels }) => labels[1] === 'Place')
    const edges = graph.edges.map((edge) => (edge.type === 'TARGETS' ? { ...edge, to: place?.id ?? edge.to } : edge))
    expect(read({ ...graph, edges })).toMatchObject({ conforms: false, text: expect.stringContaining('target') })
  })
})
