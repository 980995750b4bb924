import type { FoundActor } from '../core/actor.ts'
import type { Token } from '../core/language.ts'
import type { MeasureKind } from '../core/measure.ts'
import { covers, overlaps, type Span } from '../core/span.ts'
import type { Cast } from './cast.ts'
import { instrumentStep } from './instrument-steps.ts'
import { issuerKey, shortName } from './measure-names.ts'
import { modalityOf } from './modality.ts'
import { isIssuer, type PlacedActor, type PlacedTopic, type Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'
import { issuerOf, subtreeOf, verbsOver } from './tree.ts'

interface Deed {
  readonly kind: MeasureKind
  readonly noun: string
}

const BAN: Deed = { kind: 'ban', noun: 'ban' }
const CONTROL: Deed = { kind: 'control', noun: 'restrictions' }
const DEEDS: ReadonlyMap<string, Deed> = new Map([
  ...'ban bar block prohibit forbid outlaw'.split(' ').map((lemma) => [lemma, BAN] as const),
  ...'limit restrict curb'.split(' ').map((lemma) => [lemma, CONTROL] as const),
])
const MAX_ISSUERS = 4

/** "A has blocked B from selling radios": a ban that the tree tells, where the events stage read nothing at its verb. */
export function findVerbMeasures(scene: Scene, cast: Cast): readonly Sighting[] {
  return scene.tokens.flatMap((verb) => {
    const deed = verb.tag === 'VERB' ? DEEDS.get(verb.lemma.toLowerCase()) : undefined
    if (deed === undefined) return []
    if (scene.events.some(({ trigger }) => overlaps(trigger, verb))) return []
    const modality = modalityOf(scene, verb)
    const isServed = instrumentStep(scene, verb) !== null
    if (modality !== 'fact' && modality !== 'plan' && !isServed) return []
    const matter = matterOf(scene, verb)
    if (matter === null) return []
    return issuersOf(scene, verb, isServed).map((owner) => sightingOf(scene, { verb, deed, owner, matter, cast }))
  })
}

interface BanMatter extends Span {
  readonly hit: FoundActor | null
  readonly topic: PlacedTopic | null
}

/** The company that is the object, else the good in it. */
function matterOf(scene: Scene, verb: Token): BanMatter | null {
  const object = scene.tokens.find(({ head, relation }) => head === verb.index && relation === 'obj')
  if (object === undefined || object.start < verb.start) return null
  const reach = { start: verb.end, end: Math.max(object.end, subtreeOf(scene, object).end) }
  const clause = { start: verb.end, end: subtreeOf(scene, verb).end }
  const hit = scene.actors.find((placed) => placed.actor.kind === 'Company' && covers(placed, object))?.actor ?? null
  const topic = scene.topics.find((placed) => covers(hit === null ? reach : clause, placed)) ?? null
  return hit === null && topic === null ? null : { ...reach, hit, topic }
}

/** The subject, or those that it stands for: "some states, among them A and B". */
function issuersOf(scene: Scene, verb: Token, isServed: boolean): readonly PlacedActor[] {
  const subject = scene.tokens.find(({ head, relation }) => head === verb.index && relation === 'nsubj')
  if (subject === undefined) {
    // "plans to ban", "sets rules to limit": who plans, who sets them.
    const planner = verb.relation === 'xcomp' || isServed ? issuerOf(scene, verbsOver(scene, verb)) : null
    return planner === null ? [] : [planner]
  }
  const span = subtreeOf(scene, subject)
  const inside = scene.actors.filter(
    (placed) => covers(span, placed) && isIssuer(placed.actor) && placed.actor.country !== null,
  )
  const over = inside.filter((placed) => covers(placed, subject))
  const chosen = over.length > 0 ? over : inside
  const keys = chosen.map(({ actor }) => issuerKey(actor))
  return chosen.filter((_, index) => keys.indexOf(keys[index] ?? '') === index).slice(0, MAX_ISSUERS)
}

interface Parts {
  readonly verb: Token
  readonly deed: Deed
  readonly owner: PlacedActor
  readonly matter: BanMatter
  readonly cast: Cast
}

function sightingOf(scene: Scene, { verb, deed, owner, matter, cast }: Parts): Sighting {
  const { hit, topic } = matter
  const good = topic?.topic.name ?? ''
  const phrase = hit === null ? good : `${hit.name}${topic === null ? '' : ` (${good})`}`
  return {
    start: verb.start,
    end: matter.end,
    scene,
    kind: deed.kind,
    name: `${shortName(owner.actor, cast.actors)} ${deed.noun} on ${phrase}`,
    key: `${deed.kind} ${hit?.id ?? topic?.topic.id ?? ''}`,
    country: issuerKey(owner.actor),
    known: null,
    owner,
    event: null,
    issuer: null,
    hit,
    topic,
    needsIssuer: false,
    rule: `verb/${deed.kind}`,
  }
}
