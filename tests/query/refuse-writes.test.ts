import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WhodidError } from '../../src/core/errors.ts'
import { readCypher } from '../../src/query/cypher-tokens.ts'
import { refuseWrites } from '../../src/query/refuse-writes.ts'

/** The code of the error, or null. */
function codeOf(cypher: string): string | null {
  try {
    refuseWrites(cypher)
    return null
  } catch (error) {
    if (error instanceof WhodidError) return error.code
    throw error
  }
}

test.each([
  { why: 'create', cypher: 'CREATE (x:Actor)' },
  { why: 'in small letters', cypher: 'match (n) set n.name = 1' },
  { why: 'in odd case', cypher: 'MATCH (n) dEtAcH dElEtE n' },
  { why: 'merge', cypher: 'MERGE (n:Actor {id: 1}) RETURN n' },
  { why: 'remove', cypher: 'MATCH (n) REMOVE n.name' },
  { why: 'drop', cypher: 'DROP INDEX entity_id' },
  { why: 'foreach', cypher: 'MATCH (n) FOREACH (x IN [1] | SET n.x = x)' },
  { why: 'after a line comment', cypher: 'MATCH (n) // only reading\nDELETE n' },
  { why: 'after a block comment', cypher: "MATCH (n) /* it's fine */ DELETE n" },
  { why: 'between comments', cypher: 'LOAD/**/CSV/**/FROM "/etc/passwd" AS l RETURN l' },
  {
    why: 'a comment that a CR does not end',
    cypher: 'RETURN 1 AS a // \r \' \n UNION LOAD CSV FROM "x" AS a RETURN a',
  },
  { why: 'load csv', cypher: "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l" },
  { why: 'load csv in the middle', cypher: "MATCH (n) LOAD CSV WITH HEADERS FROM 'x' AS l RETURN l" },
  { why: 'load csv posing as a label', cypher: "MATCH (n:LOAD CSV FROM '/etc/passwd' AS l RETURN l" },
  { why: 'in a subquery', cypher: 'CALL { CREATE (x) RETURN x } RETURN 1' },
  { why: 'behind explain', cypher: 'EXPLAIN CREATE (n)' },
  { why: 'a second statement', cypher: 'MATCH (n) RETURN n; MATCH (m) RETURN m' },
  { why: 'a writing second statement', cypher: 'RETURN 1;;CREATE (x)' },
  { why: 'a long s', cypher: 'MATCH (n) \u017fET n.x = 1' },
  { why: 'full-width letters', cypher: 'MATCH (n) ＳＥＴ n.x = 1' },
  { why: 'a number before the dot', cypher: 'MATCH (n) WITH n SKIP 1.SET n.x = 1' },
  { why: 'a procedure that reads files', cypher: "CALL apoc.load.csv('/etc/passwd')" },
  { why: 'a procedure in back quotes', cypher: "CALL `apoc`.`load`.`json`('x')" },
  { why: 'a procedure that writes', cypher: "CALL db.createLabel('x')" },
  { why: 'a session command', cypher: 'START TRANSACTION' },
  { why: 'non-breaking spaces', cypher: 'MATCH\u00a0(n)\u00a0DELETE\u00a0n' },
])('refused: $why', ({ cypher }) => expect(codeOf(cypher)).toBe('QUERY_REFUSED'))

test.each([
  { why: 'a unicode escape for a letter', cypher: 'MATCH (n) \\u0053ET n.x = 1' },
  { why: 'a unicode escape for a space', cypher: 'MATCH (n)\\u0020DELETE n' },
  { why: 'an escape that closes a string for some', cypher: "RETURN '\\u0027 CREATE (x) //' AS a" },
  { why: 'a string without end', cypher: "RETURN 'CREATE (x)" },
  { why: 'a comment without end', cypher: 'RETURN 1 /* CREATE (x)' },
  { why: 'a name without end', cypher: 'RETURN `a' },
  { why: 'typographic quotation marks', cypher: 'RETURN “Huawei”' },
  { why: 'nothing', cypher: ' \n ' },
  { why: 'a comment alone', cypher: '// nothing' },
])('invalid: $why', ({ cypher }) => expect(codeOf(cypher)).toBe('QUERY_INVALID'))

