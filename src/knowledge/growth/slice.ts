import type { ActorMention, ActorRelation, FoundActor, FoundPlace } from '../../core/actor.ts'
import { isExtent } from '../../core/actor.ts'
import type { DocumentHeader } from '../../core/document.ts'
import type { EventMention, FoundTopic, Role } from '../../core/event.ts'
import type { Findings } from '../../core/findings.ts'
import type { ActorId, DocumentId } from '../../core/ids.ts'
import type { FoundMeasure } from '../../core/measure.ts'

/** An actor without its mentions, which are many and of which the merge wants the number alone. */
export interface SlimActor extends Omit<FoundActor, 'mentions'> {
  readonly count: number
}

/** As much of an event as makes it count among the dealings of a pair. */
export interface SlimEvent extends Pick<EventMention, 'id' | 'type' | 'status' | 'date' | 'dateEnd'> {
  readonly lemma: string
  readonly agents: readonly ActorId[]
  readonly targets: readonly ActorId[]
}

/** What one document says of one thing: as much of its findings as the merge must know. */
export interface Slice {
  readonly actors?: readonly SlimActor[]
  readonly places?: readonly FoundPlace[]
  readonly topics?: readonly FoundTopic[]
  readonly relations?: readonly ActorRelation[]
  readonly events?: readonly EventMention[]
  readonly dealings?: readonly SlimEvent[]
  readonly measures?: readonly FoundMeasure[]
}

const MENTION: ActorMention = { start: 0, end: 0, sentence: 0, form: 'name', rule: '', score: 0 }

export function slimActor({ mentions, ...actor }: FoundActor): SlimActor {
  return { ...actor, count: mentions.filter((mention) => !isExtent(mention)).length }
}

function wholeActor({ count, ...actor }: SlimActor): FoundActor {
  return { ...actor, mentions: Array.from({ length: count }, () => MENTION) }
}

export function slimEvent({ id, type, status, date, dateEnd, trigger, agents, targets }: EventMention): SlimEvent {
  const actorsOf = (roles: readonly Role[]) => roles.map(({ actor }) => actor)
  return { id, type, status, date, dateEnd, lemma: trigger.lemma, agents: actorsOf(agents), targets: actorsOf(targets) }
}

function wholeEvent({ lemma, agents, targets, ...event }: SlimEvent): EventMention {
  const inRole = (actor: ActorId) => ({ actor, span: null })
  return {
    ...event,
    trigger: { start: 0, end: 0, text: '', lemma },
    agents: agents.map(inRole),
    targets: targets.map(inRole),
    sources: [],
    place: null,
    about: [],
    evidence: NO_EVIDENCE,
    confidence: 0,
  }
}

const NO_EVIDENCE = { start: 0, end: 0, quote: '', sentence: '', sentenceStart: 0, rule: '' }

/** Slices of one document as findings that the merge can take. An event that is there whole counts so. */
export function joinSlices(id: DocumentId, slices: readonly Slice[], header?: DocumentHeader): Findings {
  const events = new Map<string, EventMention>()
  for (const event of slices.flatMap((slice) => slice.dealings ?? [])) events.set(event.id, wholeEvent(event))
  for (const event of slices.flatMap((slice) => slice.events ?? [])) events.set(event.id, event)
  return {
    document: header ?? { ...UNKNOWN_HEADER, id },
    words: 0,
    signature: [],
    actors: slices.flatMap((slice) => slice.actors ?? []).map(wholeActor),
    places: slices.flatMap((slice) => slice.places ?? []),
    topics: slices.flatMap((slice) => slice.topics ?? []),
    relations: slices.flatMap((slice) => slice.relations ?? []),
    events: [...events.values()],
    measures: slices.flatMap((slice) => slice.measures ?? []),
    diagnostics: [],
  }
}

const UNKNOWN_HEADER = {
  name: '',
  title: null,
  publishedOn: null,
  publisher: null,
  byline: null,
  url: null,
  sha256: '',
}
