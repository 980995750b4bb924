import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportCypher } from '../../graph-export/cypher.ts'
import { exportNeo4jCsv } from '../../graph-export/neo4j-csv.ts'
import { showForbidden } from '../../graph-export/plain-text.ts'
import type { GraphEdge, GraphNode, GraphSnapshot, PropertyValue } from '../../src/core/graph.ts'
import { canRun } from '../fetched/reader-cache.ts'
import { makeHostileGraph } from '../graph-export/hostile-graph.ts'
import { jarFolder, reasonForNoReaders } from '../graph-export/readers/java.ts'
import { killAndResume } from '../kill/kill-and-resume.ts'
import { makeNeo4jScenario } from '../kill/neo4j-scenario.ts'
import { reasonForNoServer } from './fetch-jars.ts'
import { asStored, readBack } from './read-back.ts'
import { type Neo4jServer, startNeo4j } from './start-neo4j.ts'

/** What a reader of Cypher could take for the end of a text: an escaped quote, behind backslashes and alone. */
const CYPHER_NAMES = [
  '\\u0027}) DETACH DELETE n //',
  '\\\\u0027 x',
  "a\\' b",
  '\\',
  "\\\\'",
  '\\u005c\\u0027',
  "'; MATCH (n) DETACH DELETE n;\n//",
]
const GRAPH = makeHostileGraph(CYPHER_NAMES)

/** What the bulk import holds instead: control characters as pictures, and no empty lists. */
function asImported(graph: GraphSnapshot): GraphSnapshot {
  const shown = (value: PropertyValue): PropertyValue =>
    typeof value === 'string' ? showForbidden(value) : typeof value === 'object' ? value.map(showForbidden) : value
  const propertiesOf = ({ properties }: GraphNode | GraphEdge) => {
    const entries = Object.entries(properties).filter(([, value]) => typeof value !== 'object' || value.length > 0)
    return Object.fromEntries(entries.map(([key, value]) => [key, shown(value)]))
  }
  const nodes = graph.nodes.map((node) => ({ ...node, name: showForbidden(node.name), properties: propertiesOf(node) }))
  return { ...graph, nodes, edges: graph.edges.map((edge) => ({ ...edge, properties: propertiesOf(edge) })) }
}

describe.skipIf(!canRun('Neo4j files', reasonForNoServer() ?? reasonForNoReaders()))('Neo4j', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whodid-neo4j-files-'))
  let server: Neo4jServer
  let driver: Driver

  beforeAll(async () => {
    for (const { name, pieces } of exportNeo4jCsv(GRAPH)) writeFileSync(join(folder, name), [...pieces].join(''))
    server = await startNeo4j(folder)
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true })
  })

  afterAll(async () => {
    await driver?.close()
    await server?.stop()
    rmSync(folder, { recursive: true })
  })

  /** `cypher-shell -f FILE` */
  function runScript(name: string): void {
    const login = ['-a', server.uri, '-u', server.user, '-p', server.password, '--non-interactive']
    const quiet = '-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory'
    const args = [
      quiet,
      '-XX:TieredStopAtLevel=1',
      '-cp',
      join(jarFolder(), '*'),
      'org.neo4j.shell.Main',
      ...login,
      '-f',
      join(folder, name),
    ]
    const { status, stderr } = spawnSync('java', args, { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  }

  const typesOf = async () => {
    const cypher = 'MATCH (e:Event) RETURN DISTINCT valueType(e.mentions) AS a, valueType(e.confidence) AS b'
    const { records } = await driver.executeQuery(cypher)
    return records.map((record) => [record.get('a'), record.get('b')])
  }

  test('neo4j-admin imports the folder: every node and relationship with every value', async () => {
    expect(await readBack(driver)).toEqual(asStored(asImported(GRAPH)))
    expect(await typesOf()).toEqual([['INTEGER NOT NULL', 'FLOAT NOT NULL']])
    await driver.executeQuery(readFileSync(join(folder, 'constraint.cypher'), 'utf8'))
  })

  test('cypher-shell runs the script, and the driver once more: every node and relationship with every value, once', async () => {
    await driver.executeQuery('MATCH (n) DETACH DELETE n')
    writeFileSync(join(folder, 'graph.cypher'), [...exportCypher(GRAPH)].join(''))
    runScript('graph.cypher')
    expect(await readBack(driver)).toEqual(asStored(GRAPH))
    expect(await typesOf()).toEqual([['INTEGER NOT NULL', 'FLOAT NOT NULL']])
    // No text in it holds a line end, so that a statement ends where it seems to end.
    const statements = readFileSync(join(folder, 'graph.cypher'), 'utf8').split(';\n')
    for (const statement of statements.slice(0, -1)) await driver.executeQuery(statement)
    expect(await readBack(driver)).toEqual(asStored(GRAPH))
  })

  // Twenty times: npm run bench:kill.
  test('kill -9 in the middle of an export: run again, it ends in the graph of an undisturbed one', async () => {
    const scenario = await makeNeo4jScenario(mkdtempSync(join(folder, 'kill-')), server)
    expect(await killAndResume(scenario, { kills: 1 })).toMatchObject({ kills: 1, resumedOtherwise: 0 })
  })
})
