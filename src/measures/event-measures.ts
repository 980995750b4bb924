import type { FoundActor } from '../core/actor.ts'
import type { EventMention, FoundTopic, Role } from '../core/event.ts'
import type { Token } from '../core/language.ts'
import type { MeasureKind } from '../core/measure.ts'
import { covers, type Span } from '../core/span.ts'
import { issuerKey, shortName } from './measure-names.ts'
import { modalityOf } from './modality.ts'
import { isIssuer, type Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

export interface Cast {
  readonly actors: readonly FoundActor[]
  readonly byId: ReadonlyMap<string, FoundActor>
  readonly topics: ReadonlyMap<string, FoundTopic>
}

interface Family {
  readonly kind: MeasureKind
  /** As it stands in the name: "US ban on Huawei". */
  readonly noun: string
  readonly words: RegExp
}

const FAMILIES: readonly Family[] = [
  {
    kind: 'ban',
    noun: 'ban',
    words:
      /^(?:ban|bar|block|prohibit|prohibition|forbid|outlaw|embargo|exclude|exclusion|blockade|moratorium|export ban|shut)$/u,
  },
  { kind: 'tariff', noun: 'tariffs', words: /^(?:tariff|duty|levy|duties)$/u },
  { kind: 'control', noun: 'sanctions', words: /^sanction$/u },
  {
    kind: 'control',
    noun: 'restrictions',
    words: /^(?:control|export control|restriction|restrict|curb|export curb|limit|quota|cap)$/u,
  },
]
/** "blocked a plan", "blocked the road": no measure against whoever made it. */
const OTHER_OBJECT =
  /^\s+(?:(?:an?|the|its|their|his|her|this|that|all|any|[\p{L}.]+['’]s?)\s+){0,2}(?:[\p{L}-]+\s+){0,2}(?:plans?|bids?|deals?|mergers?|takeovers?|acquisitions?|attempts?|moves?|proposals?|votes?|roads?|streets?|resolutions?|efforts?|statements?|bills?|nominations?|appointments?|talks|aid|entr(?:y|ance))\b/iu
const MAX_TARGETS = 4

/** Measures without a name of their own, told by an event: one for each issuer, or each of a few targets. */
export function composeMeasures(scene: Scene, cast: Cast): readonly Sighting[] {
  return scene.events.flatMap((event) => {
    const told = readEvent(scene, event)
    if (told === null) return []
    const agents = issuingRoles(scene, told).flatMap(({ actor }) => cast.byId.get(actor) ?? [])
    return onePerCountry(agents.filter(isIssuer)).flatMap((issuer) =>
      mattersOf(scene, { event, family: told.family, cast, issuer }).map((matter) =>
        compose(scene, { event, family: told.family, issuer, matter, cast }),
      ),
    )
  })
}

interface Told {
  readonly event: EventMention
  readonly family: Family
  /** Of "halt the export" the first verb, which says how far it has come. */
  readonly verb: Token | null
}

function readEvent(scene: Scene, event: EventMention): Told | null {
  const stop = event.trigger.lemma.toLowerCase() === 'export' ? stoppingVerb(scene, event.trigger) : null
  if (stop !== null) {
    const modality = modalityOf(scene, stop)
    const family: Family = { kind: 'ban', noun: 'export ban', words: /^export$/u }
    return modality === 'fact' || modality === 'plan' ? { event, family, verb: stop } : null
  }
  const isPlanOrFact = event.status === 'actual' || event.status === 'planned'
  if (!isPlanOrFact || (event.type !== 'SANCTION' && event.type !== 'REGULATE')) return null
  const lemma = event.trigger.lemma.toLowerCase()
  const family = FAMILIES.find(({ words }) => words.test(lemma))
  if (family === undefined || OTHER_OBJECT.test(scene.document.text.slice(event.trigger.end, scene.end))) return null
  return { event, family: exportFamily(scene, event, family), verb: null }
}

/** "halt the export", "suspended rare-earth exports": the verb right before, over adjectives and nouns alone. */
export function stoppingVerb(scene: Scene, trigger: Span): Token | null {
  const at = scene.tokens.findIndex((token) => token.start === trigger.start)
  for (let index = at - 1; index >= Math.max(0, at - 5); index -= 1) {
    const token = scene.tokens[index]
    if (token === undefined) return null
    if (/^(?:halt|stop|suspend|ban|block|prohibit|freeze)$/iu.test(token.lemma) && token.tag === 'VERB') return token
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON)$/u.test(token.tag) && token.text !== '-') return null
  }
  return null
}

/** "export controls", "limit exports of": a control that says of what kind. */
function exportFamily(scene: Scene, event: EventMention, family: Family): Family {
  if (family.noun !== 'restrictions') return family
  const around = scene.document.text.slice(Math.max(scene.start, event.trigger.start - 12), event.trigger.end)
  return /\bexport[\s-]+\p{L}+$/iu.test(around) ? { ...family, noun: 'export controls' } : family
}

/** The agents that the words bear out. */
function issuingRoles(scene: Scene, { event, verb }: Told): readonly Role[] {
  const near = verb === null || event.agents.length > 0 ? event.agents : governorOf(scene, verb)
  return near.flatMap((role) => {
    if (role.span === null) return [role]
    if (/^(?:its|their|his|her)$/iu.test(scene.document.text.slice(role.span.start, role.span.end)))
      return ownersMeant(scene, role, role.span)
    return role.span.end <= event.trigger.start || isNamedBehind(scene, event, role.span) ? [role] : []
  })
}

/** "has indicated to halt": who indicated. */
function governorOf(scene: Scene, verb: Token): readonly Role[] {
  const governor = scene.events.findLast(
    ({ trigger, agents }) => trigger.end <= verb.start && verb.start - trigger.end <= 12 && agents.length > 0,
  )
  return governor?.agents ?? []
}

/** In "urged A to lift its ban" whoever is to lift it owns it. */
function ownersMeant(scene: Scene, role: Role, pronoun: Span): readonly Role[] {
  const verb = scene.events.find(
    ({ trigger, agents }) => trigger.end <= pronoun.start && pronoun.start - trigger.end <= 3 && agents.length > 0,
  )
  return verb === undefined ? [role] : verb.agents
}

/** Behind a noun only "by X" names who issued it, with no verb between: not "the ban was criticised by X". */
function isNamedBehind(scene: Scene, event: EventMention, agent: Span): boolean {
  const between = scene.tokens.filter(({ start }) => event.trigger.end <= start && start < agent.start)
  const isVerb = scene.tokens.some(({ start, tag }) => start === event.trigger.start && tag === 'VERB')
  const by = between.findLast(({ tag }) => tag !== 'DET' && tag !== 'ADJ')
  return by?.text === 'by' && (isVerb || between.every(({ tag }) => tag !== 'VERB' && tag !== 'AUX'))
}

function onePerCountry(issuers: readonly FoundActor[]): readonly FoundActor[] {
  const keys = issuers.map(issuerKey)
  return issuers.filter((issuer, index) => keys.indexOf(issuerKey(issuer)) === index)
}

interface Matter {
  readonly key: string
  readonly phrase: string
}

interface MatterSearch {
  readonly event: EventMention
  readonly family: Family
  readonly cast: Cast
  readonly issuer: FoundActor
}

/** What it hits: companies and people by name, else a good, else a country, else a people's companies. */
function mattersOf(scene: Scene, { event, family, cast, issuer }: MatterSearch): readonly Matter[] {
  const targets = event.targets
    .flatMap((role) => namedIn(scene, role, cast))
    .filter((target) => target.id !== issuer.id && (target.kind !== 'Country' || target.country !== issuer.country))
  const about = event.about.flatMap(({ id }) => (id === null ? [] : (cast.topics.get(id) ?? [])))[0]
  const topic = about ?? topicBehind(scene, event.trigger)
  const named = targets.filter(({ kind }) => kind !== 'Country' && kind !== 'Group').slice(0, MAX_TARGETS)
  const suffix = topic === undefined ? '' : ` (${topic.name})`
  if (named.length > 0 && family.kind !== 'tariff')
    return named.map((target) => ({ key: target.id, phrase: `on ${target.name}${suffix}` }))
  const country = targets.find(({ kind }) => kind === 'Country')
  if (family.kind === 'tariff') return tariffMatter(country, topic, cast)
  if (topic !== undefined) return [{ key: topic.id, phrase: `on ${topic.name}` }]
  if (country !== undefined) return [{ key: country.id, phrase: `on ${shortName(country, cast.actors)}` }]
  return targets
    .filter(isNational)
    .slice(0, 1)
    .map((group) => ({ key: group.id, phrase: `on ${titleOf(group)}` }))
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

/** The good right behind the word: "ban on purchasing computer chips". */
function topicBehind(scene: Scene, trigger: Span): FoundTopic | undefined {
  const behind = /^\s+(?:on|of|over|against)\s[^,;.:()]{0,60}/u.exec(
    scene.document.text.slice(trigger.end, scene.end),
  )?.[0]
  const reach = { start: trigger.end, end: trigger.end + (behind?.length ?? 0) }
  return scene.topics.find((placed) => covers(reach, placed))?.topic
}

function tariffMatter(country: FoundActor | undefined, topic: FoundTopic | undefined, cast: Cast): readonly Matter[] {
  const good = topic?.name ?? 'goods'
  if (country !== undefined)
    return [
      { key: `${country.id} ${topic?.id ?? ''}`.trim(), phrase: `on ${good} from ${shortName(country, cast.actors)}` },
    ]
  return topic === undefined ? [] : [{ key: topic.id, phrase: `on ${topic.name}` }]
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

interface Parts {
  readonly event: EventMention
  readonly family: Family
  readonly issuer: FoundActor
  readonly matter: Matter
  readonly cast: Cast
}

function compose(scene: Scene, { event, family, issuer, matter, cast }: Parts): Sighting {
  const { start, end } = event.evidence
  return {
    start,
    end,
    scene,
    kind: family.kind,
    name: `${shortName(issuer, cast.actors)} ${family.noun} ${matter.phrase}`,
    key: `${family.kind}${family.noun === 'sanctions' ? ' sanctions' : ''} ${matter.key}`,
    country: issuerKey(issuer),
    known: null,
    owner: null,
    event,
    topic: null,
    needsIssuer: false,
    rule: `event/${event.trigger.lemma.toLowerCase().replaceAll(' ', '-')}`,
  }
}
