import type { ActorMention, Evidence, FoundActor } from '../core/actor.ts'
import type { Document } from '../core/document.ts'
import type { EventMention, FoundTopic } from '../core/event.ts'
import type { ActorLayer, EventLayer } from '../core/findings.ts'
import type { Sentence, Token } from '../core/language.ts'
import { covers, overlaps, type Span } from '../core/span.ts'

export interface PlacedActor extends Span {
  readonly actor: FoundActor
  readonly mention: ActorMention
}

export interface PlacedTopic extends Span {
  readonly topic: FoundTopic
}

/** All that the rules read of one sentence. */
export interface Scene extends Span {
  readonly document: Document
  readonly sentence: Sentence
  /** The sentence as written. */
  readonly text: string
  readonly tokens: readonly Token[]
  /** In text order, longer ones first where they begin together. */
  readonly actors: readonly PlacedActor[]
  readonly topics: readonly PlacedTopic[]
  readonly events: readonly EventMention[]
}

/** What the rules read of each sentence, in text order. */
export function viewScenes(
  document: Document,
  sentences: readonly Sentence[],
  layers: { readonly actors: ActorLayer; readonly events: EventLayer },
): readonly Scene[] {
  const actors = groupBySentence(layers.actors)
  const findTopics = topicFinder(layers.events.topics)
  const events = groupEvents(sentences, layers.events.events)
  return sentences.map((sentence) => {
    const text = document.text.slice(sentence.start, sentence.end)
    const { start, end, tokens, index } = sentence
    const topics = findTopics(text, start)
    return {
      document,
      sentence,
      text,
      start,
      end,
      tokens,
      actors: actors.get(index) ?? [],
      topics,
      events: events.get(index) ?? [],
    }
  })
}

function groupBySentence(layer: ActorLayer): ReadonlyMap<number, readonly PlacedActor[]> {
  const grouped = new Map<number, PlacedActor[]>()
  for (const actor of layer.actors) {
    for (const mention of actor.mentions) {
      const found = grouped.get(mention.sentence) ?? []
      found.push({ actor, mention, start: mention.start, end: mention.end })
      grouped.set(mention.sentence, found)
    }
  }
  for (const found of grouped.values()) found.sort((a, b) => a.start - b.start || b.end - a.end)
  return grouped
}

function groupEvents(
  sentences: readonly Sentence[],
  events: readonly EventMention[],
): ReadonlyMap<number, readonly EventMention[]> {
  const byStart = new Map(sentences.map((sentence) => [sentence.start, sentence.index]))
  const grouped = new Map<number, EventMention[]>()
  for (const event of events) {
    const index = byStart.get(event.evidence.sentenceStart)
    if (index !== undefined) grouped.set(index, [...(grouped.get(index) ?? []), event])
  }
  return grouped
}

/** Finds the document's topics again, by the forms that the events stage saw. */
function topicFinder(topics: readonly FoundTopic[]): (text: string, offset: number) => readonly PlacedTopic[] {
  const byForm = new Map(
    topics.flatMap((topic) => [topic.name, ...topic.aliases].map((form) => [form.toLowerCase(), topic])),
  )
  if (byForm.size === 0) return () => []
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text, offset) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const topic = byForm.get(match[0].toLowerCase())
      const start = offset + match.index
      return topic === undefined ? [] : [{ topic, start, end: start + match[0].length }]
    })
}

/** The words of a name as a pattern that matches exactly them. */
export function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}

/** Evidence for a stretch of a sentence; the quote is cut to the sentence. */
export function evidenceFor(scene: Scene, span: Span, rule: string): Evidence {
  const start = Math.max(span.start, scene.start)
  const end = Math.min(span.end, scene.end)
  const quote = scene.document.text.slice(start, end)
  return { start, end, quote, sentence: scene.text, sentenceStart: scene.start, rule }
}

/** From the first to the last of several stretches. */
export function spanOver(...spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

/** The tokens of a sentence that a stretch covers, wholly or in part. */
export function tokensIn(scene: Scene, span: Span): readonly Token[] {
  return scene.tokens.filter((token) => overlaps(token, span))
}

/** The longest actor mention over a token. */
export function actorOver(scene: Scene, token: Span): PlacedActor | null {
  const over = scene.actors.filter((placed) => covers(placed, token))
  return over.sort((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null
}

/** "signed by A": whoever stands behind a stretch with "by", if that can make rules. */
export function namedBehind(scene: Scene, { end }: Span): PlacedActor | null {
  const by = /^\s+by\s+(?:the\s+)?/u.exec(scene.document.text.slice(end, scene.end))?.[0].length ?? 0
  const named =
    by === 0 ? [] : scene.actors.filter(({ start, actor }) => start <= end + by && end < start && isIssuer(actor))
  // "US President A": the longest stands for A.
  return named.find(({ actor }) => actor.country !== null) ?? null
}

/** Whether an actor can make rules for others: a state or a body of one, a union of states, or who leads one. */
export function isIssuer(actor: FoundActor): boolean {
  switch (actor.kind) {
    case 'Country':
    case 'Government':
    case 'InternationalOrganization':
      return true
    case 'Person':
    case 'Party':
    case 'Military':
      return actor.country !== null
    case 'Company':
    case 'Media':
    case 'Institution':
    case 'Group':
      return false
  }
}
