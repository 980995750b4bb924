import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from '../../../viewer/src/state/hash-parts.ts'
import { readHash, writeHash } from '../../../viewer/src/state/view-hash.ts'
import {
  type AskedQuery,
  FIRST_VIEW,
  GROUPINGS,
  NO_GROUPING,
  PAGES,
  type Selection,
  type ViewState,
} from '../../../viewer/src/state/view-state.ts'
import { EVENT_TYPE_NAMES } from '../../../viewer/src/vocabulary/event-types.ts'
import { KIND_NAMES } from '../../../viewer/src/vocabulary/kinds.ts'
import { PATH_KIND_NAMES } from '../../../viewer/src/vocabulary/path-kinds.ts'
import { STATUS_NAMES } from '../../../viewer/src/vocabulary/statuses.ts'

const id = (prefix: string) => fc.stringMatching(/^[0-9a-f]{16}$/).map((hash) => `${prefix}:${hash}`)
const date = fc.constantFrom(null, '2019', '2019-05', '2019-05-31')
const selection: fc.Arbitrary<Selection | null> = fc.oneof(
  fc.constant(null),
  id('actor').map((actor) => ({ what: 'actor', id: actor }) as const),
  id('event').map((event) => ({ what: 'event', id: event }) as const),
  id('measure').map((measure) => ({ what: 'measure', id: measure }) as const),
  id('topic').map((topic) => ({ what: 'topic', id: topic }) as const),
  fc
    .record({
      from: fc.option(id('actor')),
      to: fc.option(id('measure')),
      through: fc.subarray([...PATH_KIND_NAMES]),
      types: fc.subarray([...EVENT_TYPE_NAMES]),
      since: date,
      until: date,
    })
    .map((ends) => ({ what: 'path', ...ends }) as const),
  fc.uniqueArray(id('actor'), { minLength: 2, maxLength: 5 }).map((ids) => ({ what: 'several', ids }) as const),
  fc.tuple(id('actor'), id('actor')).map(([from, to]) => ({ what: 'pair', from, to }) as const),
)
const query: fc.Arbitrary<AskedQuery | null> = fc.option(
  fc
    .record({
      recipe: fc.option(fc.constantFrom('sanctions', 'who-answers')),
      cypher: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
      written: fc.dictionary(fc.stringMatching(/^[a-z]\w{0,9}$/), fc.string({ minLength: 1, unit: 'grapheme' }), {
        noNullPrototype: true,
      }),
    })
    .filter(({ recipe, cypher }) => recipe !== null || cypher !== null),
)
const place: fc.Arbitrary<Pick<ViewState, 'page' | 'query'>> = fc.oneof(
  fc.record({ page: fc.constantFrom(...PAGES), query: fc.constant(null) }),
  fc.record({ page: fc.constant('query' as const), query }),
)
const rest: fc.Arbitrary<Omit<ViewState, 'page' | 'query'>> = fc.record({
  selection,
  document: fc.oneof(
    fc.constant(null),
    fc.record({
      id: id('doc'),
      quote: fc.oneof(fc.constant(null), fc.record({ start: fc.nat(), end: fc.nat() })).filter(fitsNineDigits),
    }),
  ),
  picture: fc.record({
    base: fc.constantFrom('main', 'none'),
    added: fc.uniqueArray(id('actor'), { maxLength: 5 }),
    dismissed: fc.uniqueArray(id('actor'), { maxLength: 5 }),
    moved: fc.array(
      fc.record({
        id: id('actor'),
        x: fc.integer({ min: -9999, max: 9999 }),
        y: fc.integer({ min: -9999, max: 9999 }),
      }),
      { maxLength: 3 },
    ),
  }),
  grouping: fc.oneof(
    fc.constant(NO_GROUPING),
    fc.record({
      by: fc.constantFrom(...GROUPINGS),
      closed: fc.uniqueArray(fc.constantFrom('US', 'CN', 'none', 'Company', '12')),
    }),
  ),
  filters: fc.record({
    hiddenKinds: fc.subarray([...KIND_NAMES]),
    hiddenTypes: fc.subarray([...EVENT_TYPE_NAMES]),
    hiddenStatuses: fc.subarray([...STATUS_NAMES]),
    topics: fc.uniqueArray(id('topic'), { maxLength: 3 }),
    publishers: fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 3 }),
    speakers: fc.uniqueArray(id('actor'), { maxLength: 3 }),
    minSources: fc.integer({ min: 1, max: 999 }),
    minConfidence: fc.integer({ min: 0, max: 100 }),
    from: date,
    to: date,
    byTelling: fc.boolean(),
  }),
  asOf: date,
})
const view = fc.tuple(place, rest).map(([first, second]): ViewState => ({ ...first, ...second }))

function fitsNineDigits(quote: { start: number; end: number } | null): boolean {
  return quote === null || Math.max(quote.start, quote.end) < 1e9
}

test('the first view has an empty address', () => {
  expect(writeHash(FIRST_VIEW)).toBe('')
  expect(readHash('')).toEqual(FIRST_VIEW)
})

test('an address gives the same view again', () => {
  fc.assert(
    fc.property(view, (state) => {
      expect(readHash(`#${writeHash(state)}`)).toEqual(state)
    }),
  )
})

test('any address gives some view', () => {
  fc.assert(
    fc.property(fc.string(), (hash) => {
      expect(PAGES).toContain(readHash(hash).page)
    }),
  )
})

test('only the query page has its query in the address', () => {
  const asked = { recipe: 'sanctions', cypher: null, written: { actor: 'Huawei & Co' } }
  expect(writeHash({ ...FIRST_VIEW, page: 'query', query: asked })).toBe(
    'page=query&recipe=sanctions&$actor=Huawei%20%26%20Co',
  )
  expect(writeHash({ ...FIRST_VIEW, query: asked })).toBe('')
  expect(readHash('#page=query&$actor=Huawei&recipe=..%2Fx').query).toBeNull()
})

test('what does not belong in an address is left out', () => {
  const state = readHash(
    '#page=admin&sel=actor:<b>&doc=doc:1,9-x&add=actor:a,event:b,%22%3E&out=topic:a&at=actor:a_1_x,b_1_2&hide=Alien,Group&from=soon',
  )
  expect(state).toEqual({
    ...FIRST_VIEW,
    document: { id: 'doc:1', quote: null },
    picture: { ...FIRST_VIEW.picture, added: ['actor:a'] },
    filters: { ...FIRST_VIEW.filters, hiddenKinds: ['Group'] },
  })
})

describe('dates', () => {
  test.each([
    { text: '2019', fine: true },
    { text: '2019-05', fine: true },
    { text: '2019-05-31', fine: true },
    { text: '2019-13', fine: false },
    { text: '2019-5', fine: false },
    { text: '19', fine: false },
    { text: '', fine: false },
  ])('$text', ({ text, fine }) => expect(readDate(text) !== null).toBe(fine))
})
