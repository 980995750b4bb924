import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { joinList } from '../../graph-export/columns.ts'
import { exportGexf } from '../../graph-export/gexf.ts'
import { exportGraphml } from '../../graph-export/graphml.ts'
import { showForbidden } from '../../graph-export/plain-text.ts'
import { type DaySpan, edgeSpans, spanOf } from '../../graph-export/time-spans.ts'
import { exportYed } from '../../graph-export/yed.ts'
import type { GraphSnapshot, PropertyValue } from '../../src/core/graph.ts'
import { canRun } from '../fetched/reader-cache.ts'
import { makeHostileGraph } from './hostile-graph.ts'
import { reasonForNoReaders, runJava } from './readers/java.ts'
import { reasonForNoPython, runPython } from './readers/python.ts'

const GRAPH = makeHostileGraph()

type Values = Readonly<Record<string, unknown>>

/** What each reader prints. */
interface ReadGraph {
  readonly warnings: readonly string[]
  readonly nodes: Readonly<Record<string, Values>>
  readonly edges: Readonly<Record<string, readonly [from: string, to: string, values: Values]>>
}

interface Shape {
  /** What the format has beside or instead of a property. */
  node(node: GraphSnapshot['nodes'][number]): Values
  edge(edge: GraphSnapshot['edges'][number]): Values
}

const folder = mkdtempSync(join(tmpdir(), 'whodid-readers-'))
const graphml = join(folder, 'graph.graphml')
const yed = join(folder, 'yed.graphml')
const gexf = join(folder, 'graph.gexf')
beforeAll(() => {
  writeFileSync(graphml, [...exportGraphml(GRAPH)].join(''))
  writeFileSync(gexf, [...exportGexf(GRAPH)].join(''))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A value as XML holds it; what is empty is left out. */
function written(values: Readonly<Record<string, PropertyValue>>): Values {
  const entries = Object.entries(values).map(([key, value]) => {
    const text = typeof value === 'object' ? joinList(value) : value
    return [key, typeof text === 'string' ? showForbidden(text) : text]
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

function expectSame(read: unknown, shape: Shape, options = { withEdgeIds: true }): void {
  const { warnings, nodes, edges } = read as ReadGraph
  expect(warnings).toEqual([])
  expect(nodes).toEqual(Object.fromEntries(GRAPH.nodes.map((node) => [node.id, shape.node(node)])))
  const wanted = GRAPH.edges.map((edge) => [edge.id, [edge.from, edge.to, shape.edge(edge)]] as const)
  if (options.withEdgeIds) expect(edges).toEqual(Object.fromEntries(wanted))
  else expect(sorted(Object.values(edges))).toEqual(sorted(wanted.map(([, edge]) => edge)))
}

function sorted(values: readonly unknown[]): readonly unknown[] {
  const keyOf = (value: unknown) => JSON.stringify(value, (_, part) => (isPlain(part) ? sortKeys(part) : part))
  return values.map((value) => keyOf(value)).sort()
}

function isPlain(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sortKeys(value: Values): Values {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const GRAPHML: Shape = {
  node: ({ name, labels, properties }) => written({ ...properties, label: name, name, labels }),
  edge: ({ type, properties }) => written({ ...properties, label: type, type }),
}

/** igraph has no absent truth values. */
const IGRAPH: Shape = { ...GRAPHML, node: (node) => ({ listed: false, ...GRAPHML.node(node) }) }

const spanOfEdge = edgeSpans(GRAPH)

/** NetworkX gives the times as they stand in the file; `start` and `end` of a quote have another name there. */
const GEXF: Shape = {
  node: ({ name, labels, properties }) => ({
    ...written({ ...properties, label: name, labels }),
    ...timesOf(spanOf(properties)),
  }),
  edge: (edge) => {
    const { start, end, ...properties } = edge.properties
    const offsets = start === undefined || end === undefined ? {} : { 'property.start': start, 'property.end': end }
    const { id, type } = edge
    return { ...written({ ...properties, ...offsets, id, label: type, type }), ...timesOf(spanOfEdge(edge)) }
  },
}

function timesOf({ first, last }: DaySpan): Values {
  return { ...(first === null ? {} : { start: first }), ...(last === null ? {} : { end: last }) }
}

/** Gephi takes the text NULL for no value. */
const GEPHI_GRAPHML: Shape = {
  node: (node) => withoutNull(GRAPHML.node(node)),
  edge: (edge) => withoutNull(GRAPHML.edge(edge)),
}

/** It has one interval, in milliseconds. */
const GEPHI: Shape = {
  node: (node) => withoutNull(withInterval(GEXF.node(node))),
  edge: (edge) => withoutNull(withInterval(GEXF.edge(edge))),
}

function withoutNull({ label, ...values }: Values): Values {
  return { label, ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== 'NULL')) }
}

function withInterval({ start, end, id: _, ...values }: Values): Values {
  if (start === undefined && end === undefined) return values
  return { ...values, Interval: `[${Date.parse(String(start))}, ${Date.parse(String(end))}]` }
}

describe.skipIf(!canRun('Python readers', reasonForNoPython()))('Python', () => {
  test('NetworkX reads GraphML: every node and edge with every value', () => {
    expectSame(runPython('read-networkx.py', [graphml]), GRAPHML)
  })

  test("NetworkX reads yEd's GraphML: every node drawn with its name, every edge", () => {
    writeFileSync(yed, [...exportYed(GRAPH)].join(''))
    const { warnings, nodes, edges } = runPython('read-networkx.py', [yed]) as ReadGraph
    expect([warnings, Object.keys(edges).length]).toEqual([[], GRAPH.edges.length])
    for (const { id, name, labels, properties } of GRAPH.nodes) {
      const drawn = { label: expect.any(String), shape_type: expect.any(String) }
      expect(nodes[id]).toMatchObject({ ...written({ ...properties, name, labels }), ...drawn })
    }
    for (const { id, from, to, properties } of GRAPH.edges) {
      expect(edges[id]).toMatchObject([from, to, written(properties)])
    }
  })

  test('igraph reads GraphML: every node and edge with every value', () => {
    expectSame(runPython('read-igraph.py', [graphml]), IGRAPH, { withEdgeIds: false })
  })

  test('NetworkX reads GEXF: every node and edge with every value and its time', () => {
    expectSame(runPython('read-networkx.py', [gexf]), GEXF)
  })
})

describe.skipIf(!canRun('Java readers', reasonForNoReaders()))('Java', () => {
  test('JGraphT reads GraphML with the schema on', () => {
    expectSame(runJava('ReadJgrapht', [graphml]), GRAPHML, { withEdgeIds: false })
  })

  test('TinkerPop reads GraphML', () => {
    expectSame(runJava('ReadTinkergraph', [graphml]), GRAPHML)
  })

  test("Gephi's toolkit reads GraphML", () => {
    expectSame(runJava('ReadGephi', [graphml]), GEPHI_GRAPHML)
  })

  test("Gephi's toolkit reads GEXF with its times", () => {
    expectSame(runJava('ReadGephi', [gexf]), GEPHI)
  })
})
