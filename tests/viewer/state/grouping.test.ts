import { expect, test } from 'vitest'
import { closeGroups, groupBy, toggleGroup } from '../../../viewer/src/state/grouping.ts'
import { moveActor } from '../../../viewer/src/state/picture.ts'
import { type Change, FIRST_VIEW } from '../../../viewer/src/state/view-state.ts'

const after = (...changes: readonly Change[]) => changes.reduce((state, change) => change(state), FIRST_VIEW)

test('groups close and open, and are forgotten with the grouping', () => {
  expect(after(groupBy('country'), toggleGroup('CN')).grouping).toEqual({ by: 'country', closed: ['CN'] })
  expect(after(groupBy('country'), toggleGroup('CN'), toggleGroup('CN')).grouping.closed).toEqual([])
  expect(after(groupBy('country'), closeGroups(['CN', 'US']), groupBy('kind')).grouping.closed).toEqual([])
  expect(after(groupBy('kind'), toggleGroup('Company'), groupBy(null))).toEqual(FIRST_VIEW)
})

test('where an actor was put by hand it stood for another picture', () => {
  const spot = { id: 'actor:a', x: 1, y: 2 }
  expect(after(moveActor(spot), groupBy('kind')).picture.moved).toEqual([])
  expect(after(groupBy('kind'), moveActor(spot), toggleGroup('Company')).picture.moved).toEqual([spot])
})
