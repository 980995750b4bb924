import type { ActorKind } from '../../../src/core/actor.ts'
import type { EventStatus, EventType } from '../../../src/core/event.ts'
import type { PathKind } from '../../../src/server/api.ts'

/** The pages of the viewer. */
export const PAGES = ['graph', 'actors', 'dealings', 'measures', 'query', 'review'] as const
export type Page = (typeof PAGES)[number]

/** What the panel tells about. */
export type Selection =
  | { readonly what: 'actor' | 'event' | 'measure' | 'topic'; readonly id: string }
  | { readonly what: 'pair'; readonly from: string; readonly to: string }
  | { readonly what: 'several'; readonly ids: readonly string[] }
  | PathQuestion

/** How two actors or measures hang together; null: the other one is still to be chosen. */
export interface PathQuestion {
  readonly what: 'path'
  readonly from: string | null
  readonly to: string | null
  /** What may link; empty: everything. */
  readonly through: readonly PathKind[]
  /** Of the events that may link; empty: every type. */
  readonly types: readonly EventType[]
  /** ISO date prefixes, both included: when the events were that may link. */
  readonly since: string | null
  readonly until: string | null
}

/** How two are connected, by whatever it is. */
export function pathBetween(from: string | null, to: string | null): PathQuestion {
  return { what: 'path', from, to, through: [], types: [], since: null, until: null }
}

/** An opened article and the words to show in it. */
export interface OpenDocument {
  readonly id: string
  readonly quote: { readonly start: number; readonly end: number } | null
}

/** What is left out of the view. Empty lists, nulls and the lowest bounds hide nothing. */
export interface Filters {
  readonly hiddenKinds: readonly ActorKind[]
  readonly hiddenTypes: readonly EventType[]
  readonly hiddenStatuses: readonly EventStatus[]
  /** Only events about any of these topics (ids), told by any of these publishers, on the word of any of these actors. */
  readonly topics: readonly string[]
  readonly publishers: readonly string[]
  readonly speakers: readonly string[]
  /** At least so many independent sources. */
  readonly minSources: number
  /** In hundredths: what the program is less sure of is left out. */
  readonly minConfidence: number
  /** ISO date prefixes, both included: "2019", "2019-05". */
  readonly from: string | null
  readonly to: string | null
  /** Whether an undated event counts on the day when an article first told it; else it is in no span of time. */
  readonly byTelling: boolean
}

/** Where somebody put an actor, in the picture's own measure. */
export interface Spot {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** Whom the picture shows, before the filters. */
export interface Picture {
  /** Whether it begins with the main actors or with nobody. */
  readonly base: 'main' | 'none'
  /** Actors that were added, in the order of adding. */
  readonly added: readonly string[]
  /** Actors that were taken out. */
  readonly dismissed: readonly string[]
  /** Actors that were moved by hand stay there. */
  readonly moved: readonly Spot[]
}

/** What actors can be put together by. */
export const GROUPINGS = ['country', 'kind', 'community'] as const
export type GroupBy = (typeof GROUPINGS)[number]

/** How the picture puts actors together. */
export interface Grouping {
  readonly by: GroupBy | null
  /** Keys of the groups that are drawn as one. */
  readonly closed: readonly string[]
}

/** A query that was run. */
export interface AskedQuery {
  /** Which question of the cookbook it began with. */
  readonly recipe: string | null
  /** null: just as the cookbook has it. */
  readonly cypher: string | null
  /** What was written in its fields. */
  readonly written: Readonly<Record<string, string>>
}

/** All that the address of a view holds. */
export interface ViewState {
  readonly page: Page
  readonly selection: Selection | null
  readonly document: OpenDocument | null
  readonly picture: Picture
  readonly grouping: Grouping
  readonly filters: Filters
  /** The day, month or year at whose end measures are looked at; null: after all texts. */
  readonly asOf: string | null
  /** What the query page has answered last; the address of another page does not hold it. */
  readonly query: AskedQuery | null
}

export const NO_FILTERS: Filters = {
  hiddenKinds: [],
  hiddenTypes: [],
  hiddenStatuses: [],
  topics: [],
  publishers: [],
  speakers: [],
  minSources: 1,
  minConfidence: 0,
  from: null,
  to: null,
  byTelling: false,
}

export const MAIN_PICTURE: Picture = { base: 'main', added: [], dismissed: [], moved: [] }

export const NO_GROUPING: Grouping = { by: null, closed: [] }

export const FIRST_VIEW: ViewState = {
  page: 'graph',
  selection: null,
  document: null,
  picture: MAIN_PICTURE,
  grouping: NO_GROUPING,
  filters: NO_FILTERS,
  asOf: null,
  query: null,
}

/** A change of view: args => state => state. */
export type Change = (state: ViewState) => ViewState

export const openPage =
  (page: Page): Change =>
  (state) => ({ ...state, page, document: null })

export const select =
  (selection: Selection | null): Change =>
  (state) => ({ ...state, selection })

export const openDocument =
  (document: OpenDocument | null): Change =>
  (state) => ({ ...state, document })

export const changeFilters =
  (changed: Partial<Filters>): Change =>
  (state) => ({ ...state, filters: { ...state.filters, ...changed } })

export const clearFilters = (): Change => (state) => ({ ...state, filters: NO_FILTERS })

export const lookAsOf =
  (asOf: string | null): Change =>
  (state) => ({ ...state, asOf })

export const askQuery =
  (query: AskedQuery): Change =>
  (state) => ({ ...state, query })

/** Whether anything is hidden. */
export function isFiltered(filters: Filters): boolean {
  return 0 < countFilters(filters)
}

/** How many of the filters hide something; a span of time is one. */
export function countFilters(filters: Filters): number {
  const { hiddenKinds, hiddenTypes, hiddenStatuses, topics, publishers, speakers } = filters
  const lists = [hiddenKinds, hiddenTypes, hiddenStatuses, topics, publishers, speakers]
  const bounds = [1 < filters.minSources, 0 < filters.minConfidence, filters.from !== null || filters.to !== null]
  return lists.filter(({ length }) => 0 < length).length + bounds.filter((isSet) => isSet).length
}

/** `list` with `item` taken out if it is in, else put in. */
export function toggle<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item]
}
