import type { Evidence } from './actor.ts'
import type { IsoDatePrefix } from './document.ts'
import type { ActorId, MeasureId, MentionId, TopicId } from './ids.ts'

export const MEASURE_KINDS = ['list', 'law', 'ban', 'control', 'tariff', 'strategy', 'review system'] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

export const MEASURE_STAGES = ['proposed', 'announced', 'enacted', 'in force', 'suspended', 'lifted'] as const
export type MeasureStage = (typeof MEASURE_STAGES)[number]

/** One step in a measure's life, as one text tells it. A silent text is never a step. */
export interface StageReport {
  readonly stage: MeasureStage
  readonly date: IsoDatePrefix | null
  readonly evidence: Evidence
}

/** Whom or what a measure is said to cover. */
export interface Coverage {
  readonly to: ActorId | TopicId
  readonly evidence: Evidence
}

export const LIST_CHANGES = ['added', 'removed', 'revised'] as const
export type ListChangeKind = (typeof LIST_CHANGES)[number]

/** Somebody put on a list or taken off it, or an entry changed, as one text tells it. */
export interface ListChange {
  readonly change: ListChangeKind
  /** Who, as written: "seven entities", "Huawei and ZTE". */
  readonly whom: string
  /** The number that the text states; null: it states none. */
  readonly count: number | null
  /** Those of them that have a name. */
  readonly actors: readonly ActorId[]
  /** The countries under which they stand, with the number of entries where the text states it. */
  readonly under: readonly { readonly country: string; readonly count: number | null }[]
  readonly date: IsoDatePrefix | null
  readonly evidence: Evidence
}

/** What a measure does not hold for, or on what terms: "unless the minister agrees", as written. */
export interface MeasureException {
  readonly text: string
  readonly evidence: Evidence
}

/** A list, law, ban, control, tariff, strategy or review system as a single document shows it. */
export interface FoundMeasure {
  /** The same in every document that means the same measure. */
  readonly id: MeasureId
  readonly kind: MeasureKind
  /** Its own name ("Data Security Law") or one composed of issuer, kind and matter ("US ban on Huawei"). */
  readonly name: string
  /** Other forms seen, as written, sorted. */
  readonly aliases: readonly string[]
  readonly issuers: readonly { readonly actor: ActorId; readonly evidence: Evidence }[]
  readonly basedOn: readonly { readonly measure: MeasureId; readonly evidence: Evidence }[]
  readonly appliesTo: readonly Coverage[]
  /** The issuer's own bodies that must keep to it, and are not its aim ("bars ministries from buying ..."). */
  readonly binds: readonly { readonly actor: ActorId; readonly evidence: Evidence }[]
  readonly respondsTo: readonly { readonly to: MeasureId | MentionId; readonly evidence: Evidence }[]
  /** In text order. */
  readonly exceptions: readonly MeasureException[]
  /** Of a list, in text order. */
  readonly changes: readonly ListChange[]
  /** In text order. */
  readonly stages: readonly StageReport[]
  /** Every place that names it, in text order; at least one. */
  readonly mentions: readonly Evidence[]
}
