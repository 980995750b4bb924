import { expect, test } from 'vitest'
import { addParameter, parseTimeout } from '../../src/cli/query-values.ts'

test.each([
  { text: 'name=Huawei', want: { name: 'Huawei' } },
  { text: '$name=Huawei', want: { name: 'Huawei' } },
  { text: 'n=7', want: { n: 7 } },
  { text: 'n=-0.5', want: { n: -0.5 } },
  { text: 'flag=true', want: { flag: true } },
  { text: 'none=null', want: { none: null } },
  { text: 'ids=["a", 1]', want: { ids: ['a', 1] } },
  { text: 'id="7"', want: { id: '7' } },
  { text: 'empty=', want: { empty: '' } },
  { text: 'formula=a=b', want: { formula: 'a=b' } },
  { text: 'date=2019-05', want: { date: '2019-05' } },
  { text: '名=华为\n技术', want: { 名: '华为\n技术' } },
])('--param $text', ({ text, want }) => expect(addParameter(text, {})).toEqual(want))

test('parameters add up, and the last of a name counts', () => {
  expect(addParameter('a=2', addParameter('b=x', addParameter('a=1', {})))).toEqual({ a: 2, b: 'x' })
})

test.each(['name', '=x', '1=x', 'a b=c', 'n=9007199254740993', 'n=1e999'])('--param %s is refused', (text) => {
  expect(() => addParameter(text, {})).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
})

test.each(['0', '-1', 'x', '1e3', '', '99999'])('--timeout %s is refused', (text) => {
  expect(() => parseTimeout(text)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
})

test('--timeout takes parts of a second', () => expect(parseTimeout('0.5')).toBe(0.5))
