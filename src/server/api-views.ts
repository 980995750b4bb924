export type { SavedView, ViewChange } from '../core/saved-view.ts'

import type { SavedView } from '../core/saved-view.ts'

/** GET /api/views, and the answer to POST of a `ViewChange` with the page's token: in the order of their names. */
export interface SavedViews {
  readonly views: readonly SavedView[]
}
