import neo4j, { type Driver, type Session } from 'neo4j-driver'
import { WhodidError } from '../src/core/errors.ts'
import type { GraphSnapshot } from '../src/core/graph.ts'
import { explainFirstContact, explainNeo4jError, requireVersion, unreachable } from './neo4j-errors.ts'
import { NOTHING_GONE, pruneGone } from './neo4j-prune.ts'
import { CONSTRAINT, makeStatements } from './neo4j-statements.ts'
import { findDifference, write } from './neo4j-write.ts'

export interface Neo4jTarget {
  /** bolt://, bolt+s://, bolt+ssc:// or the same with neo4j. */
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
  /** Delete what an earlier export of ours has left and this graph has no more. */
  readonly prune?: boolean
  /** Write nothing, only count. */
  readonly dryRun?: boolean
  /** Called with the entities written so far and their number in all. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface Neo4jExport {
  readonly nodes: number
  readonly relationships: number
  /** What was not there before; 0 and 0 when the same graph is exported again. */
  readonly nodesCreated: number
  readonly relationshipsCreated: number
  /** What was there with other properties or labels. */
  readonly nodesChanged: number
  readonly relationshipsChanged: number
  readonly nodesDeleted: number
  readonly relationshipsDeleted: number
}

const CONNECT_TIMEOUT_MS = 10_000
/** For the first answer: a port may be open and silent. */
const ANSWER_TIMEOUT_MS = 20_000

/**
 * Put the graph into a Neo4j server. Nodes and relationships are found by id, and replaced whole where they differ: a
 * second export writes nothing, and one that was broken off goes on where it was. Whatever else the database holds stays
 * as it is, as does, unless `prune` is set, what an earlier export left.
 * @throws NEO4J_UNREACHABLE, NEO4J_UNAUTHORIZED, NEO4J_REFUSED; OPTION_INVALID for an address that is none.
 */
export async function exportToNeo4j(snapshot: GraphSnapshot, target: Neo4jTarget): Promise<Neo4jExport> {
  const driver = connect(target)
  try {
    await requireServer(driver, target)
    const session = driver.session({ database: target.database })
    try {
      if (target.dryRun !== true) await session.run(CONSTRAINT)
      return await writeAll(session, snapshot, target)
    } finally {
      await session.close()
    }
  } catch (error) {
    throw error instanceof WhodidError ? error : explainNeo4jError(error, target)
  } finally {
    await driver.close()
  }
}

function connect({ uri, user, password }: Neo4jTarget): Driver {
  const address = URL.canParse(uri) ? new URL(uri) : null
  if (address === null || !/^(?:bolt|neo4j)(?:\+s|\+ssc)?:$/.test(address.protocol) || address.hostname === '') {
    throw new WhodidError('OPTION_INVALID', `--uri ${uri}: not the address of a Neo4j server`, {
      hint: 'For example --uri bolt://localhost:7687 (neo4j+s://... for a cloud database).',
    })
  }
  if (address.username !== '' || address.password !== '') {
    throw new WhodidError('OPTION_INVALID', '--uri: the address must not hold a user name or password', {
      hint: 'Give the name with --user and the password in WHODID_NEO4J_PASSWORD: other users can see a command line.',
    })
  }
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: CONNECT_TIMEOUT_MS,
    userAgent: 'whodid',
    telemetryDisabled: true,
  })
}

/** Ask once before anything is written, without the driver's half minute of retries. */
async function requireServer(driver: Driver, target: Neo4jTarget): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unreachable(target, 'it does not answer')), ANSWER_TIMEOUT_MS)
  })
  try {
    const { agent } = await Promise.race([driver.getServerInfo({ database: target.database }), silence])
    requireVersion(agent, target)
  } catch (error) {
    throw explainFirstContact(error, target)
  } finally {
    clearTimeout(timer)
  }
}

async function writeAll(session: Session, snapshot: GraphSnapshot, target: Neo4jTarget): Promise<Neo4jExport> {
  const total = snapshot.nodes.length + snapshot.edges.length
  const isDry = target.dryRun === true
  const counts = { nodesCreated: 0, relationshipsCreated: 0, nodesChanged: 0, relationshipsChanged: 0 }
  let done = 0
  for (const statement of makeStatements(snapshot)) {
    const difference = await findDifference(session, statement)
    if (!isDry && difference.rows.length > 0) await write(session, { ...statement, rows: difference.rows })
    const isNode = statement.labels.length > 0
    counts[isNode ? 'nodesCreated' : 'relationshipsCreated'] += difference.missing
    counts[isNode ? 'nodesChanged' : 'relationshipsChanged'] += difference.rows.length - difference.missing
    done += statement.rows.length
    target.onProgress?.(done, total)
  }
  const gone = target.prune === true ? await pruneGone(session, snapshot, { isDry }) : NOTHING_GONE
  return { nodes: snapshot.nodes.length, relationships: snapshot.edges.length, ...counts, ...gone }
}
