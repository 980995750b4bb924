import { type Change, type GroupBy, NO_GROUPING, toggle } from './view-state.ts'

/** Put actors together, or no more; where they were put by hand they stood for another picture. */
export const groupBy =
  (by: GroupBy | null): Change =>
  (state) => ({
    ...state,
    grouping: by === null ? NO_GROUPING : { by, closed: [] },
    picture: { ...state.picture, moved: [] },
  })

/** Draw a group as one, or its actors again. */
export const toggleGroup =
  (key: string): Change =>
  (state) => ({ ...state, grouping: { ...state.grouping, closed: toggle(state.grouping.closed, key) } })

/** Draw all these groups as one each; none: their actors again. */
export const closeGroups =
  (closed: readonly string[]): Change =>
  (state) => ({ ...state, grouping: { ...state.grouping, closed } })
