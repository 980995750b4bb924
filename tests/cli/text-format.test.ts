import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCount, formatSeconds, plural, printable, wrap } from '../../src/cli/text-format.ts'

test.each([
  [formatCount(1_234_567), '1,234,567'],
  [plural(1, 'event'), '1 event'],
  [plural(0, 'event'), '0 events'],
  [formatSeconds(8.4), '8 s'],
  [formatSeconds(200), '3 min 20 s'],
  [formatSeconds(-1), '0 s'],
  [printable('a\tb\n c'), 'a b c'],
  [printable('\u001b[31mred\u0007'), '\u{fffd}[31mred\u{fffd}'],
  [printable('abc\u202edef'), 'abc\u{fffd}def'],
])('%j', (got, want) => expect(got).toBe(want))

test('wrapping keeps every word in order, within the width where a word allows it', () => {
  const text = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, (line) => {
      const lines = wrap(line, { width: 20, indent: '  ' })
      expect(lines.map((part) => part.slice(2)).join(' ')).toBe(line)
      expect(lines.every((part) => part.length <= 20)).toBe(true)
    }),
  )
})
