import type { BlockKind, IsoDatePrefix } from '../core/document.ts'
import type { EventStatus, EventType } from '../core/event.ts'
import type { MeasureKind, MeasureStage } from '../core/measure.ts'
import type { Span } from '../core/span.ts'

import type { ActorCard, EventFacets, NodeRef } from './api-graph.ts'

export interface DocumentCard {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  readonly publishedOn: IsoDatePrefix | null
  readonly url: string | null
  readonly words: number | null
  /** Id of the document that had this text first, but for small changes; null: this one. */
  readonly copyOf: string | null
}

/** One place that says so: `sentence.slice(start - sentenceStart, end - sentenceStart) === quote`. */
export interface Report extends Span {
  readonly document: DocumentCard
  readonly quote: string
  readonly sentence: string
  readonly sentenceStart: number
  readonly rule: string
  /** The word that carries the event, where the report has one. */
  readonly trigger: Span | null
  readonly confidence: number | null
  /** How this report tells its event; null for what is no event. */
  readonly status: EventStatus | null
  /** Names of those on whose word it tells it, nearest speaker first; empty: in its own voice. */
  readonly saidBy: readonly string[]
}

export interface EventCard extends EventFacets {
  readonly id: string
  readonly name: string
  readonly type: EventType
  /** That which most voices tell. */
  readonly status: EventStatus
  /** One denies what another asserts: the reports say who. */
  readonly contested: boolean
  readonly date: IsoDatePrefix | null
  readonly dateEnd: IsoDatePrefix | null
  /** The word that carries it, as the first report has it. */
  readonly trigger: string
  readonly intensity: number
  readonly agents: readonly NodeRef[]
  readonly targets: readonly NodeRef[]
  /** To whom the texts attribute it; empty where they say it in their own voice. */
  readonly sources: readonly NodeRef[]
  readonly about: readonly NodeRef[]
  readonly places: readonly NodeRef[]
  /** `reportCount` counts those cut off, too. */
  readonly reports: readonly Report[]
}

/** Events in the order of their dates, newest first, undated last; `total` counts those cut off too. */
export interface EventList {
  readonly total: number
  readonly events: readonly EventCard[]
}

/** A relation between actors or to a place, with the words that say so. */
export interface RelationCard {
  readonly type: string
  readonly title: string | null
  readonly direction: 'out' | 'in'
  readonly other: NodeRef
  readonly report: Report | null
}

/** GET /api/actors/:id */
export interface ActorDetail {
  readonly actor: ActorCard
  readonly relations: readonly RelationCard[]
  readonly did: EventList
  readonly suffered: EventList
  /** Events that the texts attribute to it. */
  readonly said: EventList
  readonly issued: readonly MeasureCard[]
  readonly coveredBy: readonly MeasureCard[]
  readonly documents: readonly (DocumentCard & { readonly count: number })[]
}

/** Somebody an actor dealt with: in how many events it acted, was acted on, and what they were. */
export interface Partner extends NodeRef {
  readonly events: number
  readonly did: number
  readonly suffered: number
  readonly conflict: number
  readonly cooperation: number
}

/** GET /api/actors/:id/neighbours: those it dealt with most first, and those it is tied to by a role. */
export interface Neighbours {
  readonly total: number
  readonly partners: readonly Partner[]
  /** Where it holds a role, who does there, what it is part of, owns or is owned by. */
  readonly tied: readonly string[]
}

/** GET /api/pair/:a/:b */
export interface PairDetail {
  readonly a: ActorCard
  readonly b: ActorCard
  readonly forth: EventList
  readonly back: EventList
}

export interface MeasureCard {
  readonly id: string
  readonly name: string
  readonly kind: MeasureKind | null
  /** At the day asked for, else after all texts; null: not told. */
  readonly status: MeasureStage | null
  readonly announced: IsoDatePrefix | null
  readonly effective: IsoDatePrefix | null
  readonly ended: IsoDatePrefix | null
  readonly aliases: readonly string[]
  readonly issuers: readonly NodeRef[]
  readonly covers: readonly NodeRef[]
}

export interface StageStep {
  readonly stage: string
  readonly date: IsoDatePrefix | null
  readonly report: Report
}

/** Somebody put on a list or taken off it. */
export interface ListChange {
  readonly change: string
  readonly whom: string
  readonly under: string | null
  readonly date: IsoDatePrefix | null
  readonly report: Report
}

/** GET /api/measures?on=DATE */
export interface MeasurePage {
  readonly total: number
  readonly measures: readonly MeasureCard[]
}

/** GET /api/measures/:id?on=DATE */
export interface MeasureDetail {
  readonly measure: MeasureCard
  /** Each with the words that say so, where the graph has them. */
  readonly links: readonly RelationCard[]
  readonly stages: readonly StageStep[]
  readonly changes: readonly ListChange[]
  readonly exceptions: readonly { readonly text: string; readonly report: Report }[]
  readonly mentions: readonly Report[]
  readonly events: EventList
}

/** GET /api/topics/:id */
export interface TopicDetail {
  readonly topic: NodeRef
  readonly aliases: readonly string[]
  readonly events: EventList
  readonly measures: readonly MeasureCard[]
}

/** Something found in a document, at the words that tell it. */
export interface Finding extends Span {
  readonly id: string
  readonly label: 'Event' | 'Measure'
  readonly name: string
  readonly type: EventType | null
  readonly status: string | null
}

/** GET /api/documents/:id */
export interface DocumentDetail {
  readonly document: DocumentCard
  readonly text: string
  /** In order, without overlap. */
  readonly blocks: readonly (Span & { readonly kind: BlockKind })[]
  readonly findings: readonly Finding[]
  readonly actors: readonly (NodeRef & { readonly count: number })[]
}

/** POST /api/query */
export interface QueryRequest {
  readonly cypher: string
  /** What stands for `$name`. */
  readonly parameters?: Readonly<Record<string, string | number>>
}
/** As in query/query-engine.ts: nodes and relationships are objects with `id` and `properties`. */
export type QueryCell = string | number | boolean | null | readonly QueryCell[] | { readonly [key: string]: QueryCell }
export interface QueryAnswer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly QueryCell[])[]
  /** How many rows the query gave; `rows` may hold fewer. */
  readonly total: number
  /** Whom the rows tell of, to be shown in the graph. */
  readonly actors: readonly string[]
}
