import { expect, test } from 'vitest'
import type { GraphSnapshot } from '../../src/core/graph.ts'
import { findActor } from '../../src/query/find-actor.ts'

const actor = (
  number: number,
  name: string,
  aliases: readonly string[] = [],
  mentions = 1,
): GraphSnapshot['nodes'][0] => ({
  id: `actor:${number}`,
  labels: ['Entity', 'Actor', 'Company'],
  name,
  properties: { aliases, mentions },
})

const GRAPH: GraphSnapshot = {
  format: 'whodid-graph',
  formatVersion: 1,
  nodes: [
    actor(1, 'Nokia', ['Nokia Corporation']),
    actor(2, 'Telefónica', ['TEF']),
    actor(3, 'Ministry of Trade', ['MOT'], 3),
    actor(4, 'Ministry of Justice', ['MOJ'], 9),
    actor(5, 'Mercury', ['MER']),
    actor(6, 'Mercury', ['Freddie']),
    actor(7, 'TEF'),
    { ...actor(8, 'Nokia'), labels: ['Entity', 'Actor', 'Group'] },
    { ...actor(9, 'the firms'), labels: ['Entity', 'Actor', 'Group'] },
    { id: 'topic:1', labels: ['Entity', 'Topic'], name: 'tariffs', properties: {} },
  ],
  edges: [],
}

test.each([
  { why: 'its name', name: 'Nokia', want: 'actor:1' },
  { why: 'an alias', name: 'MOT', want: 'actor:3' },
  { why: 'a name before an alias', name: 'TEF', want: 'actor:7' },
  { why: 'another case', name: 'nokia', want: 'actor:1' },
  { why: 'no accents', name: 'telefonica', want: 'actor:2' },
  { why: 'an article and spaces', name: '  the ministry of trade ', want: 'actor:3' },
  { why: 'an alias in another case', name: 'nokia corporation', want: 'actor:1' },
  { why: 'its id, a group of that name too', name: 'actor:8', want: 'actor:8' },
  { why: 'its name, nobody else having it', name: 'the firms', want: 'actor:9' },
  { why: 'its id', name: 'actor:6', want: 'actor:6' },
])('found by $why: $name', ({ name, want }) => {
  expect(findActor(GRAPH, name)).toMatchObject({ kind: 'one', actor: { id: want } })
})

test('two of the same name: the user chooses', () => {
  expect(findActor(GRAPH, 'Mercury')).toMatchObject({ kind: 'several', actors: [{ id: 'actor:5' }, { id: 'actor:6' }] })
})

test.each([
  { why: 'a misspelling', name: 'Nokja', want: ['Nokia'] },
  { why: 'a word of it, the better known first', name: 'ministry', want: ['Ministry of Justice', 'Ministry of Trade'] },
  { why: 'a topic is no actor', name: 'tariffs', want: [] },
  { why: 'nothing like it', name: 'Zyxwvuts', want: [] },
  { why: 'no name at all', name: ' ', want: [] },
])('not found, $why: $name', ({ name, want }) => {
  expect(findActor(GRAPH, name)).toEqual({ kind: 'none', nearest: want })
})
