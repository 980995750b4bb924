import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportToNeo4j, type Neo4jExport } from '../../graph-export/neo4j.ts'
import { writeEngineFile } from '../../src/query/embedded/write-engine-file.ts'
import { openStoreForBuild } from '../../src/store/open-store.ts'
import { makeHostileGraph } from '../graph-export/hostile-graph.ts'
import { canHaveNeo4j, getNeo4j } from './find-neo4j.ts'
import { asStored, readBack } from './read-back.ts'
import { runExport } from './run-export.ts'
import type { Neo4jServer } from './start-neo4j.ts'

const GRAPH = makeHostileGraph()

describe.skipIf(!canHaveNeo4j())('a Neo4j server', () => {
  let server: Neo4jServer
  let driver: Driver
  let first: Neo4jExport
  const seen: number[] = []

  beforeAll(async () => {
    server = await getNeo4j()
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true })
    await driver.executeQuery('MATCH (n:Entity) DETACH DELETE n')
    first = await exportToNeo4j(GRAPH, target({ onProgress: (done: number) => void seen.push(done) }))
  })

  afterAll(async () => {
    await driver?.close()
    await server?.stop()
  })

  const target = (changes = {}) => ({
    uri: server.uri,
    user: server.user,
    password: server.password,
    database: 'neo4j',
    ...changes,
  })

  async function rowsOf(cypher: string): Promise<readonly unknown[][]> {
    const { records } = await driver.executeQuery(cypher, {}, { database: 'neo4j' })
    return records.map((record) => [...record.values()])
  }

  test('holds every node and relationship with every value, and a second export changes nothing', async () => {
    expect(first).toMatchObject({ nodesCreated: GRAPH.nodes.length, relationshipsCreated: GRAPH.edges.length })
    expect(seen.at(-1)).toBe(GRAPH.nodes.length + GRAPH.edges.length)
    const { nodes, edges } = await readBack(driver)
    expect({ nodes, edges }).toEqual(asStored(GRAPH))
    const second = await exportToNeo4j(GRAPH, target())
    expect(second).toMatchObject({ nodesCreated: 0, relationshipsCreated: 0 })
    expect(await readBack(driver)).toEqual({ nodes, edges })
  })

  test('counts are integers, measurements floating-point', async () => {
    const types = await rowsOf(
      'MATCH (e:Event) RETURN DISTINCT valueType(e.mentions), valueType(e.confidence), valueType(e.date)',
    )
    expect(types).toEqual([['INTEGER NOT NULL', 'FLOAT NOT NULL', 'STRING NOT NULL']])
  })

  test('has a constraint that keeps ids unique', async () => {
    const rows = await rowsOf("SHOW CONSTRAINTS YIELD name, type WHERE name = 'whodid_entity_id' RETURN type")
    expect(rows).toEqual([['UNIQUENESS']])
  })

  test('what was broken off goes on: only what is missing or differs is written', async () => {
    await driver.executeQuery('MATCH (n:Document) DETACH DELETE n')
    await driver.executeQuery('MATCH (e:Event) WITH e ORDER BY e.id LIMIT 3 SET e.confidence = 7.5')
    await driver.executeQuery('MATCH (e:Event) WITH e ORDER BY e.id LIMIT 1 SET e.mentions = toFloat(e.mentions)')
    const dry = await exportToNeo4j(GRAPH, target({ dryRun: true }))
    const lost = { nodesCreated: 20, relationshipsCreated: 120, nodesChanged: 3, relationshipsChanged: 0 }
    expect(dry).toMatchObject(lost)
    expect(await rowsOf('MATCH (n:Document) RETURN count(n)')).toEqual([[0]])
    expect(await exportToNeo4j(GRAPH, target())).toMatchObject(lost)
    expect(await readBack(driver)).toEqual(asStored(GRAPH))
  })

  test('--prune deletes what is gone and ours, and nothing else', async () => {
    await driver.executeQuery("MATCH (a:Actor) WITH a LIMIT 1 CREATE (:Entity {id: 'theirs'})-[:KNOWS {id: 'x'}]->(a)")
    const [gone] = GRAPH.nodes.filter(({ labels }) => labels[1] === 'Document')
    const nodes = GRAPH.nodes.filter(({ id }) => id !== gone?.id)
    const edges = GRAPH.edges.filter(({ from, to }) => from !== gone?.id && to !== gone?.id)
    const counts = { nodesDeleted: 1, relationshipsDeleted: GRAPH.edges.length - edges.length }
    expect(counts.relationshipsDeleted).toBeGreaterThan(0)
    const part = { ...GRAPH, nodes, edges }
    expect(await exportToNeo4j(part, target({ prune: true, dryRun: true }))).toMatchObject(counts)
    expect(await readBack(driver)).not.toEqual(asStored(part))
    expect(await exportToNeo4j(part, target({ prune: true }))).toMatchObject(counts)
    expect(await rowsOf("MATCH (n {id: 'theirs'})-[r:KNOWS]->(:Actor) RETURN r.id")).toEqual([['x']])
    await driver.executeQuery("MATCH (n {id: 'theirs'}) DETACH DELETE n")
    expect(await readBack(driver)).toEqual(asStored(part))
    await exportToNeo4j(GRAPH, target())
  })

  test('a changed node is replaced: properties and labels that are gone are gone, those of others stay', async () => {
    const [node] = GRAPH.nodes.filter(({ labels }) => labels[2] === 'Company')
    if (node === undefined) throw new Error('the sample has companies')
    await driver.executeQuery('MATCH (n:Entity {id: $id}) SET n:Watched, n.stale = 1', { id: node.id })
    const changed = { ...node, labels: ['Entity', 'Actor', 'Group'] as const, properties: { country: 'DE' } }
    await exportToNeo4j({ ...GRAPH, nodes: [changed], edges: [] }, target())
    const { records } = await driver.executeQuery(
      'MATCH (n:Entity {id: $id}) RETURN labels(n) AS l, properties(n) AS p',
      {
        id: node.id,
      },
    )
    expect(new Set(records[0]?.get('l'))).toEqual(new Set(['Entity', 'Actor', 'Group', 'Watched']))
    expect(records[0]?.get('p')).toEqual({ id: node.id, name: node.name, country: 'DE' })
  })

  test("what is not ours stays, also a node with our label and an id of another's", async () => {
    await driver.executeQuery("CREATE (:Person {name: 'not ours'})-[:KNOWS]->(:Entity {id: 'theirs', note: 1})")
    await exportToNeo4j(GRAPH, target())
    expect(await rowsOf("MATCH (a {name: 'not ours'})-[:KNOWS]->(b) RETURN b.id, b.note")).toEqual([['theirs', 1]])
    await driver.executeQuery("MATCH (n) WHERE n.name = 'not ours' OR n.id = 'theirs' DETACH DELETE n")
  })

  test('the command: the same graph out of the store, the password from the environment', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'whodid-export-'))
    const store = await openStoreForBuild(folder)
    await store.writeGraph({ graph: GRAPH, sources: [], report: {}, writeEngineFile })
    await store.close()
    const run = await runExport(
      ['neo4j', '--uri', server.uri, '--user', server.user, '--store', folder],
      server.password,
    )
    expect(run).toMatchObject({ code: 0, stdout: '' })
    expect(run.stderr).toContain(`${GRAPH.nodes.length} nodes, ${GRAPH.edges.length} relationships; new there: 0 and 0`)
    const without = await runExport(['neo4j', '--uri', server.uri, '--store', folder], undefined)
    expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining('WHODID_NEO4J_PASSWORD') })
    await rm(folder, { recursive: true })
  })

  test.each([
    { why: 'an unknown database', changes: { database: 'nothing' }, code: 'NEO4J_REFUSED', hint: 'SHOW DATABASES' },
    { why: 'nobody there', changes: { uri: 'bolt://127.0.0.1:1' }, code: 'NEO4J_UNREACHABLE', hint: '7687' },
    { why: 'no such host', changes: { uri: 'bolt://nobody.invalid' }, code: 'NEO4J_UNREACHABLE', hint: 'address' },
    { why: 'not an address', changes: { uri: 'localhost:7687' }, code: 'OPTION_INVALID', hint: 'bolt://' },
    { why: 'another protocol', changes: { uri: 'http://localhost:7474' }, code: 'OPTION_INVALID', hint: 'bolt://' },
    {
      why: 'a password in the address',
      changes: { uri: 'bolt://neo4j:x@localhost' },
      code: 'OPTION_INVALID',
      hint: '--user',
    },
  ])('$why: $code', async ({ changes, code, hint }) => {
    await expect(exportToNeo4j(GRAPH, target(changes))).rejects.toMatchObject({
      code,
      hint: expect.stringContaining(hint),
    })
  })

  test('a port that speaks HTTP: NEO4J_UNREACHABLE, with a hint at the right one', async () => {
    const [http, uri] = await listen((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    const wanted = { code: 'NEO4J_UNREACHABLE', hint: expect.stringContaining('Bolt port') }
    await expect(exportToNeo4j(GRAPH, target({ uri }))).rejects.toMatchObject(wanted)
    http.close()
  })

  test('a port that speaks something else: NEO4J_UNREACHABLE', async () => {
    const [other, uri] = await listen((socket) => void socket.end('220 mail.example.org ESMTP\r\n'))
    await expect(exportToNeo4j(GRAPH, target({ uri }))).rejects.toMatchObject({ code: 'NEO4J_UNREACHABLE' })
    other.close()
  })

  // After three wrong passwords the server refuses the right one for some seconds: these come last.
  test('a wrong password, and too many of them: NEO4J_UNAUTHORIZED', async () => {
    const wrong = () => exportToNeo4j(GRAPH, target({ password: 'wrong' }))
    await expect(wrong()).rejects.toMatchObject({
      code: 'NEO4J_UNAUTHORIZED',
      hint: expect.stringContaining('WHODID_NEO4J_PASSWORD'),
    })
    for (let i = 0; i < 3; i++) await wrong().catch(() => undefined)
    await expect(wrong()).rejects.toMatchObject({ code: 'NEO4J_UNAUTHORIZED', hint: expect.stringContaining('Wait') })
  })
})

async function listen(onConnection: Parameters<typeof createServer>[1]): Promise<readonly [Server, string]> {
  const server = createServer({}, onConnection)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return [server, `bolt://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`]
}
