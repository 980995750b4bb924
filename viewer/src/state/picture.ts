import {
  type Change,
  MAIN_PICTURE,
  type Picture,
  type Selection,
  type Spot,
  select,
  type ViewState,
} from './view-state.ts'

/** More added actors than this make a hairball; the oldest go first. */
const MAX_ADDED = 200
/** As many as an address can hold with ease. */
const MAX_MOVED = 60

export const addActors = (ids: readonly string[]): Change =>
  changePicture((picture) => ({
    added: [...picture.added, ...ids.filter((id) => !picture.added.includes(id))].slice(-MAX_ADDED),
    dismissed: without(picture.dismissed, ids),
  }))

/** Select an actor and make sure that the graph shows it. */
export const showActor =
  (id: string): Change =>
  (state) =>
    select({ what: 'actor', id })(addActors([id])(state))

/** Take actors out of the picture; what is selected of them is selected no more. */
export const dismiss =
  (ids: readonly string[]): Change =>
  (state) => {
    const dismissing = changePicture(({ base, added, dismissed }) => ({
      added: without(added, ids),
      // Who was added is gone with that; only a main actor has to be held back.
      dismissed: base === 'none' ? [] : [...without(dismissed, ids), ...ids],
    }))
    return { ...dismissing(state), selection: keepOf(state.selection, (id) => !ids.includes(id)) }
  }

/** The picture is these actors and nobody else. */
export const keepOnly =
  (ids: readonly string[]): Change =>
  (state) => ({
    ...changePicture(() => ({ base: 'none', added: ids.slice(-MAX_ADDED), dismissed: [] }))(state),
    selection: keepOf(state.selection, (id) => ids.includes(id)),
  })

export const moveActor = (spot: Spot): Change =>
  changePicture(({ moved }) => ({ moved: [...moved.filter(({ id }) => id !== spot.id), spot].slice(-MAX_MOVED) }))

/** The main actors, where they stood at first. */
export const startOver = (): Change => changePicture(() => MAIN_PICTURE)

/** Select one more actor, or one less. */
export const toggleSelected =
  (id: string): Change =>
  (state) => {
    const ids = selectedActors(state.selection)
    return select(selectionOf(ids.includes(id) ? without(ids, [id]) : [...ids, id]))(state)
  }

export const selectActors = (ids: readonly string[]): Change => select(selectionOf(ids))

/** The actors that are selected: both of a pair, all of several. */
export function selectedActors(selection: Selection | null): readonly string[] {
  switch (selection?.what) {
    case 'actor':
      return [selection.id]
    case 'pair':
      return [selection.from, selection.to]
    case 'several':
      return selection.ids
    default:
      return []
  }
}

/** Whether the picture is another than that of the main actors. */
export function isChanged({ base, added, dismissed, moved }: Picture): boolean {
  return base !== 'main' || 0 < added.length + dismissed.length + moved.length
}

/**
 * The actors of a picture, before the filters.
 * @param main - Those of the opening view.
 */
export function actorsOf({ base, added, dismissed }: Picture, main: readonly string[]): readonly string[] {
  return without([...new Set([...(base === 'main' ? main : []), ...added])], dismissed)
}

function changePicture(how: (picture: Picture) => Partial<Picture>): Change {
  return (state: ViewState) => ({ ...state, picture: { ...state.picture, ...how(state.picture) } })
}

/** A selection of actors without some of them; anything else stays selected. */
function keepOf(selection: Selection | null, isKept: (id: string) => boolean): Selection | null {
  const ids = selectedActors(selection)
  if (ids.every(isKept)) return selection
  return selection?.what === 'several' ? selectionOf(ids.filter(isKept)) : null
}

function selectionOf(ids: readonly string[]): Selection | null {
  const [first] = ids
  if (first === undefined) return null
  return ids.length === 1 ? { what: 'actor', id: first } : { what: 'several', ids }
}

function without(list: readonly string[], ids: readonly string[]): readonly string[] {
  return list.filter((id) => !ids.includes(id))
}
