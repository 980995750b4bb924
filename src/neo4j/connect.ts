import neo4j, { type Driver } from 'neo4j-driver'
import { WhodidError } from '../core/errors.ts'
import { explainFirstContact, requireVersion, unreachable } from './errors.ts'
import type { Neo4jTarget, Neo4jUse } from './target.ts'

const CONNECT_TIMEOUT_MS = 10_000
/** For the first answer: a port may be open and silent. */
const ANSWER_TIMEOUT_MS = 20_000
const PROTOCOL = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:$/

/**
 * A driver whose server has answered once, without the driver's half minute of retries. Closing it is the caller's.
 * @throws OPTION_INVALID for an address that is none; NEO4J_UNREACHABLE, NEO4J_UNAUTHORIZED, NEO4J_REFUSED.
 */
export async function connectToNeo4j(target: Neo4jTarget, use: Neo4jUse): Promise<Driver> {
  requireAddress(target, use)
  const driver = neo4j.driver(target.uri, neo4j.auth.basic(target.user, target.password), {
    connectionTimeout: CONNECT_TIMEOUT_MS,
    userAgent: 'whodid',
    telemetryDisabled: true,
  })
  try {
    await requireServer(driver, target, use)
    return driver
  } catch (error) {
    await driver.close()
    throw error
  }
}

function requireAddress({ uri }: Neo4jTarget, { option }: Neo4jUse): void {
  const address = URL.canParse(uri) ? new URL(uri) : null
  if (address === null || !PROTOCOL.test(address.protocol) || address.hostname === '') {
    throw new WhodidError('OPTION_INVALID', `${option} ${uri}: not the address of a Neo4j server`, {
      hint: `For example ${option} bolt://localhost:7687 (neo4j+s://... for a cloud database).`,
    })
  }
  if (address.username !== '' || address.password !== '') {
    throw new WhodidError('OPTION_INVALID', `${option}: the address must not hold a user name or password`, {
      hint: 'Give the name with --user and the password in WHODID_NEO4J_PASSWORD: other users can see a command line.',
    })
  }
}

async function requireServer(driver: Driver, target: Neo4jTarget, use: Neo4jUse): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unreachable(target, 'it does not answer')), ANSWER_TIMEOUT_MS)
  })
  try {
    const { agent } = await Promise.race([driver.getServerInfo({ database: target.database }), silence])
    requireVersion(agent, target)
  } catch (error) {
    throw explainFirstContact(error, target, use)
  } finally {
    clearTimeout(timer)
  }
}
