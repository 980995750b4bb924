import type { Token } from '../core/language.ts'
import type { MeasureKind } from '../core/measure.ts'
import { covers, overlaps, type Span } from '../core/span.ts'
import type { Cast } from './cast.ts'
import { issuerKey, shortName } from './measure-names.ts'
import { ownerBefore } from './owner-before.ts'
import type { PlacedActor, PlacedTopic, Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

interface Noun {
  readonly kind: MeasureKind
  readonly noun: string
}

const NOUNS: Readonly<Record<string, Noun>> = {
  ban: { kind: 'ban', noun: 'ban' },
  embargo: { kind: 'ban', noun: 'ban' },
  tariff: { kind: 'tariff', noun: 'tariffs' },
  duty: { kind: 'tariff', noun: 'tariffs' },
  control: { kind: 'control', noun: 'restrictions' },
  restriction: { kind: 'control', noun: 'restrictions' },
  curb: { kind: 'control', noun: 'restrictions' },
}
const BEHIND = /^\s+(?:on|against|over)\s+[^,;.:()—–]{1,50}/u

/** "Beijing's controls on rare earths": a measure with owner and matter that no event tells. */
export function findPhraseMeasures(scene: Scene, cast: Cast): readonly Sighting[] {
  return scene.tokens.flatMap((token) => {
    const lemma = token.lemma.toLowerCase()
    const noun = Object.hasOwn(NOUNS, lemma) && token.tag === 'NOUN' ? NOUNS[lemma] : undefined
    const found = noun === undefined ? null : phraseAt(scene, token, { noun, cast })
    return found === null ? [] : [found]
  })
}

interface PhraseSearch {
  readonly noun: Noun
  readonly cast: Cast
}

function phraseAt(scene: Scene, head: Token, { noun, cast }: PhraseSearch): Sighting | null {
  const first = firstModifier(scene, head)
  const owner = ownerBefore(scene, first.start)
  const behind = BEHIND.exec(scene.document.text.slice(head.end, scene.end))?.[0] ?? ''
  const reach = { start: first.start, end: head.end + behind.length }
  const topic = scene.topics.find((placed) => covers(reach, placed)) ?? null
  const target = targetIn(scene, { start: head.end, end: reach.end }, owner)
  if (owner === null || (topic === null && target === null)) return null
  const { key, phrase } = matterOf({ noun, topic, target, cast })
  const isExport = /\bexport\s+$/iu.test(scene.document.text.slice(scene.start, head.start))
  const word = isExport && noun.kind === 'control' ? 'export controls' : noun.noun
  return {
    start: first.start,
    end: Math.max(head.end, topic?.end ?? 0, target?.end ?? 0),
    scene,
    kind: noun.kind,
    name: `${shortName(owner.actor, cast.actors)} ${word} on ${phrase}`,
    key: `${noun.kind} ${key}`,
    country: issuerKey(owner.actor),
    known: null,
    owner,
    event: null,
    issuer: null,
    hit: null,
    topic,
    needsIssuer: false,
    rule: `phrase/${noun.kind}`,
  }
}

function firstModifier(scene: Scene, head: Token): Token {
  let first = head
  for (let at = head.index - 1; at >= Math.max(0, head.index - 5); at -= 1) {
    const token = scene.tokens[at]
    const isModifier =
      token !== undefined &&
      /^(?:ADJ|NOUN|NUM)$/u.test(token.tag) &&
      !scene.actors.some((placed) => overlaps(placed, token))
    if (!isModifier) break
    first = token
  }
  return first
}

function targetIn(scene: Scene, reach: Span, owner: PlacedActor | null): PlacedActor | null {
  const inside = scene.actors.filter((placed) => covers(reach, placed) && placed.actor.kind !== 'Group')
  return inside.find(({ actor }) => actor.country !== owner?.actor.country || actor.kind === 'Company') ?? null
}

interface MatterParts extends PhraseSearch {
  readonly topic: PlacedTopic | null
  readonly target: PlacedActor | null
}

/** The same keys as those of measures told by events. */
function matterOf({ noun, topic, target, cast }: MatterParts): { readonly key: string; readonly phrase: string } {
  const good = topic?.topic
  const whom = target?.actor
  if (whom !== undefined && whom.kind !== 'Country' && noun.kind !== 'tariff')
    return { key: whom.id, phrase: whom.name }
  if (noun.kind === 'tariff' && whom !== undefined)
    return {
      key: `${whom.id} ${good?.id ?? ''}`.trim(),
      phrase: `${good?.name ?? 'goods'} from ${shortName(whom, cast.actors)}`,
    }
  if (good !== undefined) return { key: good.id, phrase: good.name }
  return { key: whom?.id ?? '', phrase: whom === undefined ? '' : shortName(whom, cast.actors) }
}
