import type { Token } from '../core/language.ts'
import type { MeasureKind } from '../core/measure.ts'
import { overlaps, type Span } from '../core/span.ts'
import { foldName, oneLine } from './measure-names.ts'
import { ownerBefore } from './owner-before.ts'
import type { PlacedTopic, Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

interface Head {
  readonly kind: MeasureKind
  /** One of the words before the head must be among these: "the list" alone is nothing. */
  readonly needs: RegExp
}

const LIST_WORDS =
  /^(?:entity|entities|export|import|trade|sanctions?|watch|management|control|controlled|investment|security|technology|technological|visa|procurement|restricted|unreliable|unverified|military|negative|economic|debarment|no-fly|blocking)$/u
const STRATEGY_WORDS =
  /^(?:security|defen[cs]e|industrial|technology|export|cyber|cybersecurity|semiconductor|energy|economic|five-year|strategic)$/u
const LAW_WORDS =
  /^(?:spending|funding|budget|appropriations?|defen[cs]e|trade|security|privacy|immigration|tax|sanctions?|export|import|investment|data|cybersecurity|antitrust|procurement|surveillance|semiconductor|chips?|labou?r|media|copyright)$/u
const REVIEW_WORDS = /^(?:review|screening|vetting|licen[cs]ing|licen[cs]e|approval|tracking|permit|control)$/u

const HEADS: Readonly<Record<string, Head>> = {
  list: { kind: 'list', needs: LIST_WORDS },
  blacklist: { kind: 'list', needs: LIST_WORDS },
  strategy: { kind: 'strategy', needs: STRATEGY_WORDS },
  plan: { kind: 'strategy', needs: /^(?:five-year|strategic)$/u },
  mechanism: { kind: 'review system', needs: REVIEW_WORDS },
  system: { kind: 'review system', needs: REVIEW_WORDS },
  regime: { kind: 'review system', needs: REVIEW_WORDS },
  policy: { kind: 'review system', needs: /^(?:review|licen[cs]ing)$/u },
  bill: { kind: 'law', needs: LAW_WORDS },
}

/** Words that only point or praise: no part of the name. */
const POINTERS =
  /^(?:new|own|better|certain|such|tighter|stricter|tough|tougher|further|proposed|planned|latest|sweeping|same|other|more|several|broad|wider|current|recent|similar|strict|first|so-called|comprehensive|long|latter|ambitious|detailed|foreign|existing|clear|effective|growing|long-term)$/iu
const MAX_MODIFIERS = 6
const TAIL =
  /^\s+(?:for|on|of|over)\s+(?:(?:national|economic|technology|data|cyber|energy|export|state|advanced)\s+)*(?:security|exports?|imports?|investments?|technology|technologies|defen[cs]e)\b/u
/** "a review mechanism for chip exports" */
const GOODS = /^\s+(?:for|of|on|over)\s+[^,;.]{1,60}/u
const RELATIVE = /^\s+(?:that|which|to)\s+[^,;.]*/u

/** Systems called by a common noun with what makes it that one: "export blacklist", "investment screening mechanism". */
export function findSystemNames(scene: Scene): readonly Sighting[] {
  return scene.tokens.flatMap((token) => {
    const head = HEADS[token.lemma.toLowerCase()]
    if (head === undefined || !Object.hasOwn(HEADS, token.lemma.toLowerCase()) || token.tag === 'VERB') return []
    const found = sightingAt(scene, token, head)
    return found === null ? [] : [found]
  })
}

function sightingAt(scene: Scene, at: Token, head: Head): Sighting | null {
  const modifiers = modifiersOf(scene, at)
  const next = scene.tokens[at.index + 1]
  if (!modifiers.some(({ text }) => head.needs.test(text.toLowerCase())) || next?.tag === 'NOUN') return null
  const first = modifiers[0] ?? at
  const tail = TAIL.exec(scene.document.text.slice(at.end, scene.end))?.[0] ?? ''
  const span = { start: first.start, end: at.end + tail.length }
  const topic = topicOf(scene, span, head.kind) ?? besideTopic(scene, at, head.kind)
  const owner = ownerBefore(scene, span.start)
  const phrase = oneLine(scene.document.text.slice(span.start, span.end)).toLowerCase()
  const matter = head.kind === 'law' ? yearOf(scene) : matterOf(topic, phrase)
  return {
    ...span,
    scene,
    kind: head.kind,
    name: `${phrase}${matter}`,
    key: keyOf(`${phrase}${matter}`),
    country: owner?.actor.country ?? null,
    known: null,
    owner,
    event: null,
    issuer: null,
    hit: null,
    topic,
    needsIssuer: head.kind !== 'review system' || topic === null,
    rule: `system/${head.kind.replace(' ', '-')}`,
  }
}

/** "controls on chips and a review mechanism": the one good of the sentence, for a system beside a measure for it. */
function besideTopic({ tokens, topics }: Scene, at: Token, kind: MeasureKind): PlacedTopic | null {
  // What has an "and" of its own stands beside, whatever the tree calls it.
  const hasAnd = tokens.some(({ head, relation }) => head === at.index && relation === 'cc')
  const beside = at.relation === 'conj' || hasAnd ? tokens[at.head ?? -1] : undefined
  const isMeasure = beside !== undefined && /^(?:control|restriction|curb|ban|tariff|limit|quota)$/iu.test(beside.lemma)
  const isOnly = new Set(topics.map(({ topic }) => topic)).size === 1
  return kind === 'review system' && isMeasure && isOnly ? (topics[0] ?? null) : null
}

function matterOf(topic: PlacedTopic | null, phrase: string): string {
  return topic === null || phrase.includes(topic.topic.name.toLowerCase()) ? '' : ` (${topic.topic.name})`
}

/** Every year has its spending bill. */
function yearOf({ document }: Scene): string {
  return document.publishedOn === null ? '' : ` (${document.publishedOn.slice(0, 4)})`
}

function modifiersOf(scene: Scene, at: Token): readonly Token[] {
  let first = at.index
  while (first > 0 && at.index - first < MAX_MODIFIERS && isModifier(scene, scene.tokens[first - 1])) first -= 1
  return scene.tokens.slice(first, at.index)
}

/** An adjective or noun that is no owner, no pointer, and no deed of its own. */
function isModifier(scene: Scene, token: Token | undefined): boolean {
  if (token === undefined || POINTERS.test(token.text)) return false
  if (scene.actors.some((placed) => overlaps(placed, token))) return false
  if (token.tag === 'ADJ' || token.tag === 'NOUN' || token.tag === 'PROPN') return /^[\p{L}-]+$/u.test(token.text)
  return token.tag === 'VERB' && /^(?:VBN|VBG)$/u.test(token.fineTag) && LIST_WORDS.test(token.text.toLowerCase())
}

/** The good or technology in the name, or in the clause that says what it is for. */
function topicOf(scene: Scene, span: Span, kind: MeasureKind): PlacedTopic | null {
  const rest = scene.document.text.slice(span.end, scene.end)
  const behind = (kind === 'review system' ? GOODS.exec(rest) : null)?.[0] ?? RELATIVE.exec(rest)?.[0] ?? ''
  const reach = { start: span.start, end: span.end + behind.length }
  return scene.topics.find((placed) => overlaps(placed, reach)) ?? null
}

/** "technological" and "technology" are one, "national" and "system" tell nothing apart. */
function keyOf(phrase: string): string {
  return foldName(phrase)
    .split(' ')
    .filter((word) => !/^(?:national|system|state|government)$/u.test(word))
    .map((word) =>
      word
        .replace(/ological$/u, 'ology')
        .replace(/ies$/u, 'y')
        .replace(/(?<=[^s])s$/u, ''),
    )
    .join(' ')
}
