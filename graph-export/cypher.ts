import type { GraphSnapshot } from '../src/core/graph.ts'
import { type BatchLimits, CONSTRAINT, makeStatements } from './neo4j-statements.ts'

/** The server parses each statement as a whole. */
const LIMITS: BatchLimits = { maxRows: 200, maxCharacters: 200_000 }

const HEAD = `// A graph of Whodid for Neo4j 5 or later: cypher-shell -u neo4j -f FILE
// Nodes and relationships are found by their id and replaced; nothing is deleted.
`

/**
 * The graph as a script of Cypher, in pieces: a constraint, then MERGE by id in batches, nodes first. Running it twice
 * gives one graph. Each statement ends with `;` at the end of a line, and no text in it holds a line end.
 * @see https://neo4j.com/docs/cypher-manual/5/ (Cypher 5)
 */
export function* exportCypher(snapshot: GraphSnapshot): Generator<string> {
  yield `${HEAD}${CONSTRAINT};\n`
  for (const { cypher, rows } of makeStatements(snapshot, LIMITS)) {
    const [before = '', after = ''] = cypher.split('$rows')
    yield `${before}[\n`
    for (const [index, row] of rows.entries()) yield `${literal(row)}${index < rows.length - 1 ? ',' : ''}\n`
    yield `]${after.replaceAll('\n', ' ')};\n`
  }
}

/** A value as Cypher would have it. `bigint` is an integer, `number` floating-point. */
function literal(value: unknown): string {
  if (typeof value === 'string') return textLiteral(value)
  if (typeof value === 'number') return Number.isInteger(value) ? `${value.toFixed(1)}` : String(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{${Object.entries(value)
    .map(([key, part]) => `\`${key.replaceAll('`', '``')}\`: ${literal(part)}`)
    .join(', ')}}`
}

/** A backslash with the u behind it; a quote; all that is unseen or turns the order of text. */
const ESCAPED = /\\u?|'|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  // Servers before 2025 replace \uXXXX before they look for quotes, and some count the backslashes before it wrong.
  '\\u': '\\\\\\u0075',
}

function textLiteral(text: string): string {
  return `'${text.replace(ESCAPED, (sign) => NAMED[sign] ?? escapeUnseen(sign))}'`
}

/** Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD. */
function escapeUnseen(sign: string): string {
  if (sign.length > 1) return sign
  return /\p{Cs}/u.test(sign) ? '\ufffd' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}
