import type { ActorMention, Evidence, FoundActor } from '../core/actor.ts'
import type { Document } from '../core/document.ts'
import type { EventMention } from '../core/event.ts'
import type { ActorLayer, EventLayer } from '../core/findings.ts'
import type { Sentence, Token } from '../core/language.ts'
import { covers, overlaps, type Span } from '../core/span.ts'

/** One sentence with the actors and events that stand in it. */
export interface Scene {
  readonly document: Document
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly mentions: readonly { readonly actor: FoundActor; readonly mention: ActorMention }[]
  readonly events: readonly EventMention[]
}

export function buildScenes(
  document: Document,
  sentences: readonly Sentence[],
  layers: { readonly actors: ActorLayer; readonly events: EventLayer },
): readonly Scene[] {
  const mentions = layers.actors.actors.flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention })))
  return sentences.map((sentence) => ({
    document,
    sentence,
    tokens: sentence.tokens,
    mentions: mentions
      .filter(({ mention }) => mention.sentence === sentence.index)
      .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end),
    events: layers.events.events.filter((event) => covers(sentence, event.trigger)),
  }))
}

/** Evidence for a stretch of a sentence; the quote is cut to it. */
export function evidenceFor(scene: Scene, span: Span, rule: string): Evidence {
  const { text } = scene.document
  const { sentence } = scene
  const start = Math.max(span.start, sentence.start)
  const end = Math.min(span.end, sentence.end)
  return {
    start,
    end,
    quote: text.slice(start, end),
    sentence: text.slice(sentence.start, sentence.end),
    sentenceStart: sentence.start,
    rule,
  }
}

/** The span from the first to the last of several. */
export function spanning(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) }
}

/** Whether an actor can make a rule for others: a state, a body of one, an international organisation, or its leader. */
export function isIssuer(actor: FoundActor): boolean {
  return (
    actor.kind === 'Country' ||
    actor.kind === 'Government' ||
    actor.kind === 'InternationalOrganization' ||
    (actor.kind === 'Person' && actor.country !== null) ||
    (actor.kind === 'Party' && actor.country !== null)
  )
}

/** The actor denoted at a stretch of text, longest mention first. */
export function actorsAt(scene: Scene, span: Span): readonly FoundActor[] {
  return scene.mentions.filter(({ mention }) => overlaps(mention, span)).map(({ actor }) => actor)
}
