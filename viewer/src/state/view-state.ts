import type { ActorKind } from '../../../src/core/actor.ts'
import type { EventStatus, EventType } from '../../../src/core/event.ts'

/** The pages of the viewer. */
export const PAGES = ['graph', 'actors', 'measures', 'query'] as const
export type Page = (typeof PAGES)[number]

/** What the panel tells about. */
export type Selection =
  | { readonly what: 'actor' | 'event' | 'measure' | 'topic'; readonly id: string }
  | { readonly what: 'pair'; readonly from: string; readonly to: string }

/** An opened article and the words to show in it. */
export interface OpenDocument {
  readonly id: string
  readonly quote: { readonly start: number; readonly end: number } | null
}

/** What is left out of the view. Empty lists and nulls hide nothing. */
export interface Filters {
  readonly hiddenKinds: readonly ActorKind[]
  readonly hiddenTypes: readonly EventType[]
  readonly hiddenStatuses: readonly EventStatus[]
  /** ISO date prefixes, both included: "2019", "2019-05". */
  readonly from: string | null
  readonly to: string | null
}

/** All that the address of a view holds. */
export interface ViewState {
  readonly page: Page
  readonly selection: Selection | null
  readonly document: OpenDocument | null
  /** Actors that were added to the opening view, in the order of adding. */
  readonly added: readonly string[]
  readonly filters: Filters
}

export const NO_FILTERS: Filters = { hiddenKinds: [], hiddenTypes: [], hiddenStatuses: [], from: null, to: null }

export const FIRST_VIEW: ViewState = { page: 'graph', selection: null, document: null, added: [], filters: NO_FILTERS }

/** A change of view: args => state => state. */
export type Change = (state: ViewState) => ViewState

/** More added actors than this make a hairball; the oldest go first. */
const MAX_ADDED = 200

export const openPage =
  (page: Page): Change =>
  (state) => ({ ...state, page, document: null })

export const select =
  (selection: Selection | null): Change =>
  (state) => ({ ...state, selection })

/** Select an actor and make sure that the graph shows it. */
export const showActor =
  (id: string): Change =>
  (state) => ({ ...addActors([id])(state), selection: { what: 'actor', id } })

export const openDocument =
  (document: OpenDocument | null): Change =>
  (state) => ({ ...state, document })

export const addActors =
  (ids: readonly string[]): Change =>
  (state) => {
    const added = [...state.added, ...ids.filter((id) => !state.added.includes(id))]
    return { ...state, added: added.slice(-MAX_ADDED) }
  }

export const removeAdded = (): Change => (state) => ({ ...state, added: [] })

export const changeFilters =
  (changed: Partial<Filters>): Change =>
  (state) => ({ ...state, filters: { ...state.filters, ...changed } })

export const clearFilters = (): Change => (state) => ({ ...state, filters: NO_FILTERS })

/** Whether anything is hidden. */
export function isFiltered({ hiddenKinds, hiddenTypes, hiddenStatuses, from, to }: Filters): boolean {
  return hiddenKinds.length + hiddenTypes.length + hiddenStatuses.length > 0 || from !== null || to !== null
}

/** `list` with `item` taken out if it is in, else put in. */
export function toggle<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item]
}
