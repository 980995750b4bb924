import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { GraphSnapshot } from '../../src/core/graph.ts'
import { pack } from '../../src/store/pack.ts'
import type { Generation } from '../../src/store/write-generation.ts'

/** A folder of the test's own, gone when it ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whodid-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function sampleGraph(name: string): GraphSnapshot {
  return {
    format: 'whodid-graph',
    formatVersion: 1,
    nodes: [{ id: 'actor:1', labels: ['Entity', 'Actor', 'Company'], name, properties: { aliases: ['a', 'ü'] } }],
    edges: [],
  }
}

export function sampleGeneration(name: string): Generation {
  return {
    graph: sampleGraph(name),
    sources: [{ id: 'doc:1', name: 'report', path: 'news/report.txt', key: 'v1/aa/text' }],
    report: { documents: 1 },
    writeEngineFile: (graph, path) => writeFileSync(path, `engine of ${graph.nodes[0]?.name}`),
  }
}

export const SAMPLE_EXTRACTION = {
  findings: pack({ words: 3 }),
  document: pack({ id: 'doc:1', name: 'former name', text: 'A “text” with 𝄞.' }),
}
