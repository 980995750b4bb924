import type { Evidence } from './actor.ts'
import type { IsoDatePrefix } from './document.ts'
import type { ActorId, MeasureId, MentionId, PlaceId, TopicId } from './ids.ts'
import type { Span } from './span.ts'

/** PLOVER's sixteen types (Open Event Data Alliance), then three of ours. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'REGULATE',
  'STATEMENT',
  'BUSINESS',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** From what has happened, as the text tells it, to what somebody merely claims. */
export const EVENT_STATUSES = ['actual', 'planned', 'possible', 'denied', 'requested', 'alleged'] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

/** An actor in a role, and the words that denote it there (null: nothing in the text does, the context makes it plain). */
export interface Role {
  readonly actor: ActorId
  readonly span: Span | null
}

/** What an event concerns. A measure or topic has an id; anything else is a phrase as written. */
export interface About {
  readonly id: TopicId | MeasureId | null
  readonly name: string
  readonly span: Span | null
}

/** One place in one text that tells an event. */
export interface EventMention {
  readonly id: MentionId
  readonly type: EventType
  readonly status: EventStatus
  /** The one word that carries the meaning: `text.slice(trigger.start, trigger.end)`. */
  readonly trigger: Span & { readonly text: string; readonly lemma: string }
  readonly agents: readonly Role[]
  readonly targets: readonly Role[]
  /** To whom the text attributes it, nearest speaker first; empty where the article speaks in its own voice. */
  readonly sources: readonly Role[]
  readonly date: IsoDatePrefix | null
  readonly dateEnd: IsoDatePrefix | null
  readonly place: PlaceId | null
  readonly about: readonly About[]
  /** The quote runs from the first to the last of trigger and arguments within the sentence. */
  readonly evidence: Evidence
  /** 0 to 1. */
  readonly confidence: number
}

/** A technology or good: 5G, rare earths, semiconductors. */
export interface FoundTopic {
  readonly id: TopicId
  readonly name: string
  /** Other forms seen, as written, sorted. */
  readonly aliases: readonly string[]
}

/**
 * PLOVER's conflict-cooperation scale, -10 to 10: the score of each type without its modes (draft 2.0, 2024; facts
 * noted in the project's research). The three types of ours stand at 0, as neither side.
 */
export const EVENT_INTENSITY: Readonly<Record<EventType, number>> = {
  AGREE: 2.5,
  CONSULT: 2.5,
  SUPPORT: 5,
  CONCEDE: 4.5,
  COOPERATE: 9.5,
  AID: 10,
  RETREAT: 6.5,
  REQUEST: 0,
  ACCUSE: -3,
  REJECT: -2,
  THREATEN: -3.5,
  PROTEST: -5,
  SANCTION: -6,
  MOBILIZE: -5.5,
  COERCE: -7,
  ASSAULT: -9,
  REGULATE: 0,
  STATEMENT: 0,
  BUSINESS: 0,
}
