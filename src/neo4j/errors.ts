import neo4j, { type Neo4jError } from 'neo4j-driver'
import { WhodidError } from '../core/errors.ts'
import type { Neo4jTarget, Neo4jUse } from './target.ts'

const { SERVICE_UNAVAILABLE, SESSION_EXPIRED } = neo4j.error
const CONNECTION_LOST: ReadonlySet<string> = new Set([SERVICE_UNAVAILABLE, SESSION_EXPIRED])

type Address = Pick<Neo4jTarget, 'uri' | 'user' | 'database'>

/** What the driver or the server says, in the user's words. Anything that is neither is our bug and stays as it is. */
export function explainNeo4jError(error: unknown, target: Address, use: Neo4jUse): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error
  const { code, message } = error
  if (CONNECTION_LOST.has(code)) {
    return unreachable(target, firstLine(message), error)
  }
  if (code.startsWith('Neo.ClientError.Security.')) return explainSecurity(error, target, use)
  return new WhodidError('NEO4J_REFUSED', `Neo4j at ${target.uri} refused: ${firstLine(message)}`, {
    hint: hintFor(code, target, use),
    cause: error,
  })
}

/** The same for the first contact, where whatever no server said means that none is there: a web server, say. */
export function explainFirstContact(error: unknown, target: Address, use: Neo4jUse): unknown {
  if (error instanceof neo4j.Neo4jError && !error.code.startsWith('Neo.')) {
    return unreachable(target, firstLine(error.message), error)
  }
  return explainNeo4jError(error, target, use)
}

const OLDEST_VERSION = 5

/**
 * @param agent - What the server calls itself: "Neo4j/5.26.30", "Neo4j/2025.10.1".
 * @throws NEO4J_REFUSED for a version that is too old; a server that gives none may try.
 */
export function requireVersion(agent: string | undefined, { uri }: Pick<Address, 'uri'>): void {
  const version = /^Neo4j\/v?(\d+)(?:\.\d+)*/.exec(agent ?? '')
  if (version === null || Number(version[1]) >= OLDEST_VERSION) return
  throw new WhodidError('NEO4J_REFUSED', `the server at ${uri} is ${version[0].replace('/', ' ')}, which is too old`, {
    hint: `Neo4j ${OLDEST_VERSION} or later is needed.`,
  })
}

export function unreachable({ uri }: Address, why: string, cause?: unknown): WhodidError {
  const isHttp = why.includes('HTTP')
  return new WhodidError('NEO4J_UNREACHABLE', `no Neo4j server can be reached at ${uri}: ${why}`, {
    hint: isHttp
      ? 'That port speaks HTTP: use the Bolt port, 7687 if it was not changed.'
      : 'Start it, and check the address, the port (7687 if it was not changed) and the firewall.',
    cause,
  })
}

function explainSecurity(cause: Neo4jError, { uri, user }: Address, { right, again }: Neo4jUse): WhodidError {
  const { code, message } = cause
  if (code.endsWith('.AuthenticationRateLimit')) {
    return new WhodidError('NEO4J_UNAUTHORIZED', `Neo4j at ${uri} takes no log-in now: too many wrong passwords`, {
      hint: 'Wait some seconds, then try once with the right password: until then even that one is refused.',
      cause,
    })
  }
  if (code.endsWith('.Unauthorized')) {
    return new WhodidError('NEO4J_UNAUTHORIZED', `Neo4j at ${uri} does not accept this password for user "${user}"`, {
      hint: 'Check --user and WHODID_NEO4J_PASSWORD.',
      cause,
    })
  }
  if (code.endsWith('.CredentialsExpired')) {
    return new WhodidError('NEO4J_UNAUTHORIZED', `Neo4j at ${uri} wants a new password for user "${user}" first`, {
      hint: `Set one in Neo4j Browser or with cypher-shell. ${again}`,
      cause,
    })
  }
  return new WhodidError('NEO4J_REFUSED', `Neo4j at ${uri} refused: ${firstLine(message)}`, {
    hint: `User "${user}" needs ${right}.`,
    cause,
  })
}

function hintFor(code: string, { database }: Address, { again }: Neo4jUse): string {
  if (code.endsWith('.DatabaseNotFound'))
    return `There is no database "${database}": SHOW DATABASES lists what there is.`
  if (code.endsWith('.WriteOnReadOnlyAccessDatabase') || code.endsWith('.AccessMode')) {
    return `The database "${database}" is read-only: choose another with --database, or allow writing.`
  }
  if (code.includes('.Schema.')) {
    return 'Nodes labelled Entity that are not ours stand in the way (ids must be unique): use another --database.'
  }
  if (code.includes('Memory')) return 'Give the server more memory (server.memory.heap.max_size).'
  return again
}

/** The driver puts its own advice, much of it on other versions, before the cause. */
export function firstLine(message: string): string {
  const line = message.split('\n')[0] ?? message
  return line.includes('Caused by: ') ? line.slice(line.indexOf('Caused by: ') + 'Caused by: '.length) : line
}
