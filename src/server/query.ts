import { WhodidError } from '../core/errors.ts'
import type { QueryAnswer } from './api.ts'
import type { GraphSource } from './graph-source.ts'

export const MAX_BODY_BYTES = 64 * 1024
const MAX_CYPHER_LENGTH = 20_000
/** More rows than anybody reads in a table; the command line gives all. */
const MAX_ROWS = 1000

/** Run the query in a request's body `{"cypher": "..."}` and cut its answer to what a page can show. */
export async function answerQuery(source: GraphSource, body: string): Promise<QueryAnswer> {
  const { columns, rows } = await source.query(readCypher(body))
  // QueryValue is plain JSON, which is what a QueryCell is.
  return { columns, rows: rows.slice(0, MAX_ROWS) as QueryAnswer['rows'], total: rows.length }
}

function readCypher(body: string): string {
  const cypher = parseBody(body)
  if (typeof cypher !== 'string' || cypher.trim() === '') {
    throw new WhodidError('QUERY_INVALID', 'there is no query to run', {
      hint: 'Write one, for instance MATCH (a:Actor) RETURN a.name LIMIT 10, or press an example.',
    })
  }
  if (cypher.length <= MAX_CYPHER_LENGTH) return cypher
  throw new WhodidError('QUERY_INVALID', `the query is longer than ${MAX_CYPHER_LENGTH} characters`, {
    hint: 'Shorten it.',
  })
}

function parseBody(body: string): unknown {
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null && 'cypher' in parsed ? parsed.cypher : null
  } catch {
    return null
  }
}
