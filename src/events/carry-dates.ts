import type { IsoDatePrefix } from '../core/document.ts'
import type { EventMention } from '../core/event.ts'
import { dayOf } from './calendar.ts'
import { isDefinite, isKin, isPast, isSameDeed, sharesSide, type TimedEvent, withDateOf } from './timed-event.ts'

/** A headline tells what these sentences below it tell, counted from it. */
const HEADLINE_REACH = 6
/** "the ruling", "banned it again": further back another one may be meant. */
const REACH = 2
/** A headline tells news: what happened longer ago than this, in days, is background. */
const NEWS_DAYS = 31

/**
 * An event may be told more than once, with its date at one telling only: the date holds for the others.
 * @param publishedOn - The article's day, if known.
 */
export function carryDates(events: readonly TimedEvent[], publishedOn: IsoDatePrefix | null): readonly TimedEvent[] {
  const dated = events.filter(({ mention }) => mention.date !== null)
  const news = dated.filter(({ mention }) => isNews(mention.date, publishedOn))
  const topic = events.filter(({ sentence }) => sentence.isHeading && sentence.index === 0)
  return events.map((event) => {
    if (event.mention.date !== null) return event
    const told = event.sentence.isHeading
      ? (belowHeadline(event, news) ?? (isPast(event) ? ofTopic(event, news, topic) : null))
      : isPast(event)
        ? (toldBefore(event, dated) ?? ofTopic(event, news, topic))
        : null
    return told === null ? event : withDateOf(event, told)
  })
}

/** "Court frees editor" above "A court freed the editor on Friday". */
function belowHeadline(event: TimedEvent, news: readonly TimedEvent[]): TimedEvent | null {
  const from = event.sentence.index
  const below = news.filter(
    ({ sentence, mention }) =>
      !sentence.isHeading &&
      from < sentence.index &&
      sentence.index <= from + HEADLINE_REACH &&
      mention.status === event.mention.status &&
      sharesSide(mention, event.mention),
  )
  return (
    below.find(({ mention }) => isKin(mention, event.mention)) ??
    below.find(({ mention }) => mention.type === event.mention.type) ??
    null
  )
}

function isNews(date: IsoDatePrefix | null, publishedOn: IsoDatePrefix | null): boolean {
  const today = publishedOn === null ? null : dayOf(publishedOn)
  if (date === null || today === null) return true
  if (date.length < 7) return false
  const day = dayOf(date.length === 7 ? `${date}-15` : date)
  return day !== null && Math.abs(day - today) <= NEWS_DAYS
}

/** "The ruling" behind "ruled on Friday". */
function toldBefore(event: TimedEvent, dated: readonly TimedEvent[]): TimedEvent | null {
  const from = event.sentence.index - REACH
  const told = dated.findLast(
    (other) =>
      from <= other.sentence.index &&
      other.mention.trigger.start < event.mention.trigger.start &&
      isSameDeed(other.mention, event.mention) &&
      (isDefinite(event) || sharesSide(other.mention, event.mention)),
  )
  return told ?? null
}

/** What the headline is about has one date throughout: "voters elected" in an article on the election of Sunday. */
function ofTopic(event: TimedEvent, news: readonly TimedEvent[], headline: readonly TimedEvent[]): TimedEvent | null {
  const topic = headline.find(({ mention }) => isKin(mention, event.mention) || isResult(event.mention, mention))
  return topic === undefined ? null : (news.find((told) => isTopic(told, topic)) ?? null)
}

function isTopic({ mention }: TimedEvent, topic: TimedEvent): boolean {
  const areElections = [mention, topic.mention].every(({ trigger }) => ELECTION.test(trigger.lemma.toLowerCase()))
  return mention.status === 'actual' && (areElections || isKin(mention, topic.mention))
}

const ELECTION = /^(?:election|vote|poll|referendum|ballot|run-?off|by-election)s?$/u
const RESULT = /^(?:elect|re-elect|re-?election|win|won|lose|defeat|beat|gain|unseat|oust|victory|loss|vote|concede)$/u

/** Who won and who lost is told of the day of the election. */
function isResult({ trigger }: EventMention, election: EventMention): boolean {
  return ELECTION.test(election.trigger.lemma.toLowerCase()) && RESULT.test(trigger.lemma.toLowerCase())
}
