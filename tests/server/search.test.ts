import { expect, test } from 'vitest'
import { indexGraph } from '../../src/server/graph-index.ts'
import { searchGraph } from '../../src/server/search.ts'
import { foldName } from '../../src/server/search-entries.ts'
import { HOSTILE, sampleGraph } from './sample-graph.ts'

const index = indexGraph(sampleGraph())

test.each([
  { why: 'the beginning of a name', query: 'tide', first: 'Tidewell', alias: null },
  { why: 'any case', query: 'NORLAND', first: 'Norland', alias: null },
  { why: 'an alias, named', query: 'shipping', first: 'Tidewell', alias: 'Tidewell Shipping Ltd' },
  { why: 'accents do not matter', query: 'sudr', first: 'Sudria', alias: null },
  { why: 'an accented alias', query: 'Südria', first: 'Sudria', alias: null },
  { why: 'Chinese', query: '苏德', first: 'Sudria', alias: '苏德里亚' },
  { why: 'the middle of a name, by word', query: 'port ban', first: 'Norland port ban', alias: null },
  { why: 'markup is text', query: '"><scr', first: HOSTILE, alias: null },
  { why: 'a pattern is text', query: 'a.*', first: undefined, alias: undefined },
  { why: 'a title of an article', query: 'harbour', first: 'Harbour ministry bars Tidewell', alias: null },
  { why: 'a misspelling', query: 'tidwell', first: 'Tidewell', alias: null },
  { why: 'two letters swapped', query: 'norlnad', first: 'Norland', alias: null },
  { why: 'a letter too many, in an alias', query: 'shippping', first: 'Tidewell', alias: 'Tidewell Shipping Ltd' },
  { why: 'a short word is never a misspelling', query: 'prot', first: undefined, alias: undefined },
  {
    why: 'a measure by its issuer and whom it covers',
    query: 'sudria norland ban',
    first: undefined,
    alias: undefined,
  },
  {
    why: 'a measure by kind, issuer and an alias of whom it covers',
    query: 'bans norland shipping',
    first: 'Norland port ban',
    alias: null,
  },
  { why: 'words in another order', query: 'ban norland', first: 'Norland port ban', alias: null },
  { why: 'nothing', query: '  ', first: undefined, alias: undefined },
])('$why: $query', ({ query, first, alias }) => {
  const [hit] = searchGraph(index, query).hits
  expect(hit?.name).toBe(first)
  expect(hit?.alias).toBe(alias)
})

test('actors come before the events that name them', () => {
  const labels = searchGraph(index, 'norland').hits.map(({ label }) => label)
  expect(labels[0]).toBe('Actor')
  expect(labels.lastIndexOf('Actor')).toBeLessThan(labels.indexOf('Event'))
})

test('a sentence is found by its words, and says where it stands', () => {
  const hits = searchGraph(index, 'ports barred').hits
  expect(hits.map(({ group, label, name }) => ({ group, label, name }))).toEqual([
    { group: 'sentences', label: 'Event', name: 'Norland: bar → Tidewell' },
  ])
  expect(hits[0]?.quote?.sentence).toContain('barred Tidewell from its ports on 2 March 2021')
  expect(hits[0]?.detail).toBe('The Norland Post, 2021-03-03')
})

test('only where little is found a likely misspelling is offered, and says so', () => {
  expect(searchGraph(index, 'tidewell').hits.some(({ isGuess }) => isGuess)).toBe(false)
  expect(searchGraph(index, 'norlnad').hits.every(({ isGuess }) => isGuess)).toBe(true)
})

test('folding', () => {
  expect(foldName('  Médecins   du MONDE ')).toBe('medecins du monde')
})
