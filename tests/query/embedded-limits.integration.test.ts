import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphEdge, GraphNode, GraphSnapshot } from '../../src/core/graph.ts'
import { makeId } from '../../src/core/ids.ts'
import type { QueryEngine } from '../../src/query/query-engine.ts'
import { makeSampleGraph } from '../graph-export/sample-graph.ts'
import { codeOf, distUrl, openEngine, writeEngineFile } from './embedded-from-dist.ts'

const snapshot = makeSampleGraph()
let folder = ''
let file = ''
let engine: QueryEngine

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whodid-query-'))
  file = join(folder, 'engine.grafeo')
  await writeEngineFile(snapshot, file)
  engine = openEngine(file)
})

afterAll(async () => {
  await engine.close()
  await rm(folder, { recursive: true })
})

test('a query that takes too long is stopped, and the next one answered', async () => {
  const impatient = openEngine(file, { timeoutMs: 400, memoryLimitBytes: 2 ** 33 })
  const endless = 'MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity) RETURN sum(size(a.name + e.name))'
  expect(await codeOf(impatient.run(endless))).toBe('QUERY_TIMEOUT')
  expect((await impatient.run('RETURN 1')).rows).toEqual([[1]])
  await impatient.close()
})

test('a query that takes too much memory is stopped, and the next one answered', async () => {
  const modest = openEngine(file, { memoryLimitBytes: 150 * 2 ** 20 })
  expect(await codeOf(modest.run('RETURN range(1, 100000000) AS numbers'))).toBe('QUERY_MEMORY')
  expect((await modest.run('RETURN 1')).rows).toEqual([[1]])
  await modest.close()
})

test('a long answer comes whole', async () => {
  const { rows } = await engine.run('UNWIND range(1, 50000) AS n RETURN n, toString(n)')
  expect(rows).toHaveLength(50_000)
  expect(rows[49_999]).toEqual([50_000, '50000'])
})

