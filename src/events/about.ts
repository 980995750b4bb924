import type { About } from '../core/event.ts'
import { sliceSpan } from '../core/span.ts'
import { nounAt } from './clause-model.ts'
import type { Draft } from './draft.ts'
import { mentionAt } from './roles.ts'
import type { PlacedTopic } from './topics.ts'
import type { SentenceView } from './view.ts'

const MAX_PHRASE_WORDS = 6

/** What an event concerns: topics in its own phrases, else its object as written where that is no actor. */
export function aboutOf(view: SentenceView, draft: Draft, topics: readonly PlacedTopic[]): readonly About[] {
  const spans = phraseSpans(view, draft)
  const near = topics.filter((placed) => spans.some((span) => span.first <= placed.first && placed.last <= span.last))
  const named = near.filter((placed, index) => near.findIndex((other) => other.topic.id === placed.topic.id) === index)
  const abouts: About[] = named.map((placed) => ({
    id: placed.topic.id,
    name: placed.topic.name,
    span: spanOf(view, placed.first, placed.last),
  }))
  const object = draft.part === 'verb' ? objectPhrase(view, draft) : null
  return object === null || named.length > 0 ? abouts : [object]
}

interface Stretch {
  readonly first: number
  readonly last: number
}

/** The noun phrase of the trigger, or the object, and the phrases behind it. */
function phraseSpans(view: SentenceView, draft: Draft): readonly Stretch[] {
  const { clause } = draft
  const own = nounAt(view.chunks, draft.chunk)
  const phrases = (clause?.phrases ?? []).map((phrase) => nounAt(view.chunks, phrase.noun))
  const behind = draft.chunk === null ? [] : [view.chunks[draft.chunk + 2]]
  const gerund = view.clauses.find(
    (other) => other.parent.noun === draft.chunk && draft.chunk !== null && other.parent.link === 'gerund',
  )
  const nouns = [
    nounAt(view.chunks, gerund?.object ?? null),
    own,
    draft.part === 'verb' ? nounAt(view.chunks, clause?.object ?? null) : null,
    ...phrases,
    ...behind,
  ]
  return nouns.flatMap((noun) =>
    noun === null || noun === undefined || noun.kind !== 'noun' ? [] : [{ first: noun.first, last: noun.last }],
  )
}

function objectPhrase(view: SentenceView, draft: Draft): About | null {
  const noun = nounAt(view.chunks, draft.clause?.object ?? null)
  if (noun === null || noun.isTime || mentionAt(view, noun.head) !== null) return null
  const head = view.tokens[noun.head]
  if (head === undefined || head.tag === 'PRON') return null
  const first =
    view.tokens.slice(noun.first, noun.head).find((token) => token.tag !== 'DET' && token.tag !== 'PRON')?.index ??
    noun.head
  if (noun.head - first >= MAX_PHRASE_WORDS) return null
  const span = spanOf(view, first, noun.head)
  return span === null ? null : { id: null, name: sliceSpan(view.document.text, span), span }
}

function spanOf(
  view: SentenceView,
  first: number,
  last: number,
): { readonly start: number; readonly end: number } | null {
  const from = view.tokens[first]
  const to = view.tokens[last]
  return from === undefined || to === undefined ? null : { start: from.start, end: to.end }
}
