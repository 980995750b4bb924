import { WhodidError } from '../core/errors.ts'
import { type CypherText, type CypherToken, identifierOf, keywordOf, placeIn, readCypher } from './cypher-tokens.ts'

/** Clauses that change the graph, its schema or its users, or that read files. */
const FORBIDDEN = new Set(
  'CREATE MERGE INSERT SET DELETE DETACH NODETACH REMOVE DROP FOREACH LOAD ALTER GRANT DENY REVOKE'.split(' '),
)
/** Forbidden as a statement's first word alone: elsewhere they are likely names (`r.start AS start`). */
const FORBIDDEN_FIRST = new Set('START COMMIT ROLLBACK BEGIN SESSION USE COPY RENAME ENABLE TERMINATE STOP'.split(' '))

/** Procedures that only read the graph: Grafeo 0.6.0's own (`CALL grafeo.procedures()`), and the usual three of `db`. */
const READING_PROCEDURES = new Set([
  ...['db.labels', 'db.propertykeys', 'db.relationshiptypes', 'grafeo.procedures'],
  ...['labels', 'propertykeys', 'relationshiptypes', 'pagerank', 'louvain', 'label_propagation'].map(ofGrafeo),
  ...['articulation_points', 'bridges', 'connected_components', 'strongly_connected_components'].map(ofGrafeo),
  ...['betweenness_centrality', 'closeness_centrality', 'degree_centrality', 'clustering_coefficient'].map(ofGrafeo),
  ...['bfs', 'dfs', 'dijkstra', 'bellman_ford', 'floyd_warshall', 'sssp', 'kcore', 'topological_sort'].map(ofGrafeo),
  ...['kruskal', 'prim', 'max_flow', 'min_cost_max_flow', 'search.text'].map(ofGrafeo),
])

/**
 * Let a reading query through, as tokens; the graph is changed by `build` alone.
 * @throws QUERY_REFUSED for a clause that writes or reads files, a procedure not known to read only, and a second
 *   statement; QUERY_INVALID for what is no Cypher.
 */
export function refuseWrites(cypher: string): CypherText {
  const read = readCypher(cypher)
  const { tokens } = read
  if (tokens.length === 0) throw new WhodidError('QUERY_INVALID', 'the query is empty', { hint: HINT_EXAMPLE })
  const first = ['EXPLAIN', 'PROFILE'].includes(keywordOf(tokens[0])) ? 1 : 0
  const lastWord = tokens.findLastIndex((token) => token.text !== ';')
  tokens.forEach((token, i) => {
    const word = keywordOf(token)
    const place = (): string => placeIn(cypher, token.start)
    if ((FORBIDDEN.has(word) && !isPlainName(tokens, i)) || (i === first && FORBIDDEN_FIRST.has(word)))
      refuseClause(word, place())
    if (word === 'LOAD' && LOADED.has(keywordOf(tokens[i + 1]))) refuseClause(word, place())
    if (word === 'CALL' && !isPlainName(tokens, i)) refuseProcedure(tokens, i, place())
    if (token.text === ';' && i < lastWord) refuseSecond(place())
  })
  return read
}

const HINT_EXAMPLE = 'For example: MATCH (a:Actor) RETURN a.name LIMIT 10'
const LOADED = new Set(['CSV', 'DATA', 'JSONL', 'PARQUET', 'FROM', 'WITH'])

/** Whether the word is a property, label, type or map key, where a keyword means nothing. */
function isPlainName(tokens: readonly CypherToken[], i: number): boolean {
  const before = tokens[i - 1]?.text
  const earlier = tokens[i - 2]
  if (before === ':') return true
  if (before === '.') return earlier !== undefined && earlier.kind !== 'number' && earlier.text !== '.'
  return (before === '{' || before === ',') && tokens[i + 1]?.text === ':'
}

function refuseProcedure(tokens: readonly CypherToken[], call: number, place: string): void {
  if (['{', '('].includes(tokens[call + 1]?.text ?? '{')) return // a subquery, or nothing: the engine says what is wrong
  const parts: string[] = []
  for (let i = call + 1; identifierOf(tokens[i]) !== null; i += 2) {
    parts.push(identifierOf(tokens[i]) ?? '')
    if (tokens[i + 1]?.text !== '.') break
  }
  const name = parts.join('.')
  if (READING_PROCEDURES.has(name.toLowerCase())) return
  throw new WhodidError('QUERY_REFUSED', `${place}: the procedure ${name} is not one that only reads the graph`, {
    hint: `CALL grafeo.procedures() lists what there is; allowed are ${[...READING_PROCEDURES].sort().slice(0, 3).join(', ')} and the graph algorithms.`,
  })
}

function refuseClause(word: string, place: string): never {
  const does = word === 'LOAD' ? 'reads files' : 'is no reading clause'
  throw new WhodidError('QUERY_REFUSED', `${place}: ${word} ${does}; queries can only read the graph`, {
    hint: `Use MATCH, WHERE, WITH, UNWIND, RETURN. If ${word} is a name here, put it in back quotes: \`${word}\`.`,
  })
}

function refuseSecond(place: string): never {
  throw new WhodidError('QUERY_REFUSED', `${place}: more than one statement`, { hint: 'Run them one at a time.' })
}

function ofGrafeo(name: string): string {
  return `grafeo.${name}`
}
