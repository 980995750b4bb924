import type { Evidence } from '../core/actor.ts'
import type { EventMention, Role } from '../core/event.ts'
import { makeId } from '../core/ids.ts'
import type { EventSettings } from '../core/reading-settings.ts'
import { covers, type Span } from '../core/span.ts'
import { aboutOf } from './about.ts'
import { isDenied, missingAccusation } from './denied-events.ts'
import type { TakenDraft } from './draft.ts'
import { withGuesses } from './guess-events.ts'
import { withJudged } from './judged-deeds.ts'
import { findNounEvents } from './noun-events.ts'
import { type Speech, sourcesOf } from './sources.ts'
import { findTopics } from './topics.ts'
import { findVerbEvents } from './verb-events.ts'
import type { SentenceView } from './view.ts'

/** The event mentions of all sentences, in text order. */
export function findMentions(views: readonly SentenceView[], settings: EventSettings): readonly EventMention[] {
  const mentions: EventMention[] = []
  let running: readonly Role[] = []
  for (const view of views) {
    const ruled = [...findVerbEvents(view), ...findNounEvents(view)]
    const drafts = withJudged(view, withGuesses(views, view, { drafts: ruled, settings }))
    const speech = { views, view, drafts, running }
    mentions.push(...drafts.map((draft) => toMention(draft, speech)))
    running = runningSpeaker(speech)
  }
  return mentions
}

/** Whoever was last quoted speaks on in sentences that are quotation alone. */
function runningSpeaker({ view, drafts, running }: Speech): readonly Role[] {
  if (view.sentence.isHeading) return []
  const speaker = drafts.findLast(
    (draft) => draft.part === 'verb' && draft.row.effect === 'say' && draft.agents.length > 0,
  )
  if (speaker !== undefined) return speaker.agents
  const isQuotation = view.sentence.quotations.some(
    (quote) => quote.end - quote.start >= (view.sentence.end - view.sentence.start) / 2,
  )
  return isQuotation ? running : []
}

/** Nothing that is read is certain. */
const MOST = 0.99

function toMention(draft: TakenDraft, speech: Speech): EventMention {
  const { view } = speech
  const unmade = missingAccusation(view, speech.drafts, draft)
  const accusers = new Set(unmade?.agents.map(({ actor }) => actor))
  const token = view.tokens[draft.token]
  const trigger = { start: token?.start ?? 0, end: token?.end ?? 0, text: token?.text ?? '', lemma: token?.lemma ?? '' }
  return {
    id: makeId('mention', view.document.id, trigger.start, draft.type),
    type: draft.type,
    status: unmade !== null || isDenied(view, draft) ? 'denied' : draft.guess.status,
    trigger,
    agents: draft.agents,
    targets: draft.targets,
    sources: sourcesOf(draft, speech).filter(({ actor }) => !accusers.has(actor)),
    date: null,
    dateEnd: null,
    place: null,
    about: aboutOf(view, draft, findTopics(view)),
    evidence: evidenceOf(view, draft, trigger),
    confidence: Math.min(MOST, Math.round(draft.confidence * 100) / 100),
  }
}

/** From the first to the last of trigger and arguments, as far as they stand in this sentence. */
function evidenceOf(view: SentenceView, draft: TakenDraft, trigger: Span): Evidence {
  const { text } = view.document
  const { sentence } = view
  const spans = [
    trigger,
    ...[...draft.agents, ...draft.targets].flatMap((role) => (role.span === null ? [] : [role.span])),
  ]
  const inside = spans.filter((span) => covers(sentence, span))
  const start = Math.min(...inside.map((span) => span.start))
  const end = Math.max(...inside.map((span) => span.end))
  return {
    start,
    end,
    quote: text.slice(start, end),
    sentence: text.slice(sentence.start, sentence.end),
    sentenceStart: sentence.start,
    rule: draft.rule,
  }
}
