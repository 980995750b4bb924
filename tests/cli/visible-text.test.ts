import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutToWidth, displayWidth, visible } from '../../src/cli/visible-text.ts'

test.each([
  { text: 'abc', want: 3 },
  { text: '华为', want: 4 },
  { text: 'e\u0301', want: 1 },
  { text: 'か\u3099', want: 2 },
  { text: '👩‍👩‍👧', want: 2 },
  { text: '한국', want: 4 },
  { text: '“x”', want: 3 },
  { text: '', want: 0 },
])('displayWidth: $text is $want', ({ text, want }) => expect(displayWidth(text)).toBe(want))

test.each([
  { text: 'abc', columns: 3, want: 'abc' },
  { text: 'abcd', columns: 3, want: 'ab…' },
  { text: '华为技术', columns: 5, want: '华为…' },
  { text: '华为技术', columns: 4, want: '华…' },
  { text: '华为', columns: 4, want: '华为' },
])('cutToWidth: $text to $columns', ({ text, columns, want }) => expect(cutToWidth(text, columns)).toBe(want))

test('no control character is left, and what is cut fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 20 }), (text, columns) => {
      const shown = visible(text)
      expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u)
      expect(displayWidth(cutToWidth(shown, columns))).toBeLessThanOrEqual(columns)
    }),
  )
})
