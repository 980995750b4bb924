import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { joinList } from '../../graph-export/columns.ts'
import { exportCsv } from '../../graph-export/csv.ts'
import { exportParquet } from '../../graph-export/parquet.ts'
import { showForbidden } from '../../graph-export/plain-text.ts'
import type { ExportFile } from '../../graph-export/tables.ts'
import type { PropertyValue } from '../../src/core/graph.ts'
import { canRun } from '../fetched/reader-cache.ts'
import { makeHostileGraph } from './hostile-graph.ts'
import { reasonForNoPython, runPython } from './readers/python.ts'

const GRAPH = makeHostileGraph()
const folder = mkdtempSync(join(tmpdir(), 'whodid-tables-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, files: Iterable<ExportFile>): string {
  mkdirSync(join(folder, name))
  for (const file of files)
    writeFileSync(join(folder, name, file.name), Buffer.concat([...file.pieces].map((p) => Buffer.from(p))))
  return join(folder, name)
}

type Change = (value: PropertyValue) => PropertyValue

/** The graph as the readers print it, each value changed by the format. */
function wanted(change: Change): object {
  const names = new Map(GRAPH.nodes.map(({ id, name }) => [id, name]))
  const changed = (values: Readonly<Record<string, PropertyValue>>) => {
    const entries = Object.entries(values).map(([key, value]) => [key, change(value)])
    return Object.fromEntries(entries.filter(([, value]) => value !== ''))
  }
  return {
    warnings: [],
    nodes: Object.fromEntries(
      GRAPH.nodes.map(({ id, name, labels, properties }) => [id, changed({ ...properties, name, labels })]),
    ),
    edges: Object.fromEntries(
      GRAPH.edges.map(({ id, type, from, to, properties }) => [
        id,
        [from, to, changed({ ...properties, type, fromName: names.get(from) ?? '', toName: names.get(to) ?? '' })],
      ]),
    ),
  }
}

/** A formula keeps the apostrophe that makes it inert. */
const asCell: Change = (value) => {
  const text = typeof value === 'object' ? joinList(value) : value
  if (typeof text !== 'string') return text
  return /^'*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${showForbidden(text)}` : showForbidden(text)
}

describe.skipIf(!canRun('Python readers', reasonForNoPython()))('Python', () => {
  test('pandas reads CSV by its data package: every row with every value', () => {
    expect(runPython('read-csv.py', [write('csv', exportCsv(GRAPH))])).toEqual(wanted(asCell))
  })

  test('pyarrow reads Parquet: every row with every value, unchanged', () => {
    expect(runPython('read-parquet.py', [write('parquet', exportParquet(GRAPH))])).toEqual(wanted((value) => value))
  })
})
