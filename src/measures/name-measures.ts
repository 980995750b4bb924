import type { FoundActor } from '../core/actor.ts'
import type { EventMention, FoundTopic } from '../core/event.ts'
import { overlaps, type Span } from '../core/span.ts'
import { type CommonMention, findCommon } from './find-common.ts'
import { findNamed, type NamedMention } from './find-named.ts'
import { fold, issuerKey, issuerName } from './naming.ts'
import type { Located, Register } from './register.ts'
import { evidenceFor, isIssuer, type Scene } from './scene.ts'

export interface Cast {
  readonly actors: readonly FoundActor[]
  readonly byId: ReadonlyMap<string, FoundActor>
  readonly topics: readonly FoundTopic[]
}

/** Words beyond which a trigger and a measure no longer belong together. */
const MAX_LINK_WORDS = 10

/** Measures called by a name, or by a common noun with an owner; with their issuers and links. */
export function nameMeasures(scenes: readonly Scene[], register: Register, cast: Cast): void {
  for (const [index, scene] of scenes.entries()) {
    const named = findNamed(scene)
    for (const mention of named) sightNamed(scene, register, { mention, cast })
    for (const mention of findCommon(scene, cast.topics)) {
      if (named.some((other) => overlaps(other, mention))) continue
      const issuer = mention.owner ?? agentNear(scene, mention, cast) ?? contextIssuer(scenes, index)
      if (issuer !== null) sightCommon(scene, register, { mention, issuer, cast })
    }
  }
}

function sightNamed(
  scene: Scene,
  register: Register,
  { mention, cast }: { readonly mention: NamedMention; readonly cast: Cast },
): void {
  const evidence = evidenceFor(scene, mention, mention.rule)
  const place = register.sight(scene, {
    key: [mention.key],
    kind: mention.kind,
    name: mention.name,
    written: mention.written,
    evidence,
  })
  const event = linkEvent(scene, register, place)
  const agents =
    event === null || event.type === 'STATEMENT' ? [] : event.agents.flatMap((role) => cast.byId.get(role.actor) ?? [])
  const owners = [...agents, ...ownersIn(scene, mention)].filter(isIssuer)
  for (const owner of owners) {
    if (mention.issuer === '' ? agents.includes(owner) : owner.country === mention.issuer)
      register.addIssuer(place.id, owner.id, evidence)
  }
  addKnownIssuer(scene, register, { mention, place, cast })
  if (mention.kind === 'list') addListed(scene, register, place)
}

interface KnownIssuer {
  readonly mention: NamedMention
  readonly place: Located
  readonly cast: Cast
}

/** Where no words say who issued a well-known measure, the table does, if its country is named in the document. */
function addKnownIssuer(scene: Scene, register: Register, { mention, place, cast }: KnownIssuer): void {
  if (mention.issuer === '' || register.hasIssuer(place.id)) return
  const country = cast.actors.find((actor) => actor.kind === 'Country' && actor.country === mention.issuer)
  if (country !== undefined) register.addIssuer(place.id, country.id, evidenceFor(scene, mention, 'issuer/known-table'))
}

const LISTING: ReadonlySet<string> = new Set(['add', 'place', 'put', 'list', 'include', 'blacklist', 'designate'])

/** "added Huawei to the Entity List": whom the words before the list put on it. */
function addListed(scene: Scene, register: Register, place: Located): void {
  for (const event of scene.events) {
    const isBefore =
      event.trigger.end <= place.start && wordsBetween(scene, event.trigger.end, place.start) <= MAX_LINK_WORDS
    if (!isBefore || !LISTING.has(event.trigger.lemma.toLowerCase()) || event.status === 'denied') continue
    register.link(event.id, place.id)
    for (const target of event.targets) register.addCoverage(place.id, target.actor, event.evidence)
  }
}

/** Whoever is named in the words right before ("the Commerce Department's Entity List"). */
function ownersIn(scene: Scene, span: Span): readonly FoundActor[] {
  return scene.mentions
    .filter(({ mention }) => mention.end <= span.start && span.start - mention.end <= 12)
    .map(({ actor }) => actor)
}

interface CommonSighting {
  readonly mention: CommonMention
  readonly issuer: FoundActor
  readonly cast: Cast
}

function sightCommon(scene: Scene, register: Register, { mention, issuer, cast }: CommonSighting): void {
  const topic = mention.topic ?? onlyTopic(scene, cast)
  const evidence = evidenceFor(scene, mention, `common/${mention.owner === null ? 'context' : 'owner'}`)
  const base = `${issuerName(issuer, cast.actors)} ${mention.phrase}`
  const hasTopic = topic === null || mention.topic !== null
  const name = hasTopic ? base : `${base} ${mention.kind === 'control' ? 'on' : 'for'} ${topic.name}`
  const matter = topic?.id ?? matterOf(mention)
  const place = register.sight(scene, {
    key: [mention.kind, issuerKey(issuer), matter],
    kind: mention.kind,
    name,
    written: scene.document.text.slice(mention.start, mention.end),
    evidence,
  })
  register.addIssuer(place.id, issuer.id, evidence)
  if (topic !== null) register.addCoverage(place.id, topic.id, evidence)
  linkEvent(scene, register, place)
}

/** A country has one five-year plan at a time, whatever it is called. */
function matterOf(mention: CommonMention): string {
  return mention.kind === 'strategy' && /\bfive-year\b/u.test(mention.phrase) ? 'five year' : fold(mention.phrase)
}

function onlyTopic(scene: Scene, cast: Cast): FoundTopic | null {
  const text = ` ${scene.document.text
    .slice(scene.sentence.start, scene.sentence.end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const named = cast.topics.filter((topic) =>
    [topic.name, ...topic.aliases].some((form) => text.includes(` ${fold(form)} `)),
  )
  return named.length === 1 ? (named[0] ?? null) : null
}

/** The issuer that the nearest event has as its doer. */
function agentNear(scene: Scene, span: Span, cast: Cast): FoundActor | null {
  const event = eventNear(scene, span)
  const agents = event?.agents.flatMap((role) => cast.byId.get(role.actor) ?? []) ?? []
  return agents.find(isIssuer) ?? null
}

/** Where the sentence and the two before it name issuers of one country alone, it is theirs. */
function contextIssuer(scenes: readonly Scene[], index: number): FoundActor | null {
  const near = scenes
    .slice(Math.max(0, index - 2), index + 1)
    .flatMap((scene) => scene.mentions.map(({ actor }) => actor))
    .filter(isIssuer)
  const keys = new Set(near.map(issuerKey))
  return keys.size === 1 ? (near.at(-1) ?? null) : null
}

/** The event that a measure at a place belongs to: its own trigger, else the nearest one before it. */
export function eventNear(scene: Scene, span: Span): EventMention | null {
  const own = scene.events.find(({ trigger }) => overlaps(trigger, span))
  if (own !== undefined) return own
  const before = scene.events.findLast(
    ({ trigger }) => trigger.end <= span.start && wordsBetween(scene, trigger.end, span.start) <= MAX_LINK_WORDS,
  )
  if (before !== undefined) return before
  return (
    scene.events.find(
      ({ trigger }) => span.end <= trigger.start && wordsBetween(scene, span.end, trigger.start) <= 5,
    ) ?? null
  )
}

function wordsBetween(scene: Scene, from: number, to: number): number {
  return scene.tokens.filter((token) => from <= token.start && token.end <= to).length
}

function linkEvent(scene: Scene, register: Register, place: Located): EventMention | null {
  const event = eventNear(scene, place)
  if (event !== null) register.link(event.id, place.id)
  return event
}
