import { expect, test } from 'vitest'
import {
  actorsOf,
  addActors,
  dismiss,
  isChanged,
  keepOnly,
  moveActor,
  selectActors,
  selectedActors,
  showActor,
  startOver,
  toggleSelected,
} from '../../../viewer/src/state/picture.ts'
import { type Change, FIRST_VIEW, select } from '../../../viewer/src/state/view-state.ts'

const MAIN = ['actor:a', 'actor:b', 'actor:c']
const after = (...changes: readonly Change[]) => changes.reduce((state, change) => change(state), FIRST_VIEW)
const shownAfter = (...changes: readonly Change[]) => actorsOf(after(...changes).picture, MAIN)

test('showing an actor selects it and puts it into the picture once', () => {
  const twice = after(showActor('actor:x'), showActor('actor:x'))
  expect(twice.selection).toEqual({ what: 'actor', id: 'actor:x' })
  expect(twice.picture.added).toEqual(['actor:x'])
})

test('too many added actors push out the oldest', () => {
  const { added } = after(addActors(Array.from({ length: 250 }, (_, n) => `actor:${n}`))).picture
  expect(added).toHaveLength(200)
  expect(added[0]).toBe('actor:50')
})

test.each([
  { why: 'the main actors', changes: [], want: MAIN },
  { why: 'one more', changes: [addActors(['actor:x'])], want: [...MAIN, 'actor:x'] },
  { why: 'one less', changes: [dismiss(['actor:b'])], want: ['actor:a', 'actor:c'] },
  { why: 'dismissed and called back', changes: [dismiss(['actor:b']), showActor('actor:b')], want: MAIN },
  { why: 'added and dismissed', changes: [addActors(['actor:x']), dismiss(['actor:x'])], want: MAIN },
  { why: 'some alone', changes: [keepOnly(['actor:b', 'actor:x'])], want: ['actor:b', 'actor:x'] },
  {
    why: 'some alone, and one less',
    changes: [keepOnly(['actor:b', 'actor:x']), dismiss(['actor:b'])],
    want: ['actor:x'],
  },
  {
    why: 'some alone, and one more',
    changes: [keepOnly(['actor:b']), addActors(['actor:c'])],
    want: ['actor:b', 'actor:c'],
  },
  { why: 'all over', changes: [keepOnly(['actor:b']), startOver()], want: MAIN },
])('$why', ({ changes, want }) => expect([...shownAfter(...changes)].sort()).toEqual([...want].sort()))

test.each([
  { why: 'one', changes: [selectActors(['actor:a'])], want: ['actor:a'] },
  { why: 'one more', changes: [selectActors(['actor:a']), toggleSelected('actor:b')], want: ['actor:a', 'actor:b'] },
  { why: 'one less', changes: [selectActors(['actor:a', 'actor:b']), toggleSelected('actor:b')], want: ['actor:a'] },
  { why: 'the last one less', changes: [selectActors(['actor:a']), toggleSelected('actor:a')], want: [] },
  { why: 'a dismissed one', changes: [selectActors(['actor:a', 'actor:b']), dismiss(['actor:b'])], want: ['actor:a'] },
  {
    why: 'a pair that lost one',
    changes: [select({ what: 'pair', from: 'actor:a', to: 'actor:b' }), dismiss(['actor:b'])],
    want: [],
  },
])('selected: $why', ({ changes, want }) => expect(selectedActors(after(...changes).selection)).toEqual(want))

test('an event stays selected, whoever is dismissed', () => {
  const state = after(select({ what: 'event', id: 'event:a' }), dismiss(['actor:a']))
  expect(state.selection).toEqual({ what: 'event', id: 'event:a' })
})

test('an actor stands where it was put last', () => {
  const { picture } = after(moveActor({ id: 'actor:a', x: 1, y: 2 }), moveActor({ id: 'actor:a', x: 3, y: 4 }))
  expect(picture.moved).toEqual([{ id: 'actor:a', x: 3, y: 4 }])
  expect(isChanged(picture)).toBe(true)
})
