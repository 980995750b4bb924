import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportToNeo4j } from '../../graph-export/neo4j.ts'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { bindParameters } from '../../src/query/cookbook/bind-parameters.ts'
import { readRecipes } from '../../src/query/cookbook/read-recipes.ts'
import { openNeo4j } from '../../src/query/neo4j/open-neo4j.ts'
import type { QueryEngine } from '../../src/query/query-engine.ts'
import { openStore } from '../../src/store/open-store.ts'
import { execWhodid } from '../cli/run-whodid.ts'
import { codeOf, openEngine } from '../query/embedded-from-dist.ts'
import { canHaveNeo4j, getNeo4j } from './find-neo4j.ts'
import type { Neo4jServer } from './start-neo4j.ts'

/** Seed articles that are not ours to ship, where this checkout has them. */
const SEEDS = join(PACKAGE_ROOT, '..', 'shared', 'seeds')
const ARTICLES = [join(PACKAGE_ROOT, 'corpus'), ...(existsSync(SEEDS) ? [SEEDS] : [])]
const RECIPES = readRecipes()
const TIMEOUT_MS = 60_000

describe.skipIf(!canHaveNeo4j())('the same question on both engines', () => {
  let folder: string
  let server: Neo4jServer
  let embedded: QueryEngine
  let remote: QueryEngine
  let rowsOf: Map<string, number>

  const target = (changes = {}) => ({ ...server, database: 'neo4j', ...changes })
  const ask = (changes = {}, timeoutMs = TIMEOUT_MS) => openNeo4j(target(changes), { timeoutMs })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whodid-cookbook-'))
    const build = execWhodid(['build', ...ARTICLES, '--model', 'small', '--store', folder])
    server = await getNeo4j()
    await build
    const store = await openStore(folder)
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
    await driver.executeQuery('MATCH (n:Entity) DETACH DELETE n')
    await driver.close()
    await exportToNeo4j(store.readGraph(), target())
    embedded = openEngine(store.enginePath())
    await store.close()
    remote = ask()
    rowsOf = new Map()
  })

  afterAll(async () => {
    await embedded?.close()
    await remote?.close()
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test.each(RECIPES)('$name: $question', async (recipe) => {
    const parameters = bindParameters(recipe, {})
    const [here, there] = await Promise.all([embedded, remote].map((engine) => engine.run(recipe.cypher, parameters)))
    expect(there).toEqual(here)
    rowsOf.set(recipe.name, here?.rows.length ?? 0)
  })

  test('nearly every question has an answer in these articles', () => {
    const empty = [...rowsOf].filter(([, count]) => count === 0).map(([name]) => name)
    expect(empty.length, empty.join(', ')).toBeLessThanOrEqual(3)
  })

  test.each([
    'MATCH (a:Company)-[r:AGENT_OF]->(e:Event) RETURN a, r, e ORDER BY r.id LIMIT 20',
    "MATCH p = (a:Actor {name: 'Huawei'})<-[:ACTED_ON]-(b:Actor) RETURN p ORDER BY b.id",
    'MATCH (e:Event) RETURN {name: e.name, parts: [e.type, e.status]} AS map, e.confidence / 2 AS half ORDER BY e.id LIMIT 9',
    'RETURN 9007199254740993 AS large, 7 / 2 AS whole, $list AS list, null AS nothing, true AS yes, 0.0 AS zero',
    'MATCH (e:Event) WHERE e.mentions >= $limit RETURN e.name ORDER BY e.id LIMIT $limit',
  ])('%s', async (cypher) => {
    const parameters = { list: [1, 'a', 0.5], limit: 2 }
    const [here, there] = await Promise.all([embedded, remote].map((engine) => engine.run(cypher, parameters)))
    expect(there).toEqual(here)
    expect(here?.rows.length).toBeGreaterThan(0)
  })

  test.each([
    { why: 'a write', cypher: 'CREATE (n)', code: 'QUERY_REFUSED' },
    { why: 'a file', cypher: "LOAD CSV FROM 'file:///x' AS row RETURN row", code: 'QUERY_REFUSED' },
    { why: 'bad syntax', cypher: 'MATCH (n RETURN n', code: 'QUERY_INVALID' },
    { why: 'a parameter that is missing', cypher: 'RETURN $x', code: 'QUERY_INVALID' },
    { why: 'a procedure that changes things', cypher: "CALL db.createLabel('X')", code: 'QUERY_REFUSED' },
  ])('$why: $code on both', async ({ cypher, code }) => {
    expect(await codeOf(embedded.run(cypher))).toBe(code)
    expect(await codeOf(remote.run(cypher))).toBe(code)
  })

  test('a query without end is stopped in time, and the next is answered', async () => {
    const short = ask({}, 500)
    const endless = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x, y WHERE x < 0 RETURN count(*)'
    expect(await codeOf(short.run(endless))).toBe('QUERY_TIMEOUT')
    expect((await short.run('RETURN 1 AS one')).rows).toEqual([[1]])
    await short.close()
  })

  test('the command prints the same on both', async () => {
    const query = ['query', '--recipe', 'sanctions', '--format', 'csv']
    const here = await execWhodid([...query, '--store', folder])
    const env = { ...process.env, WHODID_NEO4J_PASSWORD: server.password }
    const there = await execWhodid([...query, '--neo4j', server.uri, '--user', server.user], env)
    expect(there).toEqual(here)
    expect(here.code).toBe(0)
  })

  // After wrong passwords the server refuses the right one for some seconds: these come last.
  test.each([
    { why: 'nobody there', changes: { uri: 'bolt://127.0.0.1:1' }, code: 'NEO4J_UNREACHABLE' },
    { why: 'no address', changes: { uri: 'localhost' }, code: 'OPTION_INVALID' },
    { why: 'no such database', changes: { database: 'nothing' }, code: 'NEO4J_REFUSED' },
    { why: 'a wrong password', changes: { password: 'wrong' }, code: 'NEO4J_UNAUTHORIZED' },
  ])('$why: $code', async ({ changes, code }) => {
    const engine = ask(changes)
    expect(await codeOf(engine.run('RETURN 1'))).toBe(code)
    await engine.close()
  })
})
