import type { FoundActor } from '../core/actor.ts'
import type { FoundTopic } from '../core/event.ts'
import type { MeasureKind } from '../core/measure.ts'
import { covers, overlaps, type Span } from '../core/span.ts'
import { isIssuer, type Scene } from './scene.ts'

/** A measure called by a common noun with what makes it that one: "review mechanism for rare earth exports". */
export interface CommonMention extends Span {
  readonly kind: MeasureKind
  /** Lower case, without article and owner: "rare earth export controls". */
  readonly phrase: string
  readonly owner: FoundActor | null
  readonly head: number
  readonly topic: FoundTopic | null
}

interface CommonHead {
  readonly kind: MeasureKind
  /** One of these must stand before the head: "the list" alone is nothing. */
  readonly needs: RegExp
}

const HEADS: Readonly<Record<string, CommonHead>> = {
  list: {
    kind: 'list',
    needs:
      /^(?:entity|entities|sanctions?|control|controlled|watch|management|export|restricted|banned|prohibited|blocked|visa|military|negative)$/u,
  },
  blacklist: {
    kind: 'list',
    needs: /^(?:trade|export|economic|investment|technology|entity|government|procurement)$/u,
  },
  control: { kind: 'control', needs: /^(?:export|import|investment|outbound|technology|chip)$/u },
  curb: { kind: 'control', needs: /^(?:export|import|investment|outbound|technology|chip)$/u },
  strategy: {
    kind: 'strategy',
    needs: /^(?:national|security|defen[cs]e|industrial|technology|data|export|trade|cyber)$/u,
  },
  plan: { kind: 'strategy', needs: /^(?:strategic|year)$/u },
  mechanism: { kind: 'review system', needs: /^(?:review|screening|vetting|licensing|approval|monitoring|tracking)$/u },
  system: { kind: 'review system', needs: /^(?:review|screening|vetting|licensing|approval|licence|license|permit)$/u },
  regime: { kind: 'review system', needs: /^(?:review|screening|vetting|licensing|sanctions|control)$/u },
}
const MAX_MODIFIERS = 7

/** Common-noun measures of a sentence, in text order. */
export function findCommon(scene: Scene, topics: readonly FoundTopic[]): readonly CommonMention[] {
  return scene.tokens.flatMap((token) => {
    const lemma = token.lemma.toLowerCase()
    const head = HEADS[lemma] ?? HEADS[lemma.replace(/s$/u, '')]
    if (head === undefined || token.tag === 'VERB') return []
    const mention = mentionAt(scene, token.index, { head, topics })
    return mention === null ? [] : [mention]
  })
}

interface HeadSearch {
  readonly head: CommonHead
  readonly topics: readonly FoundTopic[]
}

function mentionAt(scene: Scene, at: number, { head, topics }: HeadSearch): CommonMention | null {
  let first = at
  while (first > 0 && at - first < MAX_MODIFIERS && isModifier(scene, first - 1)) first -= 1
  const words = scene.tokens.slice(first, at)
  if (!words.some((token) => head.needs.test(token.lemma.toLowerCase()) || head.needs.test(token.text.toLowerCase())))
    return null
  if (scene.events.some(({ trigger }) => trigger.start === scene.tokens[first]?.start && first !== at)) return null
  const last = tailOf(scene, at)
  const span = { start: scene.tokens[first]?.start ?? 0, end: scene.tokens[last]?.end ?? 0 }
  return {
    ...span,
    kind: head.kind,
    phrase: scene.document.text.slice(span.start, span.end).replace(/\s+/gu, ' ').toLowerCase(),
    owner: ownerOf(scene, first),
    head: at,
    topic: topicIn(scene, span, topics),
  }
}

/** An adjective or noun that is neither an owner nor one of the words that only point ("new", "its"). */
function isModifier(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (token === undefined || POINTERS.has(token.text.toLowerCase())) return false
  if (scene.mentions.some(({ mention }) => overlaps(mention, token))) return false
  return (
    token.tag === 'ADJ' ||
    token.tag === 'NOUN' ||
    token.tag === 'PROPN' ||
    token.tag === 'NUM' ||
    token.text === '-' ||
    (token.tag === 'VERB' && /^(?:VBN|VBG)$/u.test(token.fineTag)) ||
    (token.tag === 'VERB' &&
      scene.tokens[at + 1]?.tag === 'NOUN' &&
      scene.tokens[at + 1]?.lemma !== 'list' &&
      !scene.events.some((event) => overlaps(event.trigger, token)))
  )
}

const POINTERS: ReadonlySet<string> = new Set(
  'new own better certain such tighter stricter tough tougher further proposed latest sweeping same other more several broad wider current recent similar strict tight possible first'.split(
    ' ',
  ),
)

/** "strategic plan for national security", "export controls on rare earths": one phrase behind belongs to it. */
function tailOf(scene: Scene, at: number): number {
  const preposition = scene.tokens[at + 1]
  if (preposition === undefined || !/^(?:on|over|of|for)$/u.test(preposition.text)) return at
  let last = at + 1
  while (last + 1 < scene.tokens.length && last - at < 6) {
    const token = scene.tokens[last + 1]
    if (token === undefined || !(token.tag === 'ADJ' || token.tag === 'NOUN' || token.text === '-')) break
    if (scene.mentions.some(({ mention }) => overlaps(mention, token))) break
    last += 1
  }
  return last === at + 1 || scene.tokens[last]?.tag !== 'NOUN' ? at : last
}

/** "China's", "the US", "its": whoever stands right before the phrase. */
function ownerOf(scene: Scene, first: number): FoundActor | null {
  let at = first - 1
  while (
    at >= 0 &&
    (POINTERS.has(scene.tokens[at]?.text.toLowerCase() ?? '') ||
      scene.tokens[at]?.fineTag === 'POS' ||
      /^['’]$/u.test(scene.tokens[at]?.text ?? ''))
  )
    at -= 1
  const token = scene.tokens[at]
  if (token === undefined) return null
  return scene.mentions.find(({ actor, mention }) => covers(mention, token) && isIssuer(actor))?.actor ?? null
}

function topicIn(scene: Scene, span: Span, topics: readonly FoundTopic[]): FoundTopic | null {
  const text = ` ${scene.document.text
    .slice(span.start, span.end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return (
    topics.find((topic) =>
      [topic.name, ...topic.aliases].some((form) =>
        text.includes(` ${form.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `),
      ),
    ) ?? null
  )
}
