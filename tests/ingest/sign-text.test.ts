import { expect, test } from 'vitest'
import type { Block } from '../../src/core/document.ts'
import { signText } from '../../src/ingest/index.ts'
import { estimateLikeness } from '../../src/knowledge/copies/likeness.ts'

const block = (text: string, kind: Block['kind'] = 'body') => ({
  text,
  blocks: [{ start: 0, end: text.length, kind, rule: 'test' }],
})
const words = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `w${from + index}`)

test('64 numbers of 32 bits, the same on every machine', () => {
  const signature = signText(block('The quick brown fox jumps over the lazy dog'))
  expect(signature).toHaveLength(64)
  expect(signature.every((number) => Number.isInteger(number) && 0 <= number && number < 2 ** 32)).toBe(true)
  expect(signature.slice(0, 4)).toMatchInlineSnapshot(`
    [
      381628306,
      54582493,
      700597411,
      594251967,
    ]
  `)
})

test('case, signs and line ends do not count', () => {
  expect(signText(block('“The quick,\nbrown FOX” jumps'))).toEqual(signText(block('the quick brown fox jumps')))
})

test('only running text counts: no headline, no furniture; under five words there is nothing', () => {
  expect(signText(block('One two three four five six', 'title'))).toEqual([])
  expect(signText(block('One two three four five six', 'furniture'))).toEqual([])
  expect(signText(block('One two three four'))).toEqual([])
})

test.each([0.2, 0.5, 0.8, 0.95])('estimates a Jaccard likeness of %d to 0.15', (wanted) => {
  const size = 1004 // 1000 shingles
  const shared = Math.round((2 * 1000 * wanted) / (1 + wanted))
  const likeness = estimateLikeness(
    signText(block(words(0, size).join(' '))),
    signText(block(words(1000 - shared, 1000 - shared + size).join(' '))),
  )
  expect(Math.abs(likeness - wanted)).toBeLessThan(0.15)
})
