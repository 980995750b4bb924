import type { IsoDatePrefix } from '../core/document.ts'
import type { EventMention } from '../core/event.ts'
import type { Sentence, Token } from '../core/language.ts'
import { childOf, type HostedDate, hostsOf, yearsOfNouns } from './date-host.ts'
import { type DateScene, rankOf } from './date-paths.ts'
import { findDates } from './dates.ts'
import { frameOf, occasionOf } from './shared-date.ts'

/** A mention and the token that is its trigger. */
export interface PlacedEvent {
  readonly mention: EventMention
  readonly token: number
}

/** From where the dates of a sentence count. */
export interface DateOrigin {
  readonly publishedOn: IsoDatePrefix | null
  readonly lastTold: IsoDatePrefix | null
}

/** The dates that a sentence gives, as they read for what has happened and for what is to come. */
export interface SentenceDates {
  readonly past: readonly HostedDate[]
  readonly ahead: readonly HostedDate[]
}

export function readSentenceDates(sentence: Sentence, origin: DateOrigin): SentenceDates {
  const { tokens } = sentence
  const years = yearsOfNouns(tokens)
  const read = (isAhead: boolean) => [
    ...findDates(tokens, { ...origin, isAhead }).flatMap((date) => hostsOf(tokens, date)),
    ...years,
  ]
  return { past: read(false), ahead: read(true) }
}

/** What there is to choose from for one event. */
export interface DatesOfEvent {
  readonly event: PlacedEvent
  readonly dates: SentenceDates
  /** What has happened was no later than this, the article's own day; null: not known. */
  readonly latest: IsoDatePrefix | null
}

/** At most so many events stand one in the frame of the next. */
const MAX_FRAMES = 3

/** The date that belongs to an event by the words of its own sentence; null: none does. */
export function dateInSentence(
  { tokens }: Sentence,
  events: readonly PlacedEvent[],
  { event, dates, latest }: DatesOfEvent,
): HostedDate | null {
  const triggers = new Map(events.map(({ token, mention }) => [token, mention.type] as const))
  const isAhead = isToCome(tokens, event)
  const known = isAhead ? dates.ahead : dates.past.filter(({ date }) => latest === null || !isAfter(date, latest))
  const scene: DateScene = { tokens, triggers, dates: known }
  let at: number | null = event.token
  for (let step = 0; at !== null && step <= MAX_FRAMES; step += 1) {
    const own = nearest(scene, at)
    if (own !== null) return own
    const occasion = occasionOf(scene, at)
    const set = occasion === null ? null : nearest(scene, occasion)
    if (set !== null) return set
    at = frameOf(scene, at)
  }
  return null
}

function nearest(scene: DateScene, trigger: number): HostedDate | null {
  const ranked = scene.dates.flatMap((date) => {
    const rank = rankOf(scene, date, trigger)
    return rank === null ? [] : [{ date, rank, distance: Math.abs(date.first - trigger) }]
  })
  ranked.sort((a, b) => a.rank - b.rank || a.distance - b.distance)
  return ranked[0]?.date ?? null
}

/** A past tense is past, whatever the deed is to others: "pledged aid on Monday". */
function isToCome(tokens: readonly Token[], { mention, token }: PlacedEvent): boolean {
  if (mention.status === 'actual' || mention.status === 'alleged') return false
  const { fineTag = '', text = '', lemma = '' } = tokens[token] ?? {}
  if (mention.status !== 'denied') return fineTag !== 'VBD'
  // "denied that they met": a tag may err, a form does not.
  const isBare = fineTag === 'VB' && text.toLowerCase() === lemma.toLowerCase()
  return isBare && childOf(tokens, token, /^aux$/u)?.lemma !== 'do'
}

function isAfter(date: IsoDatePrefix, day: IsoDatePrefix): boolean {
  return date > day.slice(0, date.length)
}
