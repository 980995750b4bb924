import { expect, test } from 'vitest'
import { closeGroups, groupBy } from '../../../viewer/src/state/grouping.ts'
import { addActors, dismiss, keepOnly, moveActor, selectActors, startOver } from '../../../viewer/src/state/picture.ts'
import { tellChange } from '../../../viewer/src/state/tell-change.ts'
import {
  type Change,
  changeFilters,
  clearFilters,
  FIRST_VIEW,
  lookAsOf,
  openDocument,
  openPage,
  select,
} from '../../../viewer/src/state/view-state.ts'

const NOTHING: Change = (state) => state
const FILTERED = changeFilters({ topics: ['topic:a'], from: '2019', to: '2020' })
const one = select({ what: 'actor', id: 'actor:a' })

test.each<{ readonly before?: Change; readonly by: Change; readonly want: string }>([
  { by: NOTHING, want: '' },
  { by: openPage('dealings'), want: 'Page: dealings.' },
  { by: FILTERED, want: '2 filters in use.' },
  { before: FILTERED, by: clearFilters(), want: 'No filter in use.' },
  { by: groupBy('country'), want: 'Grouped by country.' },
  { before: groupBy('country'), by: closeGroups(['CN']), want: 'Grouped by country, 1 group drawn as one.' },
  { before: groupBy('country'), by: groupBy(null), want: 'Not grouped.' },
  { by: addActors(['actor:a', 'actor:b']), want: '2 actors added.' },
  { by: dismiss(['actor:a']), want: '1 actor taken out.' },
  { by: keepOnly(['actor:a']), want: 'Only the chosen actors.' },
  { before: keepOnly(['actor:a']), by: startOver(), want: 'The main actors.' },
  { before: addActors(['actor:a']), by: startOver(), want: 'The picture has changed.' },
  { by: moveActor({ id: 'actor:a', x: 1, y: 1 }), want: 'Actor moved.' },
  { by: one, want: '' },
  { before: one, by: select(null), want: 'Nothing is selected.' },
  { by: selectActors(['actor:a', 'actor:b']), want: '2 actors selected.' },
  { before: openDocument({ id: 'doc:a', quote: null }), by: openDocument(null), want: 'Document closed.' },
  { by: lookAsOf('2019'), want: 'Measures as of 2019.' },
])('$want', ({ before = NOTHING, by, want }) => {
  const former = before(FIRST_VIEW)
  expect(tellChange(former, by(former))).toBe(want)
})

test('several changes at once, as an address brings them', () => {
  const after = FILTERED(openPage('dealings')(FIRST_VIEW))
  expect(tellChange(FIRST_VIEW, after)).toBe('Page: dealings. 2 filters in use.')
})
