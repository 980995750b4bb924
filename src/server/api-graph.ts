import type { ActorKind } from '../core/actor.ts'
import type { IsoDatePrefix } from '../core/document.ts'
import type { EventStatus, EventType } from '../core/event.ts'
import type { NodeLabel } from '../core/graph.ts'
import type { MeasureKind } from '../core/measure.ts'
import type { Span } from '../core/span.ts'

/** The body of every answer that is not 200. */
export interface ApiError {
  readonly code: string
  readonly message: string
  readonly hint: string
}

/** Enough to name a node and to link to it. */
export interface NodeRef {
  readonly id: string
  readonly name: string
  readonly label: NodeLabel
  /** The second label of an actor, the kind of a measure; null elsewhere. */
  readonly kind: ActorKind | MeasureKind | null
}

export interface ActorCard {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly country: string | null
  readonly wikidata: string | null
  readonly aliases: readonly string[]
  /** How often texts name it. */
  readonly mentions: number
  /** With how many other actors it had dealings. */
  readonly partners: number
  /** Events that it did or that were done to it. */
  readonly events: number
  /** Of the communities that the dealings form, by number; null where it has none. */
  readonly community: number | null
}

/** On whose word an event stands, and what it is about: what filters ask for. */
export interface EventFacets {
  /** Ids of the topics that it is about. */
  readonly topics: readonly string[]
  /** Names of those that published it. */
  readonly publishers: readonly string[]
  /** Ids of the actors on whose word the texts tell it. */
  readonly speakers: readonly string[]
  /** Publishers that copy one another count once. */
  readonly independentSources: number
  /** How sure the program is that the text says this, from 0 to 1; null: unknown. */
  readonly confidence: number | null
  /** How many places tell it. */
  readonly reportCount: number
}

/** One event of a dealing, as much as filters need. */
export interface DealingEvent extends EventFacets {
  readonly id: string
  readonly type: EventType
  readonly status: EventStatus
  readonly date: IsoDatePrefix | null
  readonly dateEnd: IsoDatePrefix | null
  /** When the first article that tells it appeared. */
  readonly told: IsoDatePrefix | null
  readonly intensity: number
}

/** All that one actor did to another. */
export interface Dealing {
  readonly id: string
  readonly from: string
  readonly to: string
  /** How many events there are; `items` may hold fewer. */
  readonly events: number
  readonly items: readonly DealingEvent[]
}

/** A part of the graph that the view can hold. */
export interface GraphPart {
  readonly actors: readonly ActorCard[]
  readonly dealings: readonly Dealing[]
}

export interface NamedPart extends GraphPart {
  /** The names of the topics and the speakers of its events, by id. */
  readonly names: Readonly<Record<string, string>>
}

export interface GraphCounts {
  readonly actors: number
  readonly events: number
  readonly measures: number
  readonly topics: number
  readonly documents: number
  readonly dealings: number
}

export interface ActorPlace {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** GET /api/overview */
export interface Overview {
  /** Changes when a new build replaces the graph. */
  readonly version: string
  readonly counts: GraphCounts
  readonly graph: NamedPart
  /** Where the build has placed its actors; those that it has not are left out. */
  readonly places: readonly ActorPlace[]
  /** The years of the first and the last dated event. */
  readonly years: { readonly first: number; readonly last: number } | null
}

/** GET /api/graph?actors=ID,ID: the named actors (unknown ids left out) and the dealings among them. */
export type GraphAnswer = NamedPart

/** GET /api/actors?offset=N: all actors, the best connected first. */
export interface ActorPage {
  readonly total: number
  readonly actors: readonly ActorCard[]
}

export type SearchGroup = 'actors' | 'measures' | 'topics' | 'documents' | 'events' | 'sentences'

/** GET /api/search?q=: group by group. */
export interface SearchHit {
  readonly id: string
  readonly group: SearchGroup
  readonly label: NodeLabel
  readonly kind: ActorKind | MeasureKind | null
  readonly name: string
  /** The alias that matched, where it was not the name. */
  readonly alias: string | null
  /** Whether the name is only like what was looked for: a likely misspelling. */
  readonly isGuess: boolean
  /** Of an event or a measure. */
  readonly status: string | null
  /** One short line more: country, date, publisher. */
  readonly detail: string
  /** Of a sentence: where it stands. The hit is then the event or measure that it tells. */
  readonly quote: (Span & { readonly document: string; readonly sentence: string }) | null
}
export interface SearchAnswer {
  readonly query: string
  readonly hits: readonly SearchHit[]
  readonly total: number
}

/** GET /api/formats: files that what is in view can be exported as. */
export interface FormatCard {
  readonly name: string
  readonly ending: string
  readonly summary: string
}

/** POST /api/export: these actors and these events, with what hangs on them; the answer is the file. */
export interface ExportRequest {
  readonly format: string
  readonly actors: readonly string[]
  readonly events: readonly string[]
}
