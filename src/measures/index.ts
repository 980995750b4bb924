import type { Document } from '../core/document.ts'
import type { ActorLayer, EventLayer, MeasureLayer } from '../core/findings.ts'
import type { Sentence } from '../core/language.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { overlaps } from '../core/span.ts'
import { findAbbreviated } from './abbreviations.ts'
import type { Cast } from './cast.ts'
import { contextIssuer } from './context-issuer.ts'
import { coverUnder } from './cover-under.ts'
import { composeMeasures } from './event-measures.ts'
import { findChanges } from './find-changes.ts'
import { findCoverage } from './find-coverage.ts'
import { findExceptions } from './find-exceptions.ts'
import { findGrounds } from './find-grounds.ts'
import { addKnownIssuer, findIssuers, makersOf } from './find-issuers.ts'
import type { Step } from './find-stages.ts'
import { addStage, type Draft, finishDraft, gatherDrafts } from './ledger.ts'
import { linkedEvents } from './link-events.ts'
import { issuerKey, shortNameOf } from './measure-names.ts'
import { findOwnNames } from './own-names.ts'
import { findPhraseMeasures } from './phrase-measures.ts'
import { findReferences, place } from './references.ts'
import { namedBehind, type Scene, viewScenes } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'
import { stepsOf } from './steps-of.ts'
import { findSystemNames } from './system-names.ts'
import { findVerbMeasures } from './verb-measures.ts'

/**
 * The lists, laws, bans, controls, tariffs, strategies and review systems that a document names: who issued them, on
 * what they rest, whom they cover, what they answer, and how far they have come.
 * @param sentences - Those of the title and body blocks, in text order.
 */
export function findMeasures(
  document: Document,
  sentences: readonly Sentence[],
  actors: ActorLayer,
  events: EventLayer,
): MeasureLayer {
  const scenes = viewScenes(document, sentences, { actors, events })
  const cast: Cast = {
    actors: actors.actors,
    byId: new Map(actors.actors.map((actor) => [actor.id as string, actor])),
    topics: new Map(events.topics.map((topic) => [topic.id as string, topic])),
  }
  const sightings = sightMeasures(scenes, cast)
  const steps = new Map(sightings.map((sighting) => [sighting, stepsOf(sighting)]))
  const drafts = gatherDrafts(
    sightings,
    (sighting) => countryOf(sighting, steps.get(sighting) ?? [], { cast, scenes }),
    (country) => shortNameOf(country, cast.actors),
  )
  for (const scene of scenes) {
    for (const [draft, reference] of findReferences(scene, drafts)) {
      draft.sightings.push(reference)
      steps.set(reference, stepsOf(reference))
    }
  }
  for (const draft of drafts) fillDraft(draft, steps, cast)
  findChanges(scenes, drafts)
  coverUnder(scenes, drafts)
  findExceptions(scenes, drafts)
  findGrounds(scenes, drafts)
  return layerOf(drafts)
}

function layerOf(drafts: readonly Draft[]): MeasureLayer {
  const measures = drafts
    .map(finishDraft)
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || compareCodeUnits(a.id, b.id))
  const links = drafts.flatMap((draft) => [...draft.links].map((mention) => ({ mention, measure: draft.id })))
  return { measures, links: links.sort((a, b) => compareCodeUnits(a.mention + a.measure, b.mention + b.measure)) }
}

/** All places that name a measure, in text order; own names first, then systems, then what events tell. */
function sightMeasures(scenes: readonly Scene[], cast: Cast): readonly Sighting[] {
  const presence = new Map<string, number>()
  for (const { country, mentions } of cast.actors) {
    if (country !== null) presence.set(country, (presence.get(country) ?? 0) + mentions.length)
  }
  const whole = scenes.flatMap((scene) => findOwnNames(scene, presence))
  const own = [...whole, ...findAbbreviated(scenes, whole)]
  return scenes.flatMap((scene) => {
    const named = own.filter((sighting) => sighting.scene === scene)
    const systems = findSystemNames(scene).filter((one) => !named.some((other) => overlaps(one, other)))
    const told = [...named, ...systems]
    const composed = composeMeasures(scene, cast).filter((one) => !told.some((other) => overlaps(place(one), other)))
    const events = [...told, ...composed]
    const phrases = [...findPhraseMeasures(scene, cast), ...findVerbMeasures(scene, cast)].filter(
      (one) => !events.some((other) => overlaps(one, place(other))),
    )
    return [...events, ...phrases].sort((a, b) => place(a).start - place(b).start || compareCodeUnits(a.key, b.key))
  })
}

interface Whole {
  readonly cast: Cast
  readonly scenes: readonly Scene[]
}

/** Whose it is by its own words or by who is said to make it. */
function countryOf(sighting: Sighting, steps: readonly Step[], { cast, scenes }: Whole): string | null {
  if (sighting.country !== null) return sighting.country
  const [maker] = makersOf(steps, cast)
  if (maker !== undefined) return issuerKey(maker)
  const signer = steps.map(({ report }) => namedBehind(sighting.scene, report.evidence)).find((actor) => actor !== null)
  if (signer !== undefined) return issuerKey(signer.actor)
  // "China's leaders have reviewed a strategy": no other country is spoken of.
  const countries = new Set(sighting.scene.actors.flatMap(({ actor }) => actor.country ?? []))
  const [only] = countries
  if (steps.length > 0 && countries.size === 1) return only ?? null
  const near = isProposedTrade(sighting) ? contextIssuer(sighting, scenes) : null
  return near === null ? null : issuerKey(near.actor)
}

/** A system or control for a good that somebody asks for without saying of whom. */
function isProposedTrade({ rule, topic }: Sighting): boolean {
  return topic !== null && (rule === 'system/review-system' || rule.startsWith('phrase/'))
}

function fillDraft(draft: Draft, steps: ReadonlyMap<Sighting, readonly Step[]>, cast: Cast): void {
  for (const sighting of draft.sightings) {
    const own = steps.get(sighting) ?? []
    for (const { report } of own) addStage(draft, report)
    findIssuers(draft, sighting, { steps: own, cast })
    findCoverage(draft, sighting, cast)
    for (const id of linkedEvents(sighting, own)) draft.links.add(id)
  }
  addKnownIssuer(draft, cast)
}
