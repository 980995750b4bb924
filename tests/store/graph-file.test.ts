import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { GraphNode, GraphSnapshot } from '../../src/core/graph.ts'
import type { NodeId } from '../../src/core/ids.ts'
import { applyChange, type GraphChange, NO_CHANGE } from '../../src/knowledge/growth/index.ts'
import { openStore, openStoreForBuild } from '../../src/store/open-store.ts'
import type { Generation } from '../../src/store/write-generation.ts'
import { makeFolder, sampleGeneration } from './store-fixture.ts'

const LONG = 'x'.repeat(1000)
const node = (number: number, name = LONG): GraphNode => ({
  id: `topic:${String(number).padStart(6, '0')}` as NodeId,
  labels: ['Entity', 'Topic'],
  name,
  properties: {},
})
const graphOf = (count: number): GraphSnapshot => ({
  ...{ format: 'whodid-graph', formatVersion: 1, edges: [] },
  nodes: Array.from({ length: count }, (_, index) => node(index * 2)),
})
const setting = (...nodes: readonly GraphNode[]): GraphChange => ({ ...NO_CHANGE, nodes })
const currentFolder = (dir: string) =>
  join(dir, 'graphs', JSON.parse(readFileSync(join(dir, 'current'), 'utf8')).generation)

async function write(dir: string, graph: GraphSnapshot, changes: readonly GraphChange[]): Promise<void> {
  const store = await openStoreForBuild(dir)
  const { sources, report, writeEngineFile }: Generation = sampleGeneration('any')
  await store.writeGraph({ graph, sources, report, inputs: { choice: 'small' }, writeEngineFile })
  for (const change of changes) await store.writeChange({ change, sources, report })
  await store.close()
}

test.each([
  { why: 'a small graph is written whole', count: 10, changes: [setting(node(1))], isWhole: true },
  {
    why: 'of a large graph the changes alone, also several in a row',
    count: 10_000,
    changes: [
      setting(node(1), node(3)),
      { ...setting(node(4, 'new')), removedNodes: ['topic:000001', 'topic:000006'] },
    ],
    isWhole: false,
  },
  {
    why: 'a large graph of which much has changed is written whole',
    count: 10_000,
    changes: [setting(...Array.from({ length: 2_000 }, (_, index) => node(index * 2, `${LONG} new`)))],
    isWhole: true,
  },
])('$why', async ({ count, changes, isWhole }) => {
  const dir = join(makeFolder(), 'store')
  const graph = graphOf(count)
  await write(dir, graph, changes)
  expect(existsSync(join(currentFolder(dir), 'changes.json'))).toBe(!isWhole)
  const store = await openStore(dir)
  expect(store.readGraph()).toEqual(changes.reduce(applyChange, graph))
  // What a change does not say stays.
  expect(JSON.parse(readFileSync(join(currentFolder(dir), 'inputs.json'), 'utf8'))).toEqual({ choice: 'small' })
  await store.close()
})

test('changes that were tampered with are not taken for the graph', async () => {
  const dir = join(makeFolder(), 'store')
  await write(dir, graphOf(10_000), [setting(node(1))])
  const file = join(currentFolder(dir), 'changes.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('xxx', 'xyx'))
  const store = await openStore(dir)
  expect(() => store.readGraph()).toThrow(expect.objectContaining({ code: 'GRAPH_DAMAGED' }))
  await store.close()
})

test('the acts at hand are those of the graph, also after changes; no others are taken for them', async () => {
  const dir = join(makeFolder(), 'store')
  const event = (id: string, status: string): GraphNode => ({
    id: id as NodeId,
    labels: ['Entity', 'Event'],
    name: id,
    properties: { type: 'SANCTION', trigger: 'ban', status, intensity: -6 },
  })
  const told = ['event:1', 'event:2']
  const graph: GraphSnapshot = {
    ...graphOf(10_000),
    edges: told.flatMap((id) => [
      { id: `rel:${id}a`, type: 'AGENT_OF', from: 'actor:1', to: id as NodeId, properties: {} },
      { id: `rel:${id}t`, type: 'TARGETS', from: id as NodeId, to: 'actor:2', properties: {} },
    ]),
  }
  const nodes = [...told.map((id) => event(id, 'actual')), ...graph.nodes]
  const act = { from: ['actor:1'], to: ['actor:2'], intensity: -6, date: null, contested: false }
  const change: GraphChange = {
    ...setting(event('event:1', 'denied')),
    acts: [{ ...act, id: 'event:1', status: 'denied' }],
    removedNodes: ['event:2'],
    removedActs: ['event:2'],
  }
  await write(dir, { ...graph, nodes }, [change])
  const store = await openStoreForBuild(dir)
  expect(store.readActs()).toEqual([{ ...act, id: 'event:1', status: 'denied' }])
  writeFileSync(join(currentFolder(dir), 'acts.json'), '[]')
  expect(() => store.readActs()).toThrow(expect.objectContaining({ code: 'GRAPH_DAMAGED' }))
  await store.close()
})

test("the engine's file is made once after a change, of the changed graph", async () => {
  const dir = join(makeFolder(), 'store')
  await write(dir, graphOf(2), [setting(node(1, 'new'))])
  const store = await openStore(dir)
  expect(() => store.enginePath()).toThrow(expect.objectContaining({ code: 'GRAPH_DAMAGED' }))
  const path = await store.makeEngineFile(({ nodes }, file) =>
    writeFileSync(file, nodes.map(({ name }) => name.slice(0, 3)).join()),
  )
  expect(path).toBe(store.enginePath())
  expect(readFileSync(store.enginePath(), 'utf8')).toBe('xxx,new,xxx')
  const { mtimeMs } = statSync(store.enginePath())
  await store.makeEngineFile(() => Promise.reject(new Error('made twice')))
  expect(statSync(store.enginePath()).mtimeMs).toBe(mtimeMs)
  await store.close()
})

test('a change while it is made: the file of the former graph is given, and stays for one more change', async () => {
  const dir = join(makeFolder(), 'store')
  await write(dir, graphOf(2), [setting(node(1, 'new'))])
  const store = await openStore(dir)
  const path = await store.makeEngineFile(async (_, file) => {
    const writer = await openStoreForBuild(dir)
    await writer.writeChange({ ...sampleGeneration('any'), change: setting(node(1, 'newer')) })
    await writer.close()
    writeFileSync(file, 'former')
  })
  expect(readFileSync(path, 'utf8')).toBe('former')
  await store.close()
})
