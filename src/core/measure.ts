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
  readonly respondsTo: readonly { readonly to: MeasureId | MentionId; readonly evidence: Evidence }[]
  /** In text order. */
  readonly stages: readonly StageReport[]
  /** Every place that names it, in text order; at least one. */
  readonly mentions: readonly Evidence[]
}
