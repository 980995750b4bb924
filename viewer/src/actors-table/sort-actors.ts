import type { ActorCard } from '../../../src/server/api.ts'
import type { Sorting } from '../sort-head/sort-head.tsx'

export type Column = 'name' | 'kind' | 'country' | 'partners' | 'events' | 'mentions'

export type Order = Sorting<Column>

/** The same column again turns the order; another begins with what is most useful: names from A, counts from the top. */
export function nextOrder(order: Order, column: Column): Order {
  if (order.column === column) return { column, descending: !order.descending }
  return { column, descending: column === 'partners' || column === 'events' || column === 'mentions' }
}

/** Ties keep the order they came in: the best connected first. What is unknown comes last either way. */
export function sortActors(actors: readonly ActorCard[], { column, descending }: Order): readonly ActorCard[] {
  return [...actors].sort((a, b) => {
    const [x, y] = [a[column], b[column]]
    if (x === y) return 0
    if (x === null) return 1
    if (y === null) return -1
    return (x < y ? -1 : 1) * (descending ? -1 : 1)
  })
}
