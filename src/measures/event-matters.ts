import type { FoundActor } from '../core/actor.ts'
import type { EventMention, FoundTopic, Role } from '../core/event.ts'
import { covers, type Span } from '../core/span.ts'
import type { Cast } from './cast.ts'
import type { Family } from './event-families.ts'
import { shortName } from './measure-names.ts'
import type { Scene } from './sentence-scene.ts'

const MAX_TARGETS = 4

const NO_GOODS = /^(?:human rights|cybersecurity)$/u

/** Whom or what a measure hits: part of its id, and of its name. */
export interface Matter {
  readonly key: string
  readonly phrase: string
  /** The company, body, person or country that it hits; null: a good alone, or a group. */
  readonly hit: FoundActor | null
  readonly topic?: FoundTopic | undefined
}

interface MatterSearch {
  readonly event: EventMention
  readonly family: Family
  readonly cast: Cast
  readonly issuer: FoundActor
}

/** What it hits: companies and people by name, else a good, else a country, else a people's companies. */
export function mattersOf(scene: Scene, { event, family, cast, issuer }: MatterSearch): readonly Matter[] {
  const targets = event.targets.flatMap((role) => namedIn(scene, role, cast)).filter((target) => isHit(target, issuer))
  const about = event.about.flatMap(({ id }) => (id === null ? [] : (cast.topics.get(id) ?? [])))[0]
  const matter = about ?? topicBehind(scene, event.trigger) ?? topicKeptFrom(scene, event, family)
  // "Sanctions over human rights" hit people; no good is banned.
  const topic = matter !== undefined && NO_GOODS.test(matter.name) ? undefined : matter
  const byName = targets.filter(({ kind }) => kind !== 'Country' && kind !== 'Group').slice(0, MAX_TARGETS)
  const named = byName.length > 0 ? byName : companiesBehind(scene, event.trigger)
  const suffix = topic === undefined ? '' : ` (${topic.name})`
  if (named.length > 0 && family.kind !== 'tariff')
    return named.map((target) => ({ key: target.id, hit: target, topic, phrase: `on ${target.name}${suffix}` }))
  const country = targets.find(({ kind }) => kind === 'Country')
  if (family.kind === 'tariff') return tariffMatter(country, topic, cast)
  if (topic !== undefined) return [{ key: topic.id, hit: null, phrase: `on ${dealingIn(scene, event)}${topic.name}` }]
  if (country !== undefined) return [{ key: country.id, hit: country, phrase: `on ${shortName(country, cast.actors)}` }]
  return targets
    .filter(isNational)
    .slice(0, 1)
    .map((group) => ({ key: group.id, hit: group, phrase: `on ${titleOf(group)}` }))
}

/** A state's rule for its own bodies or its own people at large is no dealing with another. */
function isHit(target: FoundActor, issuer: FoundActor): boolean {
  const isOwn = target.country !== null && target.country === issuer.country
  return target.id !== issuer.id && !(isOwn && /^(?:Country|Government|Group)$/u.test(target.kind))
}

/** "Huawei's 5G services" hits Huawei. */
function namedIn(scene: Scene, { actor, span }: Role, cast: Cast): readonly FoundActor[] {
  const target = cast.byId.get(actor)
  if (target === undefined || target.kind !== 'Group' || span === null) return target === undefined ? [] : [target]
  const inside = scene.actors.find(
    (placed) => placed.actor.kind !== 'Country' && placed.actor.kind !== 'Group' && covers(span, placed),
  )
  const owner = scene.actors.find(
    (placed) => placed.actor.kind === 'Company' && placed.end <= span.start && span.start - placed.end <= 5,
  )
  return [inside?.actor ?? owner?.actor ?? target]
}

/** "on Huawei's 5G services", "on purchasing chips": the phrase right behind the word. */
function reachBehind(scene: Scene, trigger: Span): Span {
  const behind = /^\s+(?:on|of|over|against)\s[^,;.:()]{0,60}/u.exec(
    scene.document.text.slice(trigger.end, scene.end),
  )?.[0]
  return { start: trigger.end, end: trigger.end + (behind?.length ?? 0) }
}

function topicBehind(scene: Scene, trigger: Span): FoundTopic | undefined {
  const reach = reachBehind(scene, trigger)
  return scene.topics.find((placed) => covers(reach, placed))?.topic
}

/** "barred ZTE from supplying gear for 5G networks": what somebody is kept from. */
function topicKeptFrom(scene: Scene, { trigger }: EventMention, { kind }: Family): FoundTopic | undefined {
  const behind = /^[^,;.:()—–]{1,60}?\bfrom\s[^,;.:()—–]{1,80}/u.exec(
    scene.document.text.slice(trigger.end, scene.end),
  )?.[0]
  const from = behind?.search(/\bfrom\s/u) ?? -1
  if (kind !== 'ban' || behind === undefined || from < 0) return undefined
  const reach = { start: trigger.end + from, end: trigger.end + behind.length }
  return scene.topics.find((placed) => covers(reach, placed))?.topic
}

function companiesBehind(scene: Scene, trigger: Span): readonly FoundActor[] {
  const reach = reachBehind(scene, trigger)
  const found = scene.actors.filter(
    ({ actor, mention, ...span }) => actor.kind === 'Company' && mention.form !== 'pronoun' && covers(reach, span),
  )
  return [...new Set(found.map(({ actor }) => actor))].slice(0, MAX_TARGETS)
}

/** "a ban on buying chips" is one on purchases of them. */
function dealingIn(scene: Scene, { trigger }: EventMention): string {
  const behind = scene.document.text.slice(trigger.end, scene.end)
  return DEALINGS.find(([words]) => words.test(behind))?.[1] ?? ''
}

const DEALINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^\s+(?:on|against)\s+(?:(?:the|its|all|any|government)\s+)?(?:purchas(?:es?|ing)|buying|procur(?:ement|ing)|acquiring)\b/iu,
    'purchases of ',
  ],
  [/^\s+(?:on|against)\s+(?:(?:the|all|any)\s+)?(?:sales?\s+of|selling|supplying)\b/iu, 'sales of '],
  [/^\s+(?:on|against)\s+(?:(?:the|all|any)\s+)?(?:imports?\s+of|importing)\b/iu, 'imports of '],
  [/^\s+(?:on|against)\s+(?:(?:the|all|any|outbound)\s+)?(?:investments?\s+in|investing\s+in)\b/iu, 'investment in '],
]

function tariffMatter(country: FoundActor | undefined, topic: FoundTopic | undefined, cast: Cast): readonly Matter[] {
  const good = topic?.name ?? 'goods'
  if (country !== undefined)
    return [
      {
        hit: country,
        key: `${country.id} ${topic?.id ?? ''}`.trim(),
        phrase: `on ${good} from ${shortName(country, cast.actors)}`,
      },
    ]
  return topic === undefined ? [] : [{ key: topic.id, hit: null, phrase: `on ${topic.name}` }]
}

/** "Chinese tech companies" tells whom; "companies" does not. */
function isNational(group: FoundActor): boolean {
  return group.country !== null || titleOf(group) !== group.name
}

/** The group with its capitals: "Chinese companies"; a capital at a sentence's start tells nothing. */
function titleOf(group: FoundActor): string {
  return (
    group.aliases.find((alias) => /\p{Lu}/u.test(alias.slice(1)) || /^\p{Lu}\p{Ll}+(?:ese|an|ish|ch)\b/u.test(alias)) ??
    group.name
  )
}
