import { describe, expect, test } from 'vitest'
import { ACTOR_KINDS } from '../../../src/core/actor.ts'
import { EVENT_TYPES as CORE_TYPES, EVENT_INTENSITY, EVENT_STATUSES } from '../../../src/core/event.ts'
import { EVENT_TYPE_NAMES, EVENT_TYPES } from '../../../viewer/src/vocabulary/event-types.ts'
import { KIND_NAMES, KINDS } from '../../../viewer/src/vocabulary/kinds.ts'
import { STATUS_NAMES } from '../../../viewer/src/vocabulary/statuses.ts'
import { countOf, formatDate, formatDates, safeUrl } from '../../../viewer/src/vocabulary/words.ts'

test('the tables hold what core holds, in its order', () => {
  expect(KIND_NAMES).toEqual(ACTOR_KINDS)
  expect(EVENT_TYPE_NAMES).toEqual(CORE_TYPES)
  expect(STATUS_NAMES).toEqual(EVENT_STATUSES)
})

test.each(CORE_TYPES)('%s stands on the side of its intensity', (type) => {
  const intensity = EVENT_INTENSITY[type]
  expect(EVENT_TYPES[type].side).toBe(intensity < 0 ? 'conflict' : 0 < intensity ? 'cooperation' : 'neither')
})

test('no two kinds look alike', () => {
  const looks = Object.values(KINDS)
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(looks.length)
  expect(new Set(looks.map(({ light }) => light)).size).toBe(looks.length)
})

describe('words', () => {
  test.each([
    ['2019-05-31', '31 May 2019'],
    ['2019-05', 'May 2019'],
    ['2019', '2019'],
    ['soon', 'soon'],
  ])('%s reads %s', (date, text) => expect(formatDate(date)).toBe(text))

  test('spans and unknown dates', () => {
    expect(formatDates('2019-05', '2019-06')).toBe('May 2019 – Jun 2019')
    expect(formatDates('2019', '2019')).toBe('2019')
    expect(formatDates(null, null)).toBe('undated')
  })

  test('counts', () => {
    expect([countOf(0, 'event'), countOf(1, 'event'), countOf(8431, 'event')]).toEqual([
      '0 events',
      '1 event',
      '8,431 events',
    ])
  })

  test.each([
    { url: 'https://example.org/a', fine: true },
    { url: 'HTTP://example.org', fine: true },
    { url: 'javascript:alert(1)', fine: false },
    { url: ' https://example.org', fine: false },
    { url: 'data:text/html,x', fine: false },
    { url: '//example.org', fine: false },
    { url: null, fine: false },
  ])('$url is a link: $fine', ({ url, fine }) => expect(safeUrl(url)).toBe(fine ? url : null))
})
