import type { ActorRelation } from '../../core/actor.ts'
import type { EventMention } from '../../core/event.ts'
import type { Findings } from '../../core/findings.ts'
import { type DocumentId, makeId } from '../../core/ids.ts'
import type { FoundMeasure } from '../../core/measure.ts'
import { getOrCreate } from '../accumulate.ts'
import type { SignedText } from '../copies/find-copies.ts'
import { bandsOf } from '../copies/likeness.ts'
import { keyOf as eventKeyOf } from '../events/event-key.ts'
import { type Slice, slimActor } from './slice.ts'

// Things of which several documents may speak, as keys. Actors are called as their documents call them: who is who
// hangs on all documents, the keys of one document on it alone.

export const keyOf = {
  actor: (id: string) => `actor/${id}`,
  /** A person whom other documents may prove to be two. */
  person: (id: string) => `person/${id}`,
  /** A topic or place. */
  named: (id: string) => `named/${id}`,
  relation: ({ type, from, to, title }: ActorRelation) => `relation/${makeId('rel', type, from, to, title)}`,
  /** Mentions that may tell one event; null: only a copy of the document can tell it too. */
  event: (mention: EventMention, document: DocumentId) => {
    const { base, isOfText } = eventKeyOf(mention, document)
    return isOfText ? null : `event/${makeId('event', base)}`
  },
  measure: (id: string) => `measure/${id}`,
  /** Told of by the document alone: what its text is compared by. */
  text: (id: DocumentId) => `text/${id}`,
  /** Texts that may be copies of one another: `bandsOf`. */
  band: (band: string) => `band/${band}`,
  /** Spoken of by a document that does not say what it is. */
  loose: (id: string) => `loose/${id}`,
} as const

/** What one document says, by what it is about. */
export type Parts = ReadonlyMap<string, Slice>

type Growing = { -readonly [K in keyof Lists]: NonNullable<Lists[K]>[number][] }
type Lists = Omit<Slice, 'text'>

/** Everything in a document's findings that other documents' findings can bear on. */
export function partsOf(findings: Findings): Parts {
  const parts = new Map<string, Growing & Pick<Slice, 'text'>>()
  const add = <K extends keyof Growing>(key: string, kind: K, item: NonNullable<Growing[K]>[number]) => {
    const slice = getOrCreate<string, Growing>(parts, key, () => ({}))
    slice[kind] ??= []
    ;(slice[kind] as (typeof item)[]).push(item)
  }
  for (const actor of findings.actors) {
    add(actor.callings === undefined ? keyOf.actor(actor.id) : keyOf.person(actor.id), 'actors', slimActor(actor))
  }
  for (const place of findings.places) add(keyOf.named(place.id), 'places', place)
  for (const topic of findings.topics) add(keyOf.named(topic.id), 'topics', topic)
  for (const relation of findings.relations) add(keyOf.relation(relation), 'relations', relation)
  for (const measure of findings.measures) add(keyOf.measure(measure.id), 'measures', nameOnly(measure))
  for (const mention of findings.events) {
    const key = keyOf.event(mention, findings.document.id)
    if (key !== null) getOrCreate(parts, key, () => ({}))
  }
  const text = signedTextOf(findings)
  if (text.signature.length > 0) parts.set(keyOf.text(text.header.id), { text })
  for (const band of bandsOf(text.signature)) parts.set(keyOf.band(band), {})
  for (const id of looseIds(findings)) parts.set(keyOf.loose(id), {})
  return parts
}

/** Ids that a slice refers to. */
export function referencesOf({ relations = [], events = [], measures = [] }: Slice): string[] {
  return [
    ...relations.flatMap(({ from, to }) => [from, to]),
    ...events.flatMap((mention) => [...actorsOf(mention), ...subjectsOf(mention)]),
    ...measures.flatMap(({ issuers, basedOn, appliesTo, binds, respondsTo, changes }) => [
      ...[...issuers, ...binds].map(({ actor }) => actor),
      ...basedOn.map(({ measure }) => measure),
      ...[...appliesTo, ...respondsTo].map(({ to }) => to),
      ...changes.flatMap(({ actors }) => actors),
    ]),
  ]
}

function actorsOf({ agents, targets, sources }: EventMention): string[] {
  return [...agents, ...targets, ...sources].map(({ actor }) => actor)
}

function subjectsOf({ place, about }: EventMention): string[] {
  return [...(place === null ? [] : [place]), ...about.flatMap(({ id }) => id ?? [])]
}

/** As much as makes it a node. */
function nameOnly(measure: FoundMeasure): FoundMeasure {
  const nothing = { issuers: [], basedOn: [], appliesTo: [], binds: [], respondsTo: [] }
  return { ...measure, ...nothing, aliases: [], exceptions: [], changes: [], stages: [], mentions: [] }
}

function looseIds(findings: Findings): ReadonlySet<string> {
  const { actors, places, topics, measures, events } = findings
  const known = new Set<string>([...actors, ...places, ...topics, ...measures, ...events].map(({ id }) => id))
  return new Set(referencesOf(findings as Slice & Findings).filter((id) => !known.has(id)))
}

/** What the text is compared by, to find its copies. */
export function signedTextOf({ document, signature }: Findings): SignedText {
  const { id, publishedOn, publisher, title, url } = document
  return { header: { id, publishedOn, publisher, title, url }, signature }
}
