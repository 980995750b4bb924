import type { FoundActor } from '../core/actor.ts'
import type { About, EventMention } from '../core/event.ts'
import type { MeasureKind } from '../core/measure.ts'
import { fold, issuerKey, issuerName } from './naming.ts'
import type { Register } from './register.ts'
import { isIssuer, type Scene } from './scene.ts'

/** Trigger words that make a measure of their event, by kind; the noun and the verb alike. */
const KINDS: Readonly<Record<string, MeasureKind>> = {
  ban: 'ban',
  bar: 'ban',
  block: 'ban',
  prohibit: 'ban',
  prohibition: 'ban',
  forbid: 'ban',
  outlaw: 'ban',
  embargo: 'ban',
  exclude: 'ban',
  blockade: 'ban',
  moratorium: 'ban',
  tariff: 'tariff',
  duty: 'tariff',
  levy: 'tariff',
  quota: 'control',
  restrict: 'control',
  restriction: 'control',
  curb: 'control',
  limit: 'control',
  sanction: 'control',
  control: 'control',
  cap: 'control',
}

interface Cast {
  readonly actors: readonly FoundActor[]
  readonly byId: ReadonlyMap<string, FoundActor>
}

/** Measures that have no name of their own and are told by an event: "US ban on Huawei", one for each issuer. */
export function composeMeasures(scene: Scene, register: Register, cast: Cast): void {
  for (const event of scene.events) {
    const kind = kindOf(event)
    if (kind === null || event.status === 'denied' || event.status === 'alleged') continue
    const issuers = event.agents.flatMap((role) => cast.byId.get(role.actor) ?? []).filter(isIssuer)
    const matter = matterOf(event, cast)
    if (matter === null) continue
    for (const issuer of oneACountry(issuers)) {
      if (matter.key === issuerKey(issuer)) continue
      sightComposed({ scene, register, cast, event, kind, matter, issuer })
    }
  }
}

/** "the Biden administration and Biden": one issuer. */
function oneACountry(issuers: readonly FoundActor[]): readonly FoundActor[] {
  return issuers.filter(
    (issuer, index) => issuers.findIndex((other) => issuerKey(other) === issuerKey(issuer)) === index,
  )
}

function kindOf(event: EventMention): MeasureKind | null {
  if (event.type !== 'SANCTION') return null
  const lemma = event.trigger.lemma.toLowerCase()
  return KINDS[lemma] ?? KINDS[lemma.replace(/s$/u, '')] ?? null
}

/** Whom or what a measure hits. */
interface Matter {
  readonly key: string
  /** "on Huawei", "on goods from China". */
  readonly phrase: (kind: MeasureKind) => string
}

/** A company or body before a good, a good before a country: the narrowest that is named. */
function matterOf(event: EventMention, cast: Cast): Matter | null {
  // "companies" says nothing of whom; "Chinese companies" does.
  const targets = event.targets
    .flatMap((role) => cast.byId.get(role.actor) ?? [])
    .filter((actor) => actor.kind !== 'Group' || actor.country !== null)
  const target =
    targets.find((actor) => actor.kind !== 'Country' && actor.kind !== 'Group') ??
    targets.find((actor) => actor.kind === 'Country') ??
    targets[0]
  const topic = event.about.find(
    (about): about is About & { readonly id: NonNullable<About['id']> } => about.id !== null,
  )
  if (target !== undefined && target.kind !== 'Country' && target.kind !== 'Group')
    return { key: fold(target.name), phrase: () => `on ${target.name}` }
  if (topic !== undefined && target !== undefined)
    return {
      key: `${topic.id} ${issuerKey(target)}`,
      phrase: (kind) => `on ${topic.name} ${kind === 'control' ? 'to' : 'from'} ${issuerName(target, cast.actors)}`,
    }
  if (topic !== undefined) return { key: topic.id, phrase: () => `on ${topic.name}` }
  if (target === undefined) return null
  if (target.kind === 'Group')
    return target.country === null
      ? null
      : { key: `group ${issuerKey(target)} ${fold(target.name)}`, phrase: () => `on ${target.name}` }
  return {
    key: issuerKey(target),
    phrase: (kind) =>
      kind === 'tariff' ? `on goods from ${issuerName(target, cast.actors)}` : `on ${issuerName(target, cast.actors)}`,
  }
}

interface Composed {
  readonly scene: Scene
  readonly register: Register
  readonly cast: Cast
  readonly event: EventMention
  readonly kind: MeasureKind
  readonly matter: Matter
  readonly issuer: FoundActor
}

const NOUNS: Readonly<Record<MeasureKind, string>> = {
  ban: 'ban',
  tariff: 'tariffs',
  control: 'restrictions',
  list: 'list',
  law: 'law',
  strategy: 'strategy',
  'review system': 'review system',
}

function sightComposed({ scene, register, cast, event, kind, matter, issuer }: Composed): void {
  const noun = event.trigger.lemma.toLowerCase().startsWith('sanction') ? 'sanctions' : NOUNS[kind]
  const evidence = { ...event.evidence, rule: `composed/${event.evidence.rule}` }
  const place = register.sight(scene, {
    key: [kind, issuerKey(issuer), matter.key],
    kind,
    name: `${issuerName(issuer, cast.actors)} ${noun} ${matter.phrase(kind)}`,
    written: null,
    evidence,
  })
  register.link(event.id, place.id)
  register.addIssuer(place.id, issuer.id, evidence)
  for (const target of event.targets) register.addCoverage(place.id, target.actor, evidence)
  for (const about of event.about)
    if (about.id?.startsWith('topic:') === true) register.addCoverage(place.id, about.id as `topic:${string}`, evidence)
}
