import { expect, test } from 'vitest'
import { mergeFindings, toSnapshot } from '../../src/knowledge/index.ts'
import { type EventSketch, sampleDocument, sampleFindings } from './sample-findings.ts'

const ban = (agent: string, target: string, extra: Partial<EventSketch> = {}): EventSketch => ({
  agents: [agent],
  targets: [target],
  ...extra,
})
/** Two groups that deal among themselves, one weak tie between them, and one who only plans. */
const DEALINGS = [
  ban('A', 'B'),
  ban('B', 'C'),
  ban('C', 'A'),
  ban('D', 'E'),
  ban('E', 'F'),
  ban('F', 'D'),
  ban('G', 'D'),
  ban('G', 'E'),
  ban('A', 'D'),
  ban('H', 'A', { status: 'planned' }),
]
const actors = new Map(
  toSnapshot(mergeFindings([sampleFindings(sampleDocument('one'), DEALINGS)])).nodes.flatMap(
    ({ labels, name, properties }) => (labels[1] === 'Actor' ? [[name, properties]] : []),
  ),
)
const propertyOf = (names: string, property: string) => [...names].map((name) => actors.get(name)?.[property])

test('degree counts the others whom an actor dealt with', () => {
  expect(propertyOf('ABCDEFG', 'degree')).toEqual([3, 2, 2, 4, 3, 2, 2])
})

test('communities are numbered from the largest', () => {
  expect(propertyOf('DEFG', 'community')).toEqual([1, 1, 1, 1])
  expect(propertyOf('ABC', 'community')).toEqual([2, 2, 2])
})

test('PageRank adds up to one, and falls to those to whom most is done', () => {
  const ranks = propertyOf('ABCDEFG', 'pageRank').map(Number)
  expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 5)
  expect(ranks.indexOf(Math.max(...ranks))).toBe('ABCDEFG'.indexOf('D'))
  expect(Math.min(...ranks)).toBe(ranks['ABCDEFG'.indexOf('G')])
})

test('who only plans has no standing', () => {
  expect(actors.get('H')).not.toHaveProperty('degree')
  expect(actors.get('H')).not.toHaveProperty('community')
})

test('a graph without dealings has none', () => {
  expect(() => mergeFindings([sampleFindings(sampleDocument('one'), [])])).not.toThrow()
})
