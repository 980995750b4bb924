import type { KeyboardEvent } from 'react'
import { enterPanel } from '../focus/panel-focus.ts'
import { toggleGroup } from '../state/grouping.ts'
import { dismiss, keepOnly, selectActors, selectedActors, toggleSelected } from '../state/picture.ts'
import { type Change, type Selection, select } from '../state/view-state.ts'
import { expandActor } from './expand-actor.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import type { DrawnGroup } from './groups.ts'
import type { Direction } from './next-node.ts'
import { neighboursIn, type VisibleGraph } from './visible-graph.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
export const ZOOM_STEP = 1.25

/** The keys of the picture, for its name and the help. */
export const KEY_HELP =
  'Arrow keys move between actors, Enter tells of one (Escape there leads back), Shift and Enter selects one more, E adds those it dealt with, K keeps only its circle, G draws its group as one or each by itself, Delete takes it out, Escape clears, plus, minus and zero zoom.'

interface Situation {
  readonly drawing: GraphCanvas
  readonly graph: VisibleGraph
  readonly groups: readonly DrawnGroup[]
  readonly selection: Selection | null
  readonly onChange: (change: Change) => void
}

/** @returns Whether the key meant something here. */
export function handleKey(event: KeyboardEvent, { drawing, graph, groups, selection, onChange }: Situation): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const direction = ARROWS[event.key]
  if (direction !== undefined) {
    drawing.moveFocus(direction)
    return true
  }
  if (zoomByKey(event.key, drawing)) return true
  if (event.key === 'Escape') {
    onChange(select(null))
    return true
  }
  const focused = drawing.focusedId()
  const group = groups.find(({ id, members }) => id === focused || members.includes(focused ?? ''))
  if (event.key.toLowerCase() === 'g' && group !== undefined) {
    onChange(toggleGroup(group.key))
    return true
  }
  const at = focused === null ? [] : group?.id === focused ? group.members : [focused]
  const selected = selectedActors(selection)
  const meant = at.length === 0 || at.some((id) => selected.includes(id)) ? selected : at
  if (meant.length === 0) return false
  return actByKey(event, { at, meant, graph, onChange })
}

function zoomByKey(key: string, drawing: GraphCanvas): boolean {
  if (key === '+' || key === '=') drawing.zoomBy(ZOOM_STEP)
  else if (key === '-') drawing.zoomBy(1 / ZOOM_STEP)
  else if (key === '0') drawing.fit()
  else return false
  return true
}

interface Meant extends Pick<Situation, 'graph' | 'onChange'> {
  /** Where the keyboard stands: an actor, those of a group, nobody. */
  readonly at: readonly string[]
  /** What the key acts on: where the keyboard stands, with all that is selected if that is selected. */
  readonly meant: readonly string[]
}

function actByKey({ key, shiftKey }: KeyboardEvent, { at, meant, graph, onChange }: Meant): boolean {
  const [first = ''] = at.length === 1 ? at : meant
  switch (key.toLowerCase()) {
    case 'enter':
    case ' ':
      if (at.length === 0) return false
      onChange(shiftKey && at.length === 1 ? toggleSelected(first) : selectActors(at))
      // Whoever selects one more has not come to an end.
      if (!shiftKey) enterPanel()
      return true
    case 'e':
      void expandActor(
        first,
        graph.actors.map(({ id }) => id),
      )
      return true
    case 'k':
      onChange(keepOnly(meant.length === 1 ? [...meant, ...neighboursIn(graph, meant)] : meant))
      return true
    case 'delete':
    case 'backspace':
      onChange(dismiss(meant))
      return true
    default:
      return false
  }
}
