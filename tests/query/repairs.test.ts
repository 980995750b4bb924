import { expect, test } from 'vitest'
import { readCypher } from '../../src/query/cypher-tokens.ts'
import { labelNodes } from '../../src/query/label-nodes.ts'
import { nameColumns } from '../../src/query/name-columns.ts'

test.each([
  {
    why: 'an entity',
    cypher: 'MATCH (a) RETURN a, count(*)',
    want: 'MATCH (a) RETURN a AS `a`, count(*) AS `count(*)`',
  },
  { why: 'an alias stays', cypher: 'RETURN a AS x, b', want: 'RETURN a AS x, b AS `b`' },
  { why: 'the star stays', cypher: 'RETURN *', want: 'RETURN *' },
  { why: 'distinct', cypher: 'RETURN DISTINCT a.name', want: 'RETURN DISTINCT a.name AS `a.name`' },
  {
    why: 'order and limit',
    cypher: 'RETURN a.order ORDER BY a.order LIMIT 3',
    want: 'RETURN a.order AS `a.order` ORDER BY a.order LIMIT 3',
  },
  {
    why: 'commas in brackets',
    cypher: 'RETURN [a, b], {x: a, y: b}',
    want: 'RETURN [a, b] AS `[a, b]`, {x: a, y: b} AS `{x: a, y: b}`',
  },
  { why: 'union', cypher: 'RETURN a UNION ALL RETURN a', want: 'RETURN a AS `a` UNION ALL RETURN a AS `a`' },
  { why: 'a subquery is left alone', cypher: 'CALL { RETURN b } RETURN b', want: 'CALL { RETURN b } RETURN b AS `b`' },
  { why: 'white space in a column name', cypher: 'RETURN a .\n name;', want: 'RETURN a .\n name AS `a . name`;' },
  { why: 'quoted names', cypher: 'RETURN `a b`, `a b`.name', want: 'RETURN `a b` AS `a b`, `a b`.name' },
  { why: 'words in strings', cypher: "RETURN 'RETURN x, y' AS s", want: "RETURN 'RETURN x, y' AS s" },
])('nameColumns: $why', ({ cypher, want }) => expect(nameColumns(readCypher(cypher))).toBe(want))

test.each([
  {
    why: 'bare nodes',
    cypher: 'MATCH (a)-->(b)-[r:X]-(c)<--() RETURN a',
    want: 'MATCH (a:Entity)-->(b:Entity)-[r:X]-(c:Entity)<--(:Entity) RETURN a',
  },
  {
    why: 'properties',
    cypher: "MATCH (a {x: {y: 1}})--({n: ')'}) RETURN a",
    want: "MATCH (a:Entity {x: {y: 1}})--(:Entity{n: ')'}) RETURN a",
  },
  { why: 'labels stay', cypher: 'MATCH (a:Actor)-->(b:Event) RETURN a', want: 'MATCH (a:Actor)-->(b:Event) RETURN a' },
  {
    why: 'calls and sums stay',
    cypher: 'MATCH (a:Actor) RETURN count(a) - (a) + (1)',
    want: 'MATCH (a:Actor) RETURN count(a) - (a) + (1)',
  },
  { why: 'a lone node stays', cypher: 'MATCH (a) RETURN (a)', want: 'MATCH (a) RETURN (a)' },
])('labelNodes: $why', ({ cypher, want }) => expect(labelNodes(readCypher(cypher))).toBe(want))
