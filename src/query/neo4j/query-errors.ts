import neo4j from 'neo4j-driver'
import { WhodidError } from '../../core/errors.ts'
import { explainNeo4jError, firstLine } from '../../neo4j/errors.ts'
import type { Neo4jTarget, Neo4jUse } from '../../neo4j/target.ts'

export const QUERY_USE: Neo4jUse = {
  option: '--neo4j',
  right: 'the right to read',
  again: 'Ask again when the cause is mended.',
}

/** What the server says of a query, with the codes and hints that the embedded engine has. */
export function explainQueryError(error: unknown, target: Neo4jTarget, timeoutMs: number): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error
  const { code, message } = error
  if (/\.Transaction\.(?:TransactionTimedOut|Terminated|TransactionTerminated)/u.test(code)) {
    return tookTooLong(timeoutMs, error)
  }
  if (code === 'Neo.ClientError.Statement.AccessMode') {
    return new WhodidError('QUERY_REFUSED', readable(message), {
      hint: 'Queries can only read the graph.',
      cause: error,
    })
  }
  if (code.includes('Memory')) {
    return new WhodidError('QUERY_MEMORY', `the server at ${target.uri} has too little memory for the query`, {
      hint: 'Ask for less: start from one actor, bound paths ([*1..3]), end with LIMIT.',
      cause: error,
    })
  }
  if (code.startsWith('Neo.ClientError.Statement.') || code.startsWith('Neo.ClientError.Procedure.')) {
    return new WhodidError('QUERY_INVALID', readable(message), { hint: hintFor(code), cause: error })
  }
  return explainNeo4jError(error, target, QUERY_USE)
}

export function tookTooLong(timeoutMs: number, cause?: unknown): WhodidError {
  return new WhodidError('QUERY_TIMEOUT', `the query took more than ${timeoutMs / 1000} seconds and was stopped`, {
    hint: 'Ask for less: start from one actor, bound paths ([*1..3]), end with LIMIT. Or allow more with --timeout.',
    cause,
  })
}

/** The server puts the place last: `Invalid input 'X': ... (line 1, column 3 (offset: 2))`, then the text itself. */
function readable(message: string): string {
  const said = firstLine(message)
  const [, line, column] = /\(line (\d+), column (\d+) \(offset: \d+\)\)/u.exec(message) ?? []
  const plain = said.replace(/\s*\(line \d+, column \d+ \(offset: \d+\)\)/u, '')
  return line === undefined ? plain : `line ${line}, column ${column}: ${plain}`
}

function hintFor(code: string): string {
  if (code.endsWith('.ParameterMissing')) return 'Give it with --param NAME=VALUE.'
  if (code.includes('.Procedure.')) return 'The server has other procedures than the embedded engine.'
  return "Check the spelling there. For example: MATCH (a:Actor) WHERE a.country = 'CN' RETURN a.name LIMIT 10"
}