test.each([
  { why: 'a keyword in a string', cypher: "MATCH (n) WHERE n.name = 'CREATE (x); DELETE' RETURN n" },
  { why: 'a keyword in double quotes', cypher: 'MATCH (n) WHERE n.name CONTAINS "LOAD CSV" RETURN n' },
  { why: 'escaped quotation marks', cypher: 'RETURN \'it\\\'s SET\' AS a, "say \\"DROP\\"" AS b' },
  { why: 'an escaped backslash at the end', cypher: "RETURN 'a\\\\' AS a, 'SET' AS b" },
  { why: 'a keyword in a comment', cypher: '/* do not DELETE */ MATCH (n) RETURN n // nor SET' },
  { why: 'a comment mark in a string', cypher: "RETURN '/* http://x' AS a" },
  { why: 'a keyword in back quotes', cypher: 'MATCH (`set`:`Create`) RETURN `set`.name AS `DELETE`' },
  { why: 'a property called like a keyword', cypher: 'MATCH (n) RETURN n.set, n.load' },
  { why: 'a label called like a keyword', cypher: 'MATCH (n:Create)-[:SET]->() RETURN n' },
  { why: 'a map key called like a keyword', cypher: 'RETURN {set: 1, drop: 2} AS m' },
  { why: 'a column called start', cypher: 'MATCH ()-[r]->() RETURN r.start AS start, r.end AS end' },
  { why: 'a semicolon at the end', cypher: 'MATCH (n) RETURN n ; \n' },
  { why: 'a subquery', cypher: 'CALL { MATCH (n) RETURN count(n) AS c } RETURN c' },
  { why: 'a reading procedure', cypher: 'CALL db.labels() YIELD label RETURN label' },
  { why: 'a graph algorithm', cypher: 'CALL grafeo.pagerank() YIELD node_id, score RETURN node_id' },
  { why: 'a word that begins like a keyword', cypher: 'MATCH (settings:Setting) RETURN settings.created' },
])('let through: $why', ({ cypher }) => expect(codeOf(cypher)).toBeNull())

test('says where the clause stands', () => {
  expect(() => refuseWrites('MATCH (n)\n  DELETE n')).toThrow('line 2, column 3: DELETE')
})

test('reads a long query in linear time and space', () => {
  const cypher = `RETURN ${'('.repeat(50_000)}1${')'.repeat(50_000)}${';'.repeat(50_000)}`
  expect(refuseWrites(cypher).tokens).toHaveLength(150_002)
})

test('the text keeps its length, and tokens are in order, without overlap, and cover all but space and comments', () => {
  const piece = fc.constantFrom(
    'MATCH',
    '(n)',
    "'a\\'b'",
    '"x"',
    '`q`',
    '// c\n',
    '/* c */',
    '\r\n',
    '\u00a0',
    '🚀',
    '1.5',
    '$p',
    '->',
    '\u2028',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))), (pieces) => {
      const cypher = pieces.join(' ')
      const read = readOrNull(cypher)
      if (read === null) return
      expect(read.text).toHaveLength(cypher.length)
      let at = 0
      for (const token of read.tokens) {
        expect(read.text.slice(at, token.start).trim()).toBe('')
        expect(cypher.slice(token.start, token.end)).toBe(token.text)
        expect(token.end).toBeGreaterThan(token.start)
        at = token.end
      }
      expect(read.text.slice(at).trim()).toBe('')
    }),
  )
})

function readOrNull(cypher: string) {
  try {
    return readCypher(cypher)
  } catch (error) {
    if (error instanceof WhodidError) return null
    throw error
  }
}
