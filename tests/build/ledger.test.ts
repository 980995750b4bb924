import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ledger } from '../../src/build/ledger.ts'
import type { RawRecord } from '../../src/ingest/index.ts'

const record = (path: string, sha256: string, format: RawRecord['format'] = 'text'): RawRecord => ({
  path,
  name: path.replace(/^.*\//, '').replace(/\.\w+$/, ''),
  format,
  content: '',
  sha256,
})

function fill(records: readonly RawRecord[]): Ledger {
  const ledger = new Ledger('v1')
  for (const raw of records) ledger.add(ledger.entryOf(raw))
  return ledger
}

test('the same bytes count once, under the smallest name by code units', () => {
  const ledger = fill([record('x/b.txt', '1'), record('y/a.txt', '1'), record('z/B.txt', '1'), record('c.txt', '2')])
  expect(ledger.entries().map(({ name }) => name)).toEqual(['B', 'c'])
  expect(ledger.duplicates()).toMatchObject([
    { code: 'DUPLICATE_DOCUMENT', severity: 'warning', path: 'x/b.txt', message: expect.stringContaining('z/B.txt') },
    { path: 'y/a.txt' },
  ])
})

test('the key holds the version, the bytes and the format, and nothing of the place', () => {
  const ledger = new Ledger('v1')
  const key = (raw: RawRecord) => ledger.entryOf(raw).key
  expect(key(record('a.txt', '1'))).toBe(key(record('elsewhere/b.txt', '1')))
  expect(key(record('a.txt', '1'))).not.toBe(key(record('a.md', '1', 'markdown')))
  expect(key(record('a.txt', '1'))).not.toBe(new Ledger('v2').entryOf(record('a.txt', '1')).key)
})

test('a record is known once it was added, in its own format alone', () => {
  const ledger = fill([record('a.txt', '1')])
  expect(ledger.has(ledger.entryOf(record('b.txt', '1')))).toBe(true)
  expect(ledger.has(ledger.entryOf(record('a.md', '1', 'markdown')))).toBe(false)
})

test('the entries do not depend on the order of the files', () => {
  const anyRecord = fc
    .tuple(fc.constantFrom('a', 'b', 'B', 'é'), fc.constantFrom('1', '2', '3'), fc.constantFrom('text', 'markdown'))
    .map(([name, sha256, format]) => record(`${name}.x`, sha256, format as RawRecord['format']))
  fc.assert(
    fc.property(fc.array(anyRecord), fc.func(fc.integer()), (records, weigh) => {
      const shuffled = records.map((raw, index) => ({ raw, weight: weigh(index) })).sort((a, b) => a.weight - b.weight)
      expect(fill(shuffled.map(({ raw }) => raw)).entries()).toEqual(fill(records).entries())
    }),
  )
})
