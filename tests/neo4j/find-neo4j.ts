import { reasonForNoServer } from './fetch-jars.ts'
import { type Neo4jServer, startNeo4j } from './start-neo4j.ts'

/**
 * Whether the tests have a server: NEO4J_TEST_URI (with NEO4J_TEST_USER and NEO4J_TEST_PASSWORD; its database is
 * written to), else one started here with Java. Where there is neither, the reason is printed and the tests are
 * skipped; with WHODID_NO_SKIP=1 it is an error.
 */
export function canHaveNeo4j(): boolean {
  if (process.env.NEO4J_TEST_URI !== undefined) return true
  const reason = reasonForNoServer()
  if (reason === null) return true
  if (process.env.WHODID_NO_SKIP === '1') throw new Error(`WHODID_NO_SKIP is set, but there is no Neo4j: ${reason}`)
  process.stderr.write(`SKIPPED neo4j: ${reason}\n`)
  return false
}

export async function getNeo4j(): Promise<Neo4jServer> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env
  if (uri === undefined) return await startNeo4j()
  return { uri, user: user ?? 'neo4j', password: password ?? '', stop: async () => undefined }
}
