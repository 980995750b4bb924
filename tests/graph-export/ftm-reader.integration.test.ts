import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exportFtm } from '../../graph-export/ftm.ts'
import type { GraphNode, GraphSnapshot } from '../../src/core/graph.ts'
import { makeId } from '../../src/core/ids.ts'
import { canRun } from '../fetched/reader-cache.ts'
import { makeHostileGraph } from './hostile-graph.ts'
import { reasonForNoPython, runPython } from './readers/python.ts'
import { EMPTY_GRAPH } from './sample-graph.ts'
import { makeVariedGraph } from './varied-graph.ts'

interface Read {
  /** Whatever the library refuses, changes or drops. */
  readonly faults: readonly string[]
  readonly ids: number
  readonly schemata: Readonly<Record<string, number>>
  readonly names: readonly string[]
}

const folder = mkdtempSync(join(tmpdir(), 'whodid-ftm-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(graph: GraphSnapshot): Read {
  const path = join(folder, 'graph.ftm.json')
  writeFileSync(path, [...exportFtm(graph)].join(''))
  return runPython('read-ftm.py', [path]) as Read
}

/** An actor for each country that our tables know. */
function makeCountries(): readonly GraphNode[] {
  const table = readFileSync(new URL('../../src/actors/gazetteer/countries.tsv', import.meta.url), 'utf8')
  const codes = table.split('\n').flatMap((line) => /^[^#\t]+\t([A-Z]{2})\t/.exec(line)?.[1] ?? [])
  expect(codes.length).toBeGreaterThan(150)
  return codes.map((country) => ({
    id: makeId('actor', country),
    labels: ['Entity', 'Actor', 'Country'],
    name: country,
    properties: { country },
  }))
}

describe.skipIf(!canRun('Python readers', reasonForNoPython()))('FollowTheMoney', () => {
  test('takes every kind of node and relationship as it stands', () => {
    const { faults, ids, schemata } = read(makeVariedGraph())
    expect(faults).toEqual([])
    // Topics are keywords, and so are the relationships to them.
    const { nodes, edges } = makeVariedGraph()
    const isKeyword = ({ from, to }: { from: string; to: string }) => `${from} ${to}`.includes('topic:')
    expect(ids).toBe(nodes.length - 1 + edges.filter((edge) => !isKeyword(edge)).length)
    expect(schemata).toEqual({
      Address: 1,
      Article: 1,
      Company: 1,
      Documentation: 2,
      Employment: 1,
      Event: 3,
      LegalEntity: 1,
      Mention: 10,
      Organization: 4,
      Ownership: 1,
      Person: 1,
      PublicBody: 3,
      Sanction: 1,
      UnknownLink: 14,
    })
  })

  test('takes hostile texts in its own normal form', () => {
    const empty = ['\u200b\u0000', '""', "' '"]
    const quoted = [`""twice""`, `'"both"'`, '\u3000wide\u00a0space\u2028', '"a" and "b"', 'NFD e\u0301']
    const graph = makeHostileGraph([...empty, ...quoted])
    const { faults, ids, names } = read(graph)
    expect(faults).toEqual([])
    expect(ids).toBe(graph.nodes.length + graph.edges.length)
    expect(names).toEqual(expect.arrayContaining(['<script>alert("x")</script> & Co. ]]> <!-- -->', 'twice', 'both']))
  })

  test('knows the country codes of our tables', () => {
    expect(read({ ...EMPTY_GRAPH, nodes: makeCountries() }).faults).toEqual([])
  })
})
