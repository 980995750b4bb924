import type { FoundActor } from '../core/actor.ts'
import type { FoundTopic } from '../core/event.ts'

/** Who and what a document speaks of. */
export interface Cast {
  readonly actors: readonly FoundActor[]
  readonly byId: ReadonlyMap<string, FoundActor>
  readonly topics: ReadonlyMap<string, FoundTopic>
}
