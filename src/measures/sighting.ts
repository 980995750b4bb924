import type { FoundActor } from '../core/actor.ts'
import type { EventMention } from '../core/event.ts'
import type { MeasureKind } from '../core/measure.ts'
import type { Span } from '../core/span.ts'
import type { KnownMeasure } from './known-measures.ts'
import type { PlacedActor, PlacedTopic, Scene } from './sentence-scene.ts'

/** One place that names a measure. */
export interface Sighting extends Span {
  readonly scene: Scene
  readonly kind: MeasureKind
  readonly name: string
  /** What tells it from other measures of one issuer. */
  readonly key: string
  /** Whose it is, as far as this place or the table says: part of the id. Null: not said here. */
  readonly country: string | null
  readonly known: KnownMeasure | null
  /** Whoever stands right before it: "China's", "the Commerce Ministry's". */
  readonly owner: PlacedActor | null
  /** The event that it was composed of. */
  readonly event: EventMention | null
  /** Whose deed the event is, and the one it hits by name: for a measure told by an event. */
  readonly issuer: FoundActor | null
  readonly hit: FoundActor | null
  /** The good or technology that it is for. */
  readonly topic: PlacedTopic | null
  /** A name of its own counts even where nobody is named who issued it. */
  readonly needsIssuer: boolean
  readonly rule: string
}
