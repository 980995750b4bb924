import type { EventType, Role } from '../core/event.ts'
import type { EventGuess } from '../core/language.ts'
import type { Clause } from './clause-model.ts'
import type { Effect } from './frame.ts'
import type { TriggerRow } from './lexicon.ts'

/** An event as the rules build it up, before status, source and date are known. */
export interface Draft {
  readonly part: 'verb' | 'noun'
  /** Index of the trigger's token. */
  readonly token: number
  readonly type: EventType
  readonly row: TriggerRow
  readonly effect: Effect | null
  readonly agents: readonly Role[]
  readonly targets: readonly Role[]
  /** The clause it is the verb of, or that governs its noun phrase. */
  readonly clause: Clause | null
  /** The clause's verb only carries the noun ("imposed tariffs"): the noun takes its status. */
  readonly isCarried: boolean
  /** Index of the noun phrase among the chunks (nouns only). */
  readonly chunk: number | null
  readonly rule: string
  /** 0 to 1: how sure the rule is of trigger and arguments. */
  readonly confidence: number
}

/** An event that the reader thought of too. */
export interface TakenDraft extends Draft {
  readonly guess: EventGuess
}
