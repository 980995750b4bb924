import type { Document } from '../core/document.ts'
import type { FoundTopic } from '../core/event.ts'
import type { ActorLayer, EventLayer } from '../core/findings.ts'
import type { Sentence } from '../core/language.ts'
import { type EventSettings, PLAIN_SETTINGS } from '../core/reading-settings.ts'
import { sliceSpan } from '../core/span.ts'
import { dateMentions } from './date-mentions.ts'
import { findMentions } from './sentence-events.ts'
import { findTopics } from './topics.ts'
import { type SentenceView, viewSentences } from './view.ts'

export { readLexicon } from './own-lexicon/read-lexicon.ts'

/**
 * Who did what to whom, when, and who says so.
 * @param sentences - Those of the title and body blocks, in text order.
 * @param layer - The actors; an event without one of them as agent or target is left out.
 */
export function findEvents(
  document: Document,
  sentences: readonly Sentence[],
  layer: ActorLayer,
  settings: EventSettings = PLAIN_SETTINGS,
): EventLayer {
  const views = viewSentences(document, sentences, layer)
  const events = dateMentions(findMentions(views, settings), document, sentences)
  return { events, topics: collectTopics(views) }
}

function collectTopics(views: readonly SentenceView[]): readonly FoundTopic[] {
  const forms = new Map<string, { topic: FoundTopic; aliases: Set<string> }>()
  for (const view of views) {
    for (const { topic, first, last } of findTopics(view)) {
      const entry = forms.get(topic.id) ?? { topic, aliases: new Set<string>() }
      const start = view.tokens[first]?.start ?? 0
      const written = sliceSpan(view.document.text, { start, end: view.tokens[last]?.end ?? start })
      if (written !== topic.name) entry.aliases.add(written)
      forms.set(topic.id, entry)
    }
  }
  return [...forms.values()]
    .map(({ topic, aliases }) => ({ ...topic, aliases: [...aliases].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