test('queries asked at once are answered in turn, an error among them or not', async () => {
  const answers = await Promise.allSettled(['RETURN 1', 'RETURN (', 'RETURN 3'].map((cypher) => engine.run(cypher)))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('two engines read one file at once', async () => {
  const other = openEngine(file)
  const count = 'MATCH (n:Entity) RETURN count(n)'
  expect(await Promise.all([engine.run(count), other.run(count)])).toEqual([
    await engine.run(count),
    await engine.run(count),
  ])
  await other.close()
})

test('a file replaced while it is read: running engines go on, a path that changes is followed', async () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  const graphs: readonly (readonly [string, GraphSnapshot])[] = [
    [first, snapshot],
    [second, { ...snapshot, nodes: snapshot.nodes.slice(0, 5), edges: [] }],
  ]
  for (const [path, graph] of graphs) await writeEngineFile(graph, path)
  let current = first
  const follower = openEngine(() => current)
  const count = async () => (await follower.run('MATCH (n:Entity) RETURN count(n)')).rows
  expect(await count()).toEqual([[snapshot.nodes.length]])
  const running = follower.run('MATCH (a:Entity), (b:Entity), (c:Entity) RETURN count(*)')
  await rename(second, `${second}.new`)
  await rm(first)
  expect((await running).rows).toEqual([[snapshot.nodes.length ** 3]])
  current = `${second}.new`
  expect(await count()).toEqual([[5]])
  await follower.close()
})

test('no file, and a file that is none: what to do about it', async () => {
  const none = openEngine(join(folder, 'nothing'))
  await expect(none.run('RETURN 1')).rejects.toMatchObject({ code: 'GRAPH_MISSING' })
  const damaged = openEngine(new URL(import.meta.url).pathname)
  await expect(damaged.run('RETURN 1')).rejects.toMatchObject({ code: 'GRAPH_DAMAGED' })
  await damaged.close()
})

test('writing replaces a file that is there', async () => {
  const path = join(folder, 'twice')
  await writeEngineFile(snapshot, path)
  await writeEngineFile({ ...snapshot, edges: [] }, path)
  const reader = openEngine(path)
  expect((await reader.run('MATCH ()-[r]->() RETURN count(r)')).rows).toEqual([[0]])
  await reader.close()
  expect((await stat(path)).isFile()).toBe(true)
})

test('closing stops a running query', async () => {
  const closing = openEngine(file)
  const answer = codeOf(closing.run('MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity) RETURN count(*)'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  await closing.close()
  expect(await answer).toBe('QUERY_ENGINE')
  expect(await codeOf(closing.run('RETURN 1'))).toBe('QUERY_ENGINE')
})

test('a pattern that makes the engine panic is answered all the same', async () => {
  const path = join(folder, 'hub')
  await writeEngineFile(makeHub(300), path)
  const cypher = 'MATCH (a)-[]->(b)-[]->(c) RETURN count(*)'
  const script = `
    import { Grafeo } from ${JSON.stringify(distUrl('grafeo.js'))}
    await Grafeo.openReadOnly(${JSON.stringify(path)}).executeCypher(${JSON.stringify(cypher)})`
  const bare = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(bare.stderr).toContain('panicked') // else the repair is no longer needed
  const hub = openEngine(path)
  expect((await hub.run(cypher)).rows).toEqual([[90_000]])
  await hub.close()
})

test('a program that is killed takes its engine with it', async () => {
  const script = `
    import { openEngine } from ${JSON.stringify(distUrl('open-engine.js'))}
    const engine = openEngine(${JSON.stringify(file)})
    await engine.run('RETURN 1')
    process.stdout.write('running')
    await engine.run('MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity) RETURN count(*)')`
  const program = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: await mkdtemp(join(folder, 'scratch-')) },
  })
  await once(program.stdout, 'data')
  const children = childrenOf(program.pid)
  program.kill('SIGKILL')
  await once(program, 'exit')
  await expect.poll(() => children.filter(isRunning), { timeout: 10_000 }).toEqual([])
  expect(await leftBehind()).toEqual([])
})

test('a program that ends leaves nothing in the folder for temporary files', async () => {
  const script = `
    import { openEngine } from ${JSON.stringify(distUrl('open-engine.js'))}
    const engine = openEngine(${JSON.stringify(file)})
    await engine.run('RETURN 1')`
  const scratch = await mkdtemp(join(folder, 'scratch-'))
  const program = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: scratch },
  })
  expect((await once(program, 'exit'))[0]).toBe(0)
  await expect.poll(leftBehind, { timeout: 10_000 }).toEqual([])
})

async function leftBehind(): Promise<readonly string[]> {
  const scratches = (await readdir(folder)).filter((name) => name.startsWith('scratch-'))
  return (await Promise.all(scratches.map((name) => readdir(join(folder, name))))).flat()
}

/** 300 nodes to one to 300 nodes: 90,000 paths of two steps. */
function makeHub(size: number): GraphSnapshot {
  const node = (name: string): GraphNode => ({
    id: makeId('topic', name),
    labels: ['Entity', 'Topic'],
    name,
    properties: {},
  })
  const hub = node('hub')
  const [sources, sinks] = ['source', 'sink'].map((kind) =>
    Array.from({ length: size }, (_, i) => node(`${kind} ${i}`)),
  )
  const edge = (from: GraphNode, to: GraphNode): GraphEdge => ({
    id: makeId('rel', from.id, to.id),
    type: 'ABOUT',
    from: from.id,
    to: to.id,
    properties: {},
  })
  return {
    format: 'whodid-graph',
    formatVersion: 1,
    nodes: [hub, ...(sources ?? []), ...(sinks ?? [])],
    edges: [...(sources ?? []).map((from) => edge(from, hub)), ...(sinks ?? []).map((to) => edge(hub, to))],
  }
}

function childrenOf(pid: number | undefined): readonly number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  return lines
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
