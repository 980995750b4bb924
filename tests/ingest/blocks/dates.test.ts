import { describe, expect, test } from 'vitest'
import { findDate, findDateInName, parseDateField } from '../../../src/ingest/blocks/dates.ts'

describe('a date in a line', () => {
  test.each([
    { text: 'June 10, 2019', want: '2019-06-10' },
    { text: 'Published April 13th, 2018', want: '2018-04-13' },
    { text: 'Sept. 5, 2024', want: '2024-09-05' },
    { text: '12 March 2021', want: '2021-03-12' },
    { text: 'the 3rd of May 2020', want: '2020-05-03' },
    { text: '14 SEPTEMBER 2020 - 05:04', want: '2020-09-14' },
    { text: '18-Jun-2024', want: '2024-06-18' },
    { text: 'Updated: 2013-03-29 00:21', want: '2013-03-29' },
    { text: '2021-05-21T23:59:00-05:00', want: '2021-05-21' },
    { text: '2021/5/3', want: '2021-05-03' },
    { text: '2021年5月3日', want: '2021-05-03' },
    { text: 'October 2021', want: '2021-10' },
    { text: '29 February 2020', want: '2020-02-29' },
    { text: '25/12/2020', want: '2020-12-25' },
    { text: '12/25/2020', want: '2020-12-25' },
    { text: '05.05.2020', want: '2020-05-05' },
  ])('$text', ({ text, want }) => expect(findDate(text)?.date).toBe(want))

  test('day and month that may be either are left out', () => expect(findDate('03/04/2021')?.date).toBe('2021'))

  test.each(['29 February 2021', '2021-13-01', '2021-02-30'])('no such day: %s', (text) =>
    expect(findDate(text)).toMatchObject({ date: null }),
  )

  test.each(['May 3', 'Monday', 'in 2020', '5G in 2021', 'mayor 12, 2020x', '120212-03-04', '3 Marches 2020'])(
    'no date: %s',
    (text) => expect(findDate(text)).toBeNull(),
  )
})

describe('a date in a field', () => {
  test.each([
    { value: '2019', want: '2019' },
    { value: '2019-05', want: '2019-05' },
    { value: '201905', want: '2019-05' },
    { value: '20190531', want: '2019-05-31' },
    { value: ' 2019-05-31T10:00:00Z ', want: '2019-05-31' },
    { value: 'Fri, 31 May 2019 10:00:00 GMT', want: '2019-05-31' },
    { value: 'yesterday', want: null },
    { value: '', want: null },
    { value: '1558000000', want: null },
  ])('$value', ({ value, want }) => expect(parseDateField(value)).toBe(want))
})

describe('a date in a file name', () => {
  test.each([
    { why: 'in front', name: '2019-05-31-list', want: '2019-05-31' },
    { why: 'amid other parts', name: 'fr_2021-03-22_rule', want: '2021-03-22' },
    { why: 'no such day', name: 'notes-2021-02-30', want: null },
    { why: 'part of a longer number', name: 'case-12021-03-22', want: null },
    { why: 'two days: a period, or who knows', name: '2021-03-01_to_2021-03-31', want: null },
    { why: 'a month is no day', name: 'press-2021-03', want: null },
  ])('$why', ({ name, want }) => expect(findDateInName(name)).toBe(want))
})
