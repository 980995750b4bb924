import { expect, test } from 'vitest'
import { nextOrder, sortActors } from '../../../viewer/src/actors-table/sort-actors.ts'
import { sampleCard } from '../sample-part.ts'

const actors = [
  sampleCard('b', { partners: 0, country: 'NZ' }),
  sampleCard('a', { partners: 3, country: null }),
  sampleCard('c', { partners: 3, country: 'AU' }),
]
const order = (column: 'partners' | 'country', descending: boolean) =>
  sortActors(actors, { column, descending }).map(({ id }) => id)

test('zero is a value, ties keep their order, the unknown comes last either way', () => {
  expect(order('partners', true)).toEqual(['a', 'c', 'b'])
  expect(order('partners', false)).toEqual(['b', 'a', 'c'])
  expect(order('country', false)).toEqual(['c', 'b', 'a'])
  expect(order('country', true)).toEqual(['b', 'c', 'a'])
})

test('a second press turns the order; another column begins as is most useful', () => {
  expect(nextOrder({ column: 'name', descending: false }, 'name')).toEqual({ column: 'name', descending: true })
  expect(nextOrder({ column: 'name', descending: false }, 'events')).toEqual({ column: 'events', descending: true })
})
