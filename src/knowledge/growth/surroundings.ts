import type { EventMention } from '../../core/event.ts'
import type { Findings } from '../../core/findings.ts'
import type { DocumentId } from '../../core/ids.ts'
import { getOrCreate } from '../accumulate.ts'
import type { PartFindings } from '../events/gather-events.ts'
import type { PartIndex, Touched } from './part-index.ts'
import { keyOf, type Parts, partsOf, referencesOf } from './parts.ts'
import { joinSlices, type Slice } from './slice.ts'

/**
 * Of all documents but the touched ones as much as bears on what the touched ones speak of: merged together with these,
 * everything that they speak of comes out as in the whole graph. Things of which they do not speak may come out
 * incomplete, but the same whatever the touched documents say.
 */
export function surroundingsOf(touched: ReadonlyMap<DocumentId, Touched>, index: PartIndex): readonly PartFindings[] {
  const gathering = new Gathering(touched, index)
  const spoken = [...touched.values()].flatMap(({ before, after }) =>
    [before, after].flatMap((findings) => (findings === null ? [] : [{ findings, parts: partsOf(findings) }])),
  )
  for (const key of new Set(spoken.flatMap(({ parts }) => keysOf(parts)))) gathering.takeSubject(key)
  const ids = spoken.flatMap(({ findings }) => referencesOf(findings as Slice & Findings))
  gathering.takeContext(ids)
  return gathering.finish()
}

/** A person and an actor of the same id are one thing. */
function keysOf(parts: Parts): string[] {
  return [...parts.keys()].flatMap((key) => {
    const [kind, id = ''] = key.split('/')
    return kind === 'actor' || kind === 'person' ? [keyOf.actor(id), keyOf.person(id)] : [key]
  })
}

/**
 * What is merely counted, however many documents tell it, is put together as if one document told it: a merge of
 * thousands of documents would take longer.
 */
export const OTHERS: DocumentId = 'doc:others'

function isCounted(key: string): boolean {
  return key.startsWith('actor/') || key.startsWith('named/')
}

class Gathering {
  readonly #touched: ReadonlyMap<DocumentId, Touched>
  readonly #index: PartIndex
  readonly #slices = new Map<DocumentId, Slice[]>()
  readonly #taken = new Set<string>()
  readonly #whole = new Map<DocumentId, Findings>()
  /** Of the events of each document, in its order. */
  readonly #eventKeys = new Map<DocumentId, readonly (string | null)[]>()
  /** Ids that what was gathered refers to. */
  #references: string[] = []

  constructor(touched: ReadonlyMap<DocumentId, Touched>, index: PartIndex) {
    this.#touched = touched
    this.#index = index
  }

  /** Something that touched documents speak of: all that anybody says of it. Copies of theirs are touched themselves. */
  takeSubject(key: string): void {
    const [kind] = key.split('/')
    if (kind === 'event') this.#takeWhole(key, (findings) => this.#eventsUnder(key, findings))
    else if (kind === 'measure') this.#takeWhole(key, (findings) => measuresUnder(key, findings))
    else if (kind !== 'loose' && kind !== 'text' && kind !== 'band') this.#take(key)
  }

  /** Something that is referred to: enough to know whether it is there, who it is, and what it is called. */
  takeContext(ids: readonly string[]): void {
    for (const id of new Set([...ids, ...this.#references])) {
      for (const key of [keyOf.actor(id), keyOf.person(id), keyOf.named(id), keyOf.measure(id)]) this.#take(key)
    }
  }

  finish(): readonly PartFindings[] {
    return [...this.#slices].map(([id, slices]) => joinSlices(id, slices, this.#whole.get(id)))
  }

  #take(key: string): void {
    if (this.#taken.has(key)) return
    this.#taken.add(key)
    for (const { document, slice } of this.#index.slicesOf(key)) {
      if (this.#touched.has(document)) continue
      getOrCreate(this.#slices, isCounted(key) ? OTHERS : document, () => []).push(slice)
      this.#references.push(...referencesOf(slice))
    }
  }

  #takeWhole(key: string, pick: (findings: Findings) => Slice): void {
    if (this.#taken.has(key)) return
    this.#taken.add(key)
    for (const { document } of this.#index.slicesOf(key)) {
      if (this.#touched.has(document)) continue
      const slice = pick(getOrCreate(this.#whole, document, () => this.#index.findingsOf(document)))
      getOrCreate(this.#slices, document, () => []).push(slice)
      this.#references.push(...referencesOf(slice))
    }
  }

  /** A measure that answers such an event has an edge to it, whichever event that turns out to be. */
  #eventsUnder(key: string, { events, document, measures }: Findings): Slice {
    const keys = getOrCreate(this.#eventKeys, document.id, () => events.map((one) => keyOf.event(one, document.id)))
    const told = events.filter((_, index) => keys[index] === key)
    const ids = new Set<string>(told.map(({ id }) => id))
    for (const { id, respondsTo } of measures) {
      if (respondsTo.some(({ to }) => ids.has(to))) this.takeSubject(keyOf.measure(id))
    }
    return { events: told }
  }
}

/** With the events that a measure answers: the edge to them wants them as nodes. */
function measuresUnder(key: string, findings: Findings): Slice {
  const measures = findings.measures.filter(({ id }) => keyOf.measure(id) === key)
  const answered = new Set<string>(measures.flatMap(({ respondsTo }) => respondsTo.map(({ to }) => to)))
  const events: readonly EventMention[] = findings.events.filter(({ id }) => answered.has(id))
  return { measures, events }
}
