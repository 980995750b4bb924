import { describe, expect, test } from 'vitest'
import { makeId, sha256Hex } from '../../src/core/ids.ts'
import { compareCodeUnits, serializeSnapshot } from '../../src/core/snapshot.ts'
import { covers, overlaps, sliceSpan, trimSpan } from '../../src/core/span.ts'

const span = (start: number, end: number) => ({ start, end })

describe('spans', () => {
  test.each([
    { why: 'touching spans share nothing', a: span(0, 3), b: span(3, 5), shared: false, inside: false },
    { why: 'one character in common', a: span(0, 4), b: span(3, 5), shared: true, inside: false },
    { why: 'one inside the other', a: span(0, 9), b: span(3, 5), shared: true, inside: true },
    { why: 'a span covers itself', a: span(3, 5), b: span(3, 5), shared: true, inside: true },
  ])('$why', ({ a, b, shared, inside }) => {
    expect(overlaps(a, b)).toBe(shared)
    expect(overlaps(b, a)).toBe(shared)
    expect(covers(a, b)).toBe(inside)
  })

  test.each([
    { why: 'white space at both ends goes', text: '  ban \n', whole: span(0, 7), want: 'ban' },
    { why: 'nothing to trim', text: 'ban', whole: span(0, 3), want: 'ban' },
    { why: 'offsets count UTF-16 units', text: ' 👍 ', whole: span(0, 4), want: '👍' },
  ])('trim: $why', ({ text, whole, want }) => expect(sliceSpan(text, trimSpan(text, whole))).toBe(want))

  test('white space alone: empty, where it began', () => expect(trimSpan('a   b', span(1, 4))).toEqual(span(1, 1)))
})

describe('ids', () => {
  test('parts are kept apart', () => expect(makeId('actor', 'a.b', 'c')).not.toBe(makeId('actor', 'a', 'b.c')))
  test('null is not the word null', () => expect(makeId('event', null)).not.toBe(makeId('event', 'null')))
  test('fits an XML NMTOKEN', () => expect(makeId('event', '<">&')).toMatch(/^event:[0-9a-f]{16}$/))
  test('SHA-256 of the FIPS 180-4 example', () =>
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'))
})

describe('snapshot', () => {
  test('order is by code units, not by locale', () => {
    expect(['ä', 'z', 'Z', 'a'].sort(compareCodeUnits)).toEqual(['Z', 'a', 'z', 'ä'])
  })

  test('an empty graph is valid JSON', () => {
    const empty = { format: 'whodid-graph', formatVersion: 1, nodes: [], edges: [] } as const
    expect(JSON.parse([...serializeSnapshot(empty)].join(''))).toEqual(empty)
  })
})
