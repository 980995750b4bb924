import type { FoundActor } from '../core/actor.ts'
import type { EventMention, FoundTopic } from '../core/event.ts'
import type { MeasureKind } from '../core/measure.ts'
import { issuerKey, shortName } from './measure-names.ts'
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
/** "halt the export of rare earths": the verb that makes a ban of an export, right before it. */
const STOPPED =
  /\b(?:halt|stop|suspend|ban|block|cut off|prohibit|end|freeze)(?:s|ed|ped|ned|ing|ping|ning)?\s+(?:(?:the|all|its|their|any)\s+)?(?:[\p{L}-]+\s+){0,3}$/iu
const MAX_TARGETS = 4

/** Measures without a name of their own, told by an event: one for each issuer, or each of a few targets. */
export function composeMeasures(scene: Scene, cast: Cast): readonly Sighting[] {
  return scene.events.flatMap((event) => {
    const family = familyOf(scene, event)
    if (family === null || (event.status !== 'actual' && event.status !== 'planned')) return []
    const issuers = onePerCountry(event.agents.flatMap(({ actor }) => cast.byId.get(actor) ?? []).filter(isIssuer))
    return issuers.flatMap((issuer) =>
      mattersOf(event, { family, cast, issuer }).map((matter) =>
        compose(scene, { event, family, issuer, matter, cast }),
      ),
    )
  })
}

function familyOf(scene: Scene, event: EventMention): Family | null {
  const lemma = event.trigger.lemma.toLowerCase()
  if (event.type === 'COOPERATE' && lemma === 'export') {
    const before = scene.document.text.slice(scene.start, event.trigger.start)
    return STOPPED.test(before) ? { kind: 'ban', noun: 'export ban', words: STOPPED } : null
  }
  if (event.type !== 'SANCTION' && event.type !== 'REGULATE') return null
  const family = FAMILIES.find(({ words }) => words.test(lemma))
  return family === undefined ? null : exportFamily(scene, event, family)
}

/** "export controls", "limit exports of": a control that says of what kind. */
function exportFamily(scene: Scene, event: EventMention, family: Family): Family {
  if (family.noun !== 'restrictions') return family
  const around = scene.document.text.slice(Math.max(scene.start, event.trigger.start - 12), event.trigger.end)
  return /\bexport[\s-]+\p{L}+$/iu.test(around) ? { ...family, noun: 'export controls' } : family
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
  readonly family: Family
  readonly cast: Cast
  readonly issuer: FoundActor
}

/** What it hits: companies and people by name, else a good, else a country, else a people's companies. */
function mattersOf(event: EventMention, { family, cast, issuer }: MatterSearch): readonly Matter[] {
  const targets = event.targets
    .flatMap(({ actor }) => cast.byId.get(actor) ?? [])
    .filter((target) => target.id !== issuer.id && (target.kind !== 'Country' || target.country !== issuer.country))
  const topic = event.about.flatMap(({ id }) => (id === null ? [] : (cast.topics.get(id) ?? [])))[0]
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
    needsIssuer: false,
    rule: `event/${event.trigger.lemma.toLowerCase().replaceAll(' ', '-')}`,
  }
}
