import { expect, test } from 'vitest'
import { showActor } from '../../../viewer/src/state/picture.ts'
import {
  changeFilters,
  clearFilters,
  FIRST_VIEW,
  isFiltered,
  openDocument,
  openPage,
  toggle,
} from '../../../viewer/src/state/view-state.ts'

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
