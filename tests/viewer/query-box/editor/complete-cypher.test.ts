import { expect, test } from 'vitest'
import type { GraphSchema } from '../../../../src/server/api.ts'
import { completeCypher } from '../../../../viewer/src/query-box/editor/complete-cypher.ts'

const property = (name: string, ...values: readonly string[]) => ({ name, values })
const SCHEMA: GraphSchema = {
  labels: [
    { name: 'Actor', properties: [property('aliases'), property('country')] },
    { name: 'Event', properties: [property('date'), property('type', 'COERCE', 'SANCTION')] },
  ],
  relations: [
    { name: 'AGENT_OF', properties: [property('confidence')] },
    { name: 'TARGETS', properties: [] },
  ],
}

const names = (cypher: string, at: number) =>
  completeCypher(cypher, at, SCHEMA)?.options.map(({ label }) => label) ?? []

/** "|" stands for the cursor. */
test.each([
  { why: 'a label', query: 'MATCH (a:Ac^', want: ['Actor', 'Event'] },
  { why: 'a label before a letter is written', query: 'MATCH (a:^)', want: ['Actor', 'Event'] },
  { why: 'a second label', query: 'MATCH (a:Actor|^', want: ['Actor', 'Event'] },
  { why: 'a label in a condition', query: 'MATCH (a) WHERE a:^', want: ['Actor', 'Event'] },
  { why: 'a relation', query: 'MATCH (a)-[r:^]->(b)', want: ['AGENT_OF', 'TARGETS'] },
  { why: 'a second relation', query: 'MATCH (a)-[:AGENT_OF|T^', want: ['AGENT_OF', 'TARGETS'] },
  { why: 'a property of its label', query: 'MATCH (e:Event) WHERE e.^', want: ['date', 'type'] },
  { why: 'a property of a relation', query: 'MATCH (a)-[r:AGENT_OF]->(b) RETURN r.c^', want: ['confidence'] },
  {
    why: 'any property where the label is open',
    query: 'MATCH (x) RETURN x.^',
    want: ['aliases', 'country', 'date', 'type', 'confidence'],
  },
  { why: 'a key in a pattern', query: 'MATCH (a:Actor {^', want: ['aliases', 'country'] },
  { why: 'a second key in a pattern', query: "MATCH (a:Actor {country: 'CN', ^", want: ['aliases', 'country'] },
  { why: 'a word in a text', query: "MATCH (e:Event) WHERE e.type = '^", want: ['COERCE', 'SANCTION'] },
  { why: 'a word in a key', query: "MATCH (e:Event {type: 'S^", want: ['COERCE', 'SANCTION'] },
  { why: 'a word in a list', query: "MATCH (e:Event) WHERE e.type IN ['COERCE', '^", want: ['COERCE', 'SANCTION'] },
  { why: 'nothing in another text', query: "MATCH (a:Actor) WHERE a.country = '^", want: [] },
  { why: 'nothing in a comment', query: '// MATCH (a:^', want: [] },
  { why: 'nothing for a parameter', query: 'RETURN $^', want: [] },
])('$why: $query', ({ query, want }) => expect(names(query.replace('^', ''), query.indexOf('^'))).toEqual(want))

test('elsewhere variables come first, then the words of Cypher, and what is written is no suggestion for itself', () => {
  const query = 'MATCH (who:Actor)-[r:AGENT_OF]->(e) RETURN wh'
  expect(names(query, query.length).slice(0, 4)).toEqual(['who', 'r', 'e', 'MATCH'])
  expect(completeCypher(query, query.length, SCHEMA)?.from).toBe(query.length - 2)
  expect(names('MATCH (a) RETURN a', 3)).not.toContain('x')
})
