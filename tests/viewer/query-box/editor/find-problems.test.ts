import { expect, test } from 'vitest'
import { findUnknownNames, placeProblem } from '../../../../viewer/src/query-box/editor/find-problems.ts'

const SCHEMA = {
  labels: [{ name: 'Actor', properties: [{ name: 'name', values: [] }] }],
  relations: [{ name: 'TARGETS', properties: [{ name: 'confidence', values: [] }] }],
}

test.each([
  { why: 'a label', cypher: 'MATCH (a:Actr) RETURN a', want: ['Actr'] },
  { why: 'a relation', cypher: 'MATCH (a)-[:TARGET]->(b) RETURN a', want: ['TARGET'] },
  { why: 'a property', cypher: 'MATCH (a:Actor) RETURN a.nam', want: ['nam'] },
  { why: 'a property that only others have', cypher: 'MATCH (a:Actor {confidence: 1}) RETURN a', want: ['confidence'] },
  {
    why: 'nothing in a right query',
    cypher: "MATCH (a:Actor {name: 'x:Y.z'})-[r:TARGETS]->(b) RETURN a.name, r.confidence // :No",
    want: [],
  },
  { why: 'nothing in a map that the query makes', cypher: 'MATCH (a:Actor) RETURN {who: a.name} AS x', want: [] },
  { why: 'nothing for what follows an unfinished word', cypher: 'MATCH (a:Actor) WHERE a.\nRETURN a', want: [] },
  {
    why: 'nothing for a subquery',
    cypher: 'MATCH (a:Actor) WHERE EXISTS { (a)-[:TARGETS]->() } RETURN a.name',
    want: [],
  },
])('unknown names: $why', ({ cypher, want }) =>
  expect(findUnknownNames(cypher, SCHEMA).map(({ from, to }) => cypher.slice(from, to))).toEqual(want),
)

test.each([
  {
    why: 'line and column',
    cypher: 'MATCH (a)\nRETRUN a',
    message: 'line 2, column 1: Expected end of query',
    want: 'RETRUN',
  },
  { why: 'columns are characters', cypher: "RETURN '😀', nosuch", message: 'line 1, column 13: no', want: 'nosuch' },
  {
    why: 'the end is its last word',
    cypher: 'RETURN a ORDER BY',
    message: 'line 1, column 18: Expected expression',
    want: 'BY',
  },
  { why: 'a word that the engine quotes', cypher: "RETURN 'b', b", message: "Undefined variable 'b'", want: 'b' },
  { why: 'a parameter', cypher: 'RETURN $x', message: 'Missing parameter: $x', want: '$x' },
])('an error: $why', ({ cypher, message, want }) => {
  const problem = placeProblem(cypher, message)
  expect(cypher.slice(problem?.from, problem?.to)).toBe(want)
  expect(problem?.message).not.toContain('line ')
})

test('an error that says nothing of a place has none', () => {
  expect(placeProblem('RETURN a', 'the query took more than 30 seconds')).toBeNull()
  expect(placeProblem('', 'line 1, column 1: empty')).toBeNull()
})
