import { WhodidError } from '../core/errors.ts'
import type { QueryParameters } from '../query/query-engine.ts'
import { actorsInAnswer } from './actors-in-answer.ts'
import type { QueryAnswer } from './api.ts'
import type { GraphSource } from './graph-source.ts'

export const MAX_BODY_BYTES = 64 * 1024
const MAX_CYPHER_LENGTH = 20_000
const MAX_PARAMETERS = 20
/** More rows than anybody reads in a table; the command line gives all. */
const MAX_ROWS = 1000

/** Run the query in a request's body `{"cypher": "..."}` and cut its answer to what a page can show. */
export async function answerQuery(source: GraphSource, body: string): Promise<QueryAnswer> {
  const request = parseBody(body)
  const { columns, rows } = await source.query(readCypher(request.cypher), readParameters(request.parameters))
  // QueryValue is plain JSON, which is what a QueryCell is.
  const shown = rows.slice(0, MAX_ROWS)
  const actors = actorsInAnswer(source.current().index, shown)
  return { columns, rows: shown as QueryAnswer['rows'], total: rows.length, actors }
}

/** Texts and numbers by name; what is none is left out, and the engine says what it misses. */
function readParameters(given: unknown): QueryParameters {
  const entries = typeof given === 'object' && given !== null ? Object.entries(given) : []
  const isFine = ([name, value]: readonly [string, unknown]) =>
    /^\w{1,40}$/u.test(name) && (typeof value === 'string' || typeof value === 'number')
  return Object.fromEntries(entries.slice(0, MAX_PARAMETERS).filter(isFine))
}

function readCypher(cypher: unknown): string {
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

function parseBody(body: string): { readonly cypher?: unknown; readonly parameters?: unknown } {
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}
