import type { Evidence, FoundActor } from '../core/actor.ts'
import type { ActorId, MeasureId, MentionId, TopicId } from '../core/ids.ts'
import { makeId } from '../core/ids.ts'
import type { FoundMeasure, ListChange, MeasureException, MeasureKind, StageReport } from '../core/measure.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { foldName, oneLine } from './measure-names.ts'
import { evidenceFor } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

/** A measure of one document while its parts are gathered; of each relation the first evidence is kept. */
export interface Draft {
  readonly id: MeasureId
  readonly kind: MeasureKind
  readonly name: string
  readonly country: string | null
  /** In text order. */
  readonly sightings: Sighting[]
  readonly issuers: Map<ActorId, Evidence>
  readonly basedOn: Map<MeasureId, Evidence>
  readonly appliesTo: Map<ActorId | TopicId, Evidence>
  readonly binds: Map<ActorId, Evidence>
  readonly respondsTo: Map<MeasureId | MentionId, Evidence>
  readonly exceptions: MeasureException[]
  readonly changes: ListChange[]
  readonly stages: StageReport[]
  readonly links: Set<MentionId>
}

/** A name of four words or more is nobody else's; a shorter one may be another country's too. */
const DISTINCT_WORDS = 4

/**
 * Sightings of one measure, together. One that does not say whose it is belongs to the first that does.
 * @param countryOf - Whose a sighting is, as far as its sentence says.
 * @param nameOf - How names that begin with a country's short name begin.
 */
export function gatherDrafts(
  sightings: readonly Sighting[],
  countryOf: (sighting: Sighting) => string | null,
  nameOf: (country: string) => string,
): readonly Draft[] {
  const firstCountry = new Map<string, string>()
  for (const sighting of sightings) {
    const country = countryOf(sighting)
    if (country !== null && !firstCountry.has(sighting.key)) firstCountry.set(sighting.key, country)
  }
  const drafts = new Map<MeasureId, Draft>()
  for (const sighting of sightings) {
    const country = countryOf(sighting) ?? firstCountry.get(sighting.key) ?? null
    if (country === null && sighting.needsIssuer) continue
    const draft = draftFor(drafts, sighting, { country, nameOf })
    draft.sightings.push(sighting)
  }
  return [...drafts.values()]
}

interface Possession {
  readonly country: string | null
  readonly nameOf: (country: string) => string
}

function draftFor(drafts: Map<MeasureId, Draft>, sighting: Sighting, { country, nameOf }: Possession): Draft {
  const isDistinct = sighting.rule === 'name/capitalised' && sighting.key.split(' ').length >= DISTINCT_WORDS
  const id = makeId('measure', sighting.key, isDistinct ? null : country)
  const known = drafts.get(id)
  if (known !== undefined) return known
  const draft: Draft = {
    id,
    kind: sighting.kind,
    name: isNamedByIssuer(sighting) && country !== null ? `${nameOf(country)} ${sighting.name}` : sighting.name,
    country,
    sightings: [],
    issuers: new Map(),
    basedOn: new Map(),
    appliesTo: new Map(),
    binds: new Map(),
    respondsTo: new Map(),
    exceptions: [],
    changes: [],
    stages: [],
    links: new Set(),
  }
  drafts.set(id, draft)
  return draft
}

/** "export blacklist" is the "US export blacklist"; a phrase with an owner says so itself. */
function isNamedByIssuer({ rule, needsIssuer }: Sighting): boolean {
  return rule.startsWith('system/') || (rule.startsWith('phrase/') && needsIssuer)
}

/** Keeps the first evidence of each relation. */
export function keepFirst<K>(relations: Map<K, Evidence>, to: K, evidence: Evidence): void {
  if (!relations.has(to)) relations.set(to, evidence)
}

/** Whoever a measure is turned on is covered by it; a body of the state that issues it is bound. */
export function coverParty(draft: Draft, { id, kind, country }: FoundActor, evidence: Evidence): void {
  if (kind === 'Government' && country !== null && country === draft.country) keepFirst(draft.binds, id, evidence)
  else keepFirst(draft.appliesTo, id, evidence)
}

/** The same step on the same day is told once. */
export function addStage(draft: Draft, report: StageReport): void {
  const same = draft.stages.some(({ stage, date }) => stage === report.stage && date === report.date)
  if (!same) draft.stages.push(report)
}

export function finishDraft(draft: Draft): FoundMeasure {
  const byPlace = (a: Evidence, b: Evidence) => a.start - b.start || a.end - b.end
  const mentions = draft.sightings.map((sighting) =>
    sighting.event?.evidence === undefined
      ? evidenceFor(sighting.scene, sighting, `measure/${sighting.rule}`)
      : { ...sighting.event.evidence, rule: `measure/${sighting.rule}` },
  )
  return {
    id: draft.id,
    kind: draft.kind,
    name: draft.name,
    aliases: aliasesOf(draft),
    issuers: [...draft.issuers].map(([actor, evidence]) => ({ actor, evidence })),
    basedOn: [...draft.basedOn].map(([measure, evidence]) => ({ measure, evidence })),
    appliesTo: [...draft.appliesTo].map(([to, evidence]) => ({ to, evidence })),
    binds: [...draft.binds].map(([actor, evidence]) => ({ actor, evidence })),
    respondsTo: [...draft.respondsTo].map(([to, evidence]) => ({ to, evidence })),
    exceptions: [...draft.exceptions].sort((a, b) => byPlace(a.evidence, b.evidence)),
    changes: [...draft.changes].sort((a, b) => byPlace(a.evidence, b.evidence)),
    stages: [...draft.stages].sort((a, b) => byPlace(a.evidence, b.evidence)),
    mentions: mentions
      .filter((mention, index) => mentions.findIndex((other) => byPlace(other, mention) === 0) === index)
      .sort(byPlace),
  }
}

/** Names as written, without those of composed measures and without "the list". */
function aliasesOf(draft: Draft): readonly string[] {
  const written = draft.sightings
    .filter(({ event, rule }) => event === null && !rule.startsWith('reference/'))
    .map(({ scene, start, end }) => oneLine(scene.document.text.slice(start, end)))
  const others = written.filter((name) => foldName(name) !== foldName(draft.name))
  return [...new Set(others)].sort(compareCodeUnits)
}
