import { cpSync } from 'node:fs'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { writeArticles } from '../cli/sample-articles.ts'
import { readBack } from '../neo4j/read-back.ts'
import type { Neo4jServer } from '../neo4j/start-neo4j.ts'
import { runProgram } from './kill-program.ts'
import type { Scenario } from './scenario.ts'

const READING = ['--model', 'small', '--jobs', '1']
const ARTICLES = 12

/**
 * An export of a graph with --prune over that of a smaller one. The server is not emptied between two kills: that of the
 * smaller graph prunes what the larger one left.
 * @param folder - An empty one.
 * @param server - All that it holds is deleted.
 */
export async function makeNeo4jScenario(folder: string, server: Neo4jServer): Promise<Scenario> {
  const build = (store: string, ...paths: readonly string[]) =>
    runProgram({ folder, args: ['build', ...paths, '--store', store, ...READING] })
  const all = writeArticles(join(folder, 'all'), ARTICLES)
  await build('next', all)
  cpSync(join(folder, 'next'), join(folder, 'former'), { recursive: true }) // with what is read already
  await build('former', join(all, 'article-0.txt'), join(all, 'article-1.txt'))
  const login = neo4j.auth.basic(server.user, server.password)
  const exportOf = (store: string) => ({
    folder,
    args: ['export', 'neo4j', '--store', store, '--uri', server.uri, '--user', server.user, '--prune'],
    env: { WHODID_NEO4J_PASSWORD: server.password },
  })
  await withDriver((driver) => driver.executeQuery('MATCH (n:Entity) DETACH DELETE n'))
  return {
    call: exportOf('next'),
    reset: async () => void (await runProgram(exportOf('former'))),
    state: async () => ({ graph: JSON.stringify(await withDriver(readBack)), log: '' }),
  }

  async function withDriver<T>(use: (driver: Driver) => Promise<T>): Promise<T> {
    const driver = neo4j.driver(server.uri, login, { disableLosslessIntegers: true })
    try {
      return await use(driver)
    } finally {
      await driver.close()
    }
  }
}
