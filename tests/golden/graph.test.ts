import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Findings } from '../../src/core/findings.ts'
import type { GraphEdge, GraphNode, GraphSnapshot, PropertyValue } from '../../src/core/graph.ts'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { compareCodeUnits } from '../../src/core/snapshot.ts'
import { listInputs, readRecords } from '../../src/ingest/index.ts'
import { mergeFindings, toSnapshot } from '../../src/knowledge/index.ts'
import { extractRecord } from '../../src/pipeline.ts'
import { reader } from '../language/readers.ts'

const BRIEFS = ['2013-03-28-us-procurement-ban', '2019-05-16-huawei-entity-list', '2019-06-08-technology-security-list']

async function readFindings(): Promise<Findings[]> {
  const { files } = await listInputs(BRIEFS.map((name) => join(PACKAGE_ROOT, 'corpus', `${name}.md`)))
  const all: Findings[] = []
  for (const file of files) {
    for await (const record of readRecords(file)) {
      if ('code' in record) throw new Error(record.message)
      const extraction = await extractRecord(record, reader)
      if (extraction.document !== null) all.push(extraction.findings)
    }
  }
  return all
}

/** Left out of the lines: what repeats the text around a quote, or would change with every comma or deed of a brief. */
const UNSHOWN: ReadonlySet<string> = new Set([
  'sentence',
  'sentenceStart',
  'start',
  'end',
  'triggerStart',
  'sha256',
  'document',
  'x',
  'y',
])

function describeProperties(properties: Readonly<Record<string, PropertyValue>>): string {
  const shown = Object.entries(properties).filter(([key]) => !UNSHOWN.has(key))
  return shown.map(([key, value]) => `${key}=${JSON.stringify(value)}`).join(' ')
}

function describeGraph({ nodes, edges }: GraphSnapshot): string {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const nameOf = (id: GraphNode['id']) => byId.get(id)?.name ?? id
  const nodeLine = ({ labels, name, properties }: GraphNode) =>
    `(${labels.slice(1).join(':')}) ${name}  ${describeProperties(properties)}`
  const edgeLine = ({ type, from, to, properties }: GraphEdge) =>
    `[${type}] ${nameOf(from)} => ${nameOf(to)}  ${describeProperties(properties)}`
  const lines = [...nodes.map(nodeLine), ...edges.map(edgeLine)]
  return `${lines
    .map((line) => line.trimEnd())
    .sort(compareCodeUnits)
    .join('\n')}\n`
}

// A change of the rules changes this file: read its diff, and say in CHANGELOG.md why the graph is better now.
// `npx vitest run --config tests/vitest.config.ts tests/golden -u` writes it anew.
test('the graph of three briefs, line by line', async () => {
  const graph = describeGraph(toSnapshot(mergeFindings(await readFindings())))
  await expect(graph).toMatchFileSnapshot(join(import.meta.dirname, 'three-briefs.expected.txt'))
})
