import { WhodidError } from '../core/errors.ts'
import type { Span } from '../core/span.ts'

/**
 * - word: keyword, variable, function or label without quotes
 * - name: the same between back quotes
 * - string: between ' or "
 * - symbol: one character of anything else
 */
export interface CypherToken extends Span {
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'parameter' | 'symbol'
  readonly text: string
}

export interface CypherText {
  /** As given, with comments and odd white space turned into spaces: every offset still holds. */
  readonly text: string
  readonly tokens: readonly CypherToken[]
}

type Kind = CypherToken['kind'] | 'space' | 'comment' | 'open' | 'curly'

/** In the order of trial; `open` is what begins and never ends. */
const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  // NEL and BOM come with pasted text; the engine itself knows ASCII white space alone.
  ['space', /[\s\u0085\ufeff]+/uy],
  // The engine ends such a comment at LF and not at CR; a reader that disagreed could be made to overlook a clause.
  ['comment', /\/\/[^\n]*/uy],
  ['comment', /\/\*[\s\S]*?\*\//uy],
  ['string', /'[^'\\]*(?:\\[\s\S][^'\\]*)*'/uy],
  ['string', /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/uy],
  ['name', /`[^`]*`/uy],
  ['open', /\/\*|['"`]/uy],
  ['curly', /[\u2018\u2019\u201c\u201d\u00b4]/uy],
  ['parameter', /\$(?:[\p{ID_Start}_][\p{ID_Continue}]*|`[^`]*`|\d+)/uy],
  ['word', /[\p{ID_Start}_][\p{ID_Continue}]*/uy],
  ['number', /\d[\p{ID_Continue}]*(?:\.\d[\p{ID_Continue}]*)?/uy],
  ['symbol', /[\s\S]/uy],
]

/** Escapes that would close a string where an engine reads them before it looks for strings, as Neo4j does. */
const CLOSING_ESCAPE = /\\u+00(?:22|27|5c|60)/iu

/**
 * Cut a query into tokens, without its comments.
 * @throws QUERY_INVALID for a string, name or comment that does not end, a typographic quotation mark, or an escape
 *   that stands outside a string or hides a quotation mark.
 */
export function readCypher(cypher: string): CypherText {
  const tokens: CypherToken[] = []
  let text = ''
  for (let at = 0; at < cypher.length; ) {
    const [kind, found] = matchAt(cypher, at)
    const span = { start: at, end: at + found.length }
    refuseOddity(kind, found, cypher, at)
    text += kind === 'space' || kind === 'comment' ? found.replaceAll(/[^\n]/gu, blank) : found
    if (kind !== 'space' && kind !== 'comment') tokens.push({ kind: kind as CypherToken['kind'], text: found, ...span })
    at = span.end
  }
  return { text, tokens }
}

function matchAt(cypher: string, at: number): readonly [Kind, string] {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at
    const found = pattern.exec(cypher)
    if (found !== null) return [kind, found[0]]
  }
  throw new Error('the last pattern matches any character')
}

function refuseOddity(kind: Kind, found: string, cypher: string, at: number): void {
  if (kind === 'open') {
    const what = found === '/*' ? 'comment' : found === '`' ? 'name between back quotes' : 'string'
    refuse(`the ${what} that begins with ${found} does not end`, 'Close it.')
  }
  if (kind === 'curly') refuse(`${found} is no quotation mark in Cypher`, `Write ' or " around a text.`)
  if (kind === 'symbol' && found === '\\')
    refuse('a backslash has no place outside a string', 'Write the character itself.')
  if (kind === 'string' && CLOSING_ESCAPE.test(found)) {
    refuse('the escape of a quotation mark is read differently by engines', `Write \\' or \\" or pass a --param.`)
  }

  function refuse(message: string, hint: string): never {
    throw new WhodidError('QUERY_INVALID', `${placeIn(cypher, at)}: ${message}`, { hint })
  }
}

/** "line 2, column 7": as editors count, from 1, in characters. */
export function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return `line ${line}, column ${[...before.slice(before.lastIndexOf('\n') + 1)].length + 1}`
}

/** A character beyond U+FFFF is two units long, and so is its blank. */
function blank(character: string): string {
  return ' '.repeat(character.length)
}

/** What a word or a quoted name stands for; upper case and compatibility forms folded (`ſet`, `ＳＥＴ`). */
export function keywordOf(token: CypherToken | undefined): string {
  return token?.kind === 'word' ? token.text.normalize('NFKC').toUpperCase() : ''
}

/** The name that a word or a name between back quotes means, or null. */
export function identifierOf(token: CypherToken | undefined): string | null {
  if (token?.kind === 'word') return token.text
  return token?.kind === 'name' ? token.text.slice(1, -1) : null
}
