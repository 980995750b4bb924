import type { Token } from '../core/language.ts'
import type { MeasureKind } from '../core/measure.ts'
import { covers, overlaps, type Span } from '../core/span.ts'
import type { Cast } from './cast.ts'
import { issuerKey, shortName } from './measure-names.ts'
import { modalityOf } from './modality.ts'
import { ownerBefore } from './owner-before.ts'
import { isIssuer, type PlacedActor, type PlacedTopic, type Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'
import { STAGE_VERBS } from './stage-words.ts'
import { issuerOf, verbsOver } from './tree.ts'

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
  const owner = ownerOf(scene, head, first) ?? makerOf(scene, head)
  const behind = BEHIND.exec(scene.document.text.slice(head.end, scene.end))?.[0] ?? ''
  const reach = { start: first.start, end: head.end + behind.length }
  const topic = scene.topics.find((placed) => covers(reach, placed)) ?? tradedTopic(scene, head)
  const target = targetIn(scene, { start: head.end, end: reach.end }, owner)
  // Who would issue what is merely asked for, the sentences around tell.
  const isOpen = owner === null && topic !== null && target === null && isAskedFor(scene, head)
  if ((owner === null && !isOpen) || (topic === null && target === null)) return null
  const { key, phrase } = matterOf({ noun, topic, target, cast })
  const isExport = /\bexport\s+$/iu.test(scene.document.text.slice(scene.start, head.start))
  const word = isExport && noun.kind === 'control' ? 'export controls' : noun.noun
  return {
    start: first.start,
    end: Math.max(head.end, inReach(reach, topic), inReach(reach, target)),
    scene,
    kind: noun.kind,
    name: owner === null ? `${word} on ${phrase}` : `${shortName(owner.actor, cast.actors)} ${word} on ${phrase}`,
    key: `${noun.kind} ${key}`,
    country: owner === null ? null : issuerKey(owner.actor),
    known: null,
    owner,
    event: null,
    issuer: null,
    hit: target?.actor ?? null,
    topic,
    needsIssuer: owner === null,
    rule: `phrase/${noun.kind}`,
  }
}

/** Whoever stands before it; in "urged A to lift its ban" the ban is A's, who is to lift it. */
function ownerOf(scene: Scene, head: Token, first: Token): PlacedActor | null {
  const owner = ownerBefore(scene, first.start)
  if (owner?.mention.form !== 'pronoun') return owner
  const asked = scene.actors.find(
    ({ end, actor }) => isIssuer(actor) && /^\s+to\s+\p{L}+\s+$/u.test(scene.document.text.slice(end, owner.start)),
  )
  return asked ?? issuerOf(scene, verbsOver(scene, head)) ?? owner
}

function inReach(reach: Span, placed: Span | null): number {
  return placed !== null && covers(reach, placed) ? placed.end : 0
}

/** "A is amending its code to implement controls on X": who makes them, if the verb over the word makes measures. */
function makerOf(scene: Scene, head: Token): PlacedActor | null {
  const verbs = verbsOver(scene, head)
  const [verb] = verbs
  if (verb === undefined || head.head !== verb.index || head.relation !== 'obj') return null
  const meaning = STAGE_VERBS.get(verb.lemma.toLowerCase())
  const isMaking = meaning !== undefined && meaning.fact !== 'lifted' && meaning.fact !== 'suspended'
  const modality = modalityOf(scene, verb)
  return isMaking && (modality === 'fact' || modality === 'plan') ? issuerOf(scene, verbs) : null
}

const ASKS = /^(?:call|demand|recommend|propose|advocate|urge|suggest)$/u

function isAskedFor(scene: Scene, head: Token): boolean {
  const verb = scene.tokens[head.head ?? -1]
  if (verb !== undefined && ASKS.test(verb.lemma) && /^(?:obj|obl)/u.test(head.relation)) return true
  if (verb === undefined || head.relation !== 'obj' || !STAGE_VERBS.has(verb.lemma.toLowerCase())) return false
  return modalityOf(scene, verb) === 'wish'
}

/** "ease export controls, since timber exports fell": the one good whose trade the sentence speaks of. */
function tradedTopic(scene: Scene, head: Token): PlacedTopic | null {
  const isTrade = /\b(?:export|import)\s+$/iu.test(scene.document.text.slice(scene.start, head.start))
  const [only] = new Set(scene.topics.map(({ topic }) => topic))
  const traded = scene.topics.find(({ end }) =>
    /^\s+(?:ex|im)ports?\b/iu.test(scene.document.text.slice(end, scene.end)),
  )
  const isOnly = traded?.topic === only && new Set(scene.topics.map(({ topic }) => topic)).size === 1
  return isTrade && isOnly ? (traded ?? null) : null
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
