import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCsv } from '../../../src/core/csv/parse-csv.ts'

test.each([
  {
    why: 'plain',
    text: 'a,b\n1,2',
    want: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  { why: 'line ends of Windows, at the end too', text: 'a\r\nb\r\n', want: [['a'], ['b'], ['']] },
  { why: 'line ends of old Macs', text: 'a\rb', want: [['a'], ['b']] },
  { why: 'a comma and doubled quotes in quotes', text: '"x ""y"", z",2', want: [['x "y", z', '2']] },
  { why: 'a line end in quotes', text: '"a\nb",c', want: [['a\nb', 'c']] },
  {
    why: 'empty cells',
    text: 'a,\n,b',
    want: [
      ['a', ''],
      ['', 'b'],
    ],
  },
  { why: 'a quote inside a plain cell is itself', text: '5" gun,x', want: [['5" gun', 'x']] },
  { why: 'nothing', text: '', want: [['']] },
  { why: 'never closed', text: 'a\n"b', want: { row: 2, what: expect.stringContaining('never closed') } },
  { why: 'text behind the quote', text: '"a"b,c', want: { row: 1, what: expect.stringContaining('"b"') } },
])('$why: $text', ({ text, want }) => expect(parseCsv(text)).toEqual(want))

test('what is written as CSV is read back, whatever it holds', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '华', '<', '=') })
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(rows, (given) => {
      const text = given.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
      expect(parseCsv(text)).toEqual(given)
    }),
  )
})

test.each([
  { why: 'a quote left open', text: `name\n"${'x'.repeat(5e6)}` },
  { why: 'quotes without end', text: `name\n${'"'.repeat(5e6 + 1)}` },
  { why: 'a million rows', text: 'a,b\n'.repeat(1e6) },
])('large: $why', ({ text }) => expect(() => parseCsv(text)).not.toThrow())
