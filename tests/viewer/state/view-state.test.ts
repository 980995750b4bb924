import { expect, test } from 'vitest'
import {
  addActors,
  changeFilters,
  clearFilters,
  FIRST_VIEW,
  isFiltered,
  openDocument,
  openPage,
  removeAdded,
  showActor,
  toggle,
} from '../../../viewer/src/state/view-state.ts'

test('showing an actor selects it and puts it into the picture once', () => {
  const twice = showActor('actor:a')(showActor('actor:a')(FIRST_VIEW))
  expect(twice.selection).toEqual({ what: 'actor', id: 'actor:a' })
  expect(twice.added).toEqual(['actor:a'])
})

test('too many added actors push out the oldest', () => {
  const many = Array.from({ length: 250 }, (_, n) => `actor:${n}`)
  const { added } = addActors(many)(FIRST_VIEW)
  expect(added).toHaveLength(200)
  expect(added[0]).toBe('actor:50')
  expect(removeAdded()(addActors(many)(FIRST_VIEW)).added).toEqual([])
})

test('another page closes the document, and keeps the selection', () => {
  const reading = openDocument({ id: 'doc:a', quote: null })(showActor('actor:a')(FIRST_VIEW))
  expect(openPage('query')(reading)).toMatchObject({ page: 'query', document: null, selection: { id: 'actor:a' } })
})

test('filters', () => {
  const filtered = changeFilters({ from: '2019' })(FIRST_VIEW)
  expect(isFiltered(filtered.filters)).toBe(true)
  expect(isFiltered(clearFilters()(filtered).filters)).toBe(false)
  expect(toggle(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggle(['a', 'b'], 'a')).toEqual(['b'])
})
