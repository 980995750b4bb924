import { expect, test } from 'vitest'
import {
  type DealingColumn,
  dealingRows,
  dealingTable,
  nextDealingOrder,
  sortDealings,
} from '../../../viewer/src/dealings-table/dealing-rows.ts'
import { filterGraph } from '../../../viewer/src/graph-view/visible-graph.ts'
import { type Filters, NO_FILTERS } from '../../../viewer/src/state/view-state.ts'
import { sampleCard, sampleDealing, sampleItem } from '../sample-part.ts'

const part = {
  actors: [sampleCard('a'), sampleCard('b'), sampleCard('p', { kind: 'Person' })],
  dealings: [
    sampleDealing('a', 'b', [
      sampleItem({ id: '1', date: '2019-05', dateEnd: '2020', reportCount: 3 }),
      sampleItem({ id: '2', date: '2019-05-16', status: 'alleged' }),
      sampleItem({ id: '3', date: null, type: 'AID', status: 'planned' }),
    ]),
    sampleDealing('b', 'a', [sampleItem({ id: '4', date: null, status: 'denied' })]),
    sampleDealing('p', 'a', [sampleItem({ id: '5', date: '2018' }), sampleItem({ id: '6', date: '2018' })]),
  ],
}
const rowsOf = (filters: Partial<Filters> = {}) =>
  dealingRows(filterGraph(part, { ...NO_FILTERS, ...filters }, new Set()))

test('as many rows as the picture has lines, with what each tells', () => {
  expect(rowsOf().map(({ id }) => id)).toEqual(['a>b', 'b>a', 'p>a'])
  expect(rowsOf()[0]).toMatchObject({
    what: 'Sanction 2, Aid 1',
    first: '2019-05',
    last: '2020',
    statuses: [
      ['actual', 1],
      ['planned', 1],
      ['alleged', 1],
    ],
    events: 3,
    reports: 5,
  })
  expect(rowsOf()[1]).toMatchObject({ first: null, last: null, statuses: [['denied', 1]] })
})

test('the filters hold for the rows as for the picture', () => {
  expect(rowsOf({ hiddenKinds: ['Person'] }).map(({ id }) => id)).toEqual(['a>b', 'b>a'])
  expect(rowsOf({ hiddenStatuses: ['actual'] })[0]).toMatchObject({ events: 2, reports: 2 })
})

test.each<{ readonly column: DealingColumn; readonly want: string; readonly turned: string }>([
  { column: 'who', want: 'a>b b>a p>a', turned: 'p>a b>a a>b' },
  { column: 'whom', want: 'b>a p>a a>b', turned: 'a>b b>a p>a' },
  { column: 'when', want: 'a>b p>a b>a', turned: 'p>a a>b b>a' },
  { column: 'status', want: 'p>a a>b b>a', turned: 'b>a a>b p>a' },
  { column: 'events', want: 'a>b p>a b>a', turned: 'b>a p>a a>b' },
  { column: 'reports', want: 'a>b p>a b>a', turned: 'b>a p>a a>b' },
])('by $column, turned; the undated last', ({ column, want, turned }) => {
  const order = nextDealingOrder({ column: 'what', descending: false }, column)
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).join(' ')
  expect(idsOf(sortDealings(rowsOf(), order))).toBe(want)
  expect(idsOf(sortDealings(rowsOf(), nextDealingOrder(order, column)))).toBe(turned)
})

test('for a spreadsheet: a column for each status, so that a claim is never counted with what happened', () => {
  const { columns, rows } = dealingTable(rowsOf())
  const [first = []] = rows
  expect(first.length).toBe(columns.length)
  expect(first[columns.indexOf('actual')]).toBe(1)
  expect(first[columns.indexOf('alleged')]).toBe(1)
  expect(first[columns.indexOf('denied')]).toBe(0)
})
