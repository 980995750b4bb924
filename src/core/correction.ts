import type { ActorKind } from './actor.ts'
import { assertNever } from './errors.ts'
import type { ActorId, DocumentId } from './ids.ts'

/** Something in the graph by its id, which holds in later builds too, and what it was called when the decision was made. */
export interface Named<Id extends string = string> {
  readonly id: Id
  readonly name: string
}

/** What a person decided about the graph. */
export type Decision =
  /** Two actors are one: `kept` stays, what is told of `joined` is told of it. */
  | { readonly what: 'same'; readonly kept: Named<ActorId>; readonly joined: Named<ActorId> }
  /** Two actors are two: takes an earlier `same` back; where they stood apart anyhow it is only remembered. */
  | { readonly what: 'different'; readonly one: Named<ActorId>; readonly other: Named<ActorId> }
  /** Where texts call the actor `alias`, they mean another. */
  | { readonly what: 'split name'; readonly from: Named<ActorId>; readonly alias: string }
  /** One article means another actor of that name. */
  | { readonly what: 'split document'; readonly from: Named<ActorId>; readonly document: Named<DocumentId> }
  | { readonly what: 'rename'; readonly actor: Named<ActorId>; readonly name: string }
  | { readonly what: 'kind'; readonly actor: Named<ActorId>; readonly kind: ActorKind }
  /** An actor, event or measure leaves the graph. */
  | { readonly what: 'ignore'; readonly node: Named }
  /** An actor's name stands for it alone: looked at, nothing to change. */
  | { readonly what: 'confirm name'; readonly actor: Named<ActorId>; readonly alias: string }
  /** Line `undone` does not count. One that is itself an undo counts again. */
  | { readonly what: 'undo'; readonly undone: number }

/** One line of the store's log: never changed, only followed by others. */
export type Correction = Decision & {
  /** From 1, rising. */
  readonly number: number
  /** ISO 8601, UTC. For people: no build looks at it. */
  readonly at: string
  readonly by: string
  readonly why: string | null
}

/** A line that found nothing to act on in the articles at hand. */
export interface UnfitCorrection {
  readonly correction: Correction
  /** What it misses: "Huawei Tech (actor:...)". */
  readonly missing: string
}

/** The decision as a sentence without its end: "Huawei Tech is Huawei". */
export function describeDecision(decision: Decision): string {
  switch (decision.what) {
    case 'same':
      return `${decision.joined.name} is ${decision.kept.name}`
    case 'different':
      return `${decision.other.name} is not ${decision.one.name}`
    case 'split name':
      return `"${decision.alias}" is not ${decision.from.name}`
    case 'split document':
      return `${decision.from.name} in ${decision.document.name} is another`
    case 'rename':
      return `${decision.actor.name} is called ${decision.name}`
    case 'kind':
      return `${decision.actor.name} is of the kind ${decision.kind}`
    case 'ignore':
      return `${decision.node.name} does not count`
    case 'confirm name':
      return `"${decision.alias}" is ${decision.actor.name}`
    case 'undo':
      return `no. ${decision.undone} is taken back`
    default:
      return assertNever(decision)
  }
}
