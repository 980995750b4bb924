import type { Evidence } from '../core/actor.ts'
import type { ActorId, MeasureId, MentionId, TopicId } from '../core/ids.ts'
import { makeId } from '../core/ids.ts'
import type { FoundMeasure, MeasureKind, StageReport } from '../core/measure.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import type { Scene } from './scene.ts'

/** What names a measure at one place. */
export interface Sighting {
  readonly key: readonly (string | null)[]
  readonly kind: MeasureKind
  readonly name: string
  /** The words in the text; null where the name is composed of an event. */
  readonly written: string | null
  readonly evidence: Evidence
}

/** A measure at one place in the text. */
export interface Located {
  readonly id: MeasureId
  readonly kind: MeasureKind
  readonly scene: Scene
  readonly start: number
  readonly end: number
}

interface Entry {
  readonly id: MeasureId
  readonly kind: MeasureKind
  readonly name: string
  readonly aliases: Set<string>
  readonly mentions: Evidence[]
  readonly stages: StageReport[]
  readonly issuers: Map<ActorId, Evidence>
  readonly basedOn: Map<MeasureId, Evidence>
  readonly appliesTo: Map<ActorId | TopicId, Evidence>
  readonly respondsTo: Map<MeasureId | MentionId, Evidence>
}

/** The measures of one document as they are gathered, place by place; the first evidence of a relation is kept. */
export class Register {
  readonly #entries = new Map<MeasureId, Entry>()
  readonly #places: Located[] = []
  readonly #links = new Map<string, { readonly mention: MentionId; readonly measure: MeasureId }>()

  /** All places in text order of their sentences. */
  get places(): readonly Located[] {
    return this.#places
  }

  sight(scene: Scene, sighting: Sighting): Located {
    const id = makeId('measure', ...sighting.key)
    const entry = this.#entries.get(id) ?? newEntry(id, sighting)
    this.#entries.set(id, entry)
    if (sighting.written !== null && sighting.written !== entry.name) entry.aliases.add(sighting.written)
    if (!entry.mentions.some((other) => other.start === sighting.evidence.start && other.end === sighting.evidence.end))
      entry.mentions.push(sighting.evidence)
    const place = { id, kind: entry.kind, scene, start: sighting.evidence.start, end: sighting.evidence.end }
    this.#places.push(place)
    return place
  }

  hasIssuer(id: MeasureId): boolean {
    return (this.#entries.get(id)?.issuers.size ?? 0) > 0
  }

  addIssuer(id: MeasureId, actor: ActorId, evidence: Evidence): void {
    keepFirst(this.#entries.get(id)?.issuers, actor, evidence)
  }

  addCoverage(id: MeasureId, to: ActorId | TopicId, evidence: Evidence): void {
    keepFirst(this.#entries.get(id)?.appliesTo, to, evidence)
  }

  addBasis(id: MeasureId, law: MeasureId, evidence: Evidence): void {
    if (law !== id) keepFirst(this.#entries.get(id)?.basedOn, law, evidence)
  }

  addResponse(id: MeasureId, to: MeasureId | MentionId, evidence: Evidence): void {
    if (to !== id) keepFirst(this.#entries.get(id)?.respondsTo, to, evidence)
  }

  addStage(id: MeasureId, report: StageReport): void {
    const stages = this.#entries.get(id)?.stages
    if (stages === undefined || stages.some((other) => other.stage === report.stage && other.date === report.date))
      return
    stages.push(report)
  }

  link(mention: MentionId, measure: MeasureId): void {
    this.#links.set(`${mention} ${measure}`, { mention, measure })
  }

  measures(): readonly FoundMeasure[] {
    return [...this.#entries.values()]
      .map(finish)
      .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || compareCodeUnits(a.id, b.id))
  }

  links(): readonly { readonly mention: MentionId; readonly measure: MeasureId }[] {
    return [...this.#links.values()]
  }
}

function newEntry(id: MeasureId, { kind, name }: Sighting): Entry {
  return {
    id,
    kind,
    name,
    aliases: new Set(),
    mentions: [],
    stages: [],
    issuers: new Map(),
    basedOn: new Map(),
    appliesTo: new Map(),
    respondsTo: new Map(),
  }
}

function keepFirst<K>(relations: Map<K, Evidence> | undefined, to: K, evidence: Evidence): void {
  if (relations !== undefined && !relations.has(to)) relations.set(to, evidence)
}

function finish(entry: Entry): FoundMeasure {
  const byStart = (a: { readonly evidence: Evidence }, b: { readonly evidence: Evidence }) =>
    a.evidence.start - b.evidence.start
  return {
    id: entry.id,
    kind: entry.kind,
    name: entry.name,
    aliases: [...entry.aliases].sort(compareCodeUnits),
    issuers: [...entry.issuers].map(([actor, evidence]) => ({ actor, evidence })),
    basedOn: [...entry.basedOn].map(([measure, evidence]) => ({ measure, evidence })),
    appliesTo: [...entry.appliesTo].map(([to, evidence]) => ({ to, evidence })),
    respondsTo: [...entry.respondsTo].map(([to, evidence]) => ({ to, evidence })),
    stages: [...entry.stages].sort(byStart),
    mentions: [...entry.mentions].sort((a, b) => a.start - b.start || a.end - b.end),
  }
}
