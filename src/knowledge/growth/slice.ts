import type { ActorMention, ActorRelation, FoundActor, FoundPlace } from '../../core/actor.ts'
import { isExtent } from '../../core/actor.ts'
import type { EventMention, FoundTopic } from '../../core/event.ts'
import type { Findings } from '../../core/findings.ts'
import type { DocumentId } from '../../core/ids.ts'
import type { FoundMeasure } from '../../core/measure.ts'
import type { SignedText } from '../copies/find-copies.ts'
import { type PartFindings, unnamedIn } from '../events/gather-events.ts'

/** An actor without its mentions, which are many and of which the merge wants the number alone. */
export interface SlimActor extends Omit<FoundActor, 'mentions'> {
  readonly count: number
}

/** What one document says of one thing: as much of its findings as the merge must know. */
export interface Slice {
  readonly actors?: readonly SlimActor[]
  readonly places?: readonly FoundPlace[]
  readonly topics?: readonly FoundTopic[]
  readonly relations?: readonly ActorRelation[]
  readonly events?: readonly EventMention[]
  readonly measures?: readonly FoundMeasure[]
  /** What its text is compared by. */
  readonly text?: SignedText
}

const MENTION: ActorMention = { start: 0, end: 0, sentence: 0, form: 'name', rule: '', score: 0 }

export function slimActor({ mentions, ...actor }: FoundActor): SlimActor {
  return { ...actor, count: mentions.filter((mention) => !isExtent(mention)).length }
}

function wholeActor({ count, ...actor }: SlimActor): FoundActor {
  return { ...actor, mentions: Array.from({ length: count }, () => MENTION) }
}

/**
 * Slices of one document as findings that the merge can take.
 * @param whole - Its findings, where slices with events were taken of them.
 */
export function joinSlices(id: DocumentId, slices: readonly Slice[], whole: Findings | undefined): PartFindings {
  const told = new Set(slices.flatMap(({ events = [] }) => events.map((mention) => mention.id)))
  return {
    document: whole?.document ?? { ...UNKNOWN_HEADER, id },
    words: 0,
    signature: [],
    actors: slices.flatMap((slice) => slice.actors ?? []).map(wholeActor),
    places: slices.flatMap((slice) => slice.places ?? []),
    topics: slices.flatMap((slice) => slice.topics ?? []),
    relations: slices.flatMap((slice) => slice.relations ?? []),
    events: whole?.events.filter((mention) => told.has(mention.id)) ?? [], // each once, in the document's order
    measures: slices.flatMap((slice) => slice.measures ?? []),
    diagnostics: [],
    ...(whole === undefined ? {} : { unnamed: unnamedIn(whole) }),
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
