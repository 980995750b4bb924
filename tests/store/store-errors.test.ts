import { expect, test } from 'vitest'
import { WhodidError } from '../../src/core/errors.ts'
import { toStoreError } from '../../src/store/store-errors.ts'

const withCode = (code: unknown, message = 'refused') => Object.assign(new Error(message), { code })

test.each([
  { why: 'full disk, from Node.js', error: withCode('ENOSPC'), want: 'STORE_FULL' },
  { why: 'quota', error: withCode('EDQUOT'), want: 'STORE_FULL' },
  { why: 'full disk, from lmdb', error: withCode(28), want: 'STORE_FULL' },
  {
    why: 'full disk, from the query engine',
    error: withCode('GRAFEO-X003', 'I/O error (os error 28)'),
    want: 'STORE_FULL',
  },
  { why: 'no right', error: withCode('EACCES'), want: 'STORE_UNREACHABLE' },
  { why: 'read-only disk', error: withCode('EROFS'), want: 'STORE_UNREACHABLE' },
  { why: 'read-only disk, from lmdb', error: withCode(30), want: 'STORE_UNREACHABLE' },
])('$why: $want, with the folder and a cure', ({ error, want }) => {
  const told = toStoreError(error, 'my-store')
  expect(told).toMatchObject({ code: want, cause: error, message: expect.stringContaining('my-store') })
  expect(told).toMatchObject({ hint: expect.stringContaining('--store') })
})

test('what has a cure already, and what is our bug, stays as it is', () => {
  const known = new WhodidError('GRAPH_MISSING', 'none', { hint: 'build' })
  const bug = new TypeError('x is undefined')
  expect(toStoreError(known, 's')).toBe(known)
  expect(toStoreError(bug, 's')).toBe(bug)
})
