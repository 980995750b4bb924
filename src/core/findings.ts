import type { ActorRelation, FoundActor, FoundPlace } from './actor.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { DocumentHeader } from './document.ts'
import type { EventMention, FoundTopic } from './event.ts'
import type { MeasureId, MentionId } from './ids.ts'
import type { FoundMeasure } from './measure.ts'

/**
 * All that one document gave: plain data (JSON) that depends on the document and the rules alone, so that it can be
 * cached by content hash, computed anywhere, and merged in any order.
 */
export interface Findings {
  readonly document: DocumentHeader
  readonly words: number
  /** MinHash of its running text, unsigned 32-bit numbers (`ingest/sign-text.ts`); none where it has next to no text. */
  readonly signature: readonly number[]
  readonly actors: readonly FoundActor[]
  readonly places: readonly FoundPlace[]
  readonly topics: readonly FoundTopic[]
  readonly relations: readonly ActorRelation[]
  readonly events: readonly EventMention[]
  readonly measures: readonly FoundMeasure[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What `actors` gives: who is named or denoted, and by which words. */
export interface ActorLayer {
  readonly actors: readonly FoundActor[]
  readonly places: readonly FoundPlace[]
  readonly relations: readonly ActorRelation[]
}

/** What `events` gives. Roles refer to actors of the ActorLayer alone. */
export interface EventLayer {
  readonly events: readonly EventMention[]
  readonly topics: readonly FoundTopic[]
}

/** What `measures` gives; `links` say which event mention is about which measure. */
export interface MeasureLayer {
  readonly measures: readonly FoundMeasure[]
  readonly links: readonly { readonly mention: MentionId; readonly measure: MeasureId }[]
}
