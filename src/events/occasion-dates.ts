import type { Token } from '../core/language.ts'
import { childOf } from './date-host.ts'
import { isKin, isPast, shares, sharesSide, type TimedEvent, withDateOf } from './timed-event.ts'

/** What is done at a meeting by talking. */
const TALK = /^(?:CONSULT|STATEMENT|AGREE|SUPPORT|REQUEST|ACCUSE|REJECT|THREATEN)$/u
/** Those who were there, named by what they are. */
const PARTY =
  /^(?:they|he|she|both|side|leader|participant|official|minister|party|member|secretary|president|ambassador|delegation|group|chair|co-chair)s?$/iu
/** The meeting is told within so many sentences of the headline. */
const REACH = 6

/**
 * An article whose headline is a meeting tells it once with its date; all that its parties said there has that date.
 */
export function dateTalks(events: readonly TimedEvent[]): readonly TimedEvent[] {
  const title = events.find(({ sentence, mention }) => isTitle(sentence) && mention.type === 'CONSULT')
  const meeting = title === undefined ? undefined : events.find((event) => isMeeting(event, title))
  if (meeting === undefined) return events
  return events.map((event) => (isSaidThere(event, meeting) ? withDateOf(event, meeting) : event))
}

function isTitle({ isHeading, index }: TimedEvent['sentence']): boolean {
  return isHeading && index <= 1
}

function isMeeting({ mention, sentence }: TimedEvent, title: TimedEvent): boolean {
  return (
    !sentence.isHeading &&
    sentence.index <= title.sentence.index + REACH &&
    mention.type === 'CONSULT' &&
    mention.status === 'actual' &&
    mention.date?.length === 10 &&
    (sharesSide(mention, title.mention) || isKin(mention, title.mention))
  )
}

function isSaidThere(event: TimedEvent, meeting: TimedEvent): boolean {
  const { mention, sentence, token } = event
  if (mention.date !== null || sentence.index < meeting.sentence.index) return false
  if (!isPast(event) || !TALK.test(mention.type)) return false
  const word = sentence.tokens[token]
  const isParty = shares([...meeting.mention.agents, ...meeting.mention.targets], mention.agents)
  if (word?.fineTag !== 'VBD') return isParty && word?.tag === 'NOUN'
  return isParty || sentence.tokens.some((subject) => subject.head === token && isNamedParty(sentence.tokens, subject))
}

/** "The two sides", "they"; "a ministry official" is somebody else. */
function isNamedParty(tokens: readonly Token[], subject: Token): boolean {
  if (!/^nsubj/u.test(subject.relation) || !PARTY.test(subject.lemma)) return false
  return (
    subject.tag === 'PRON' ||
    /^(?:the|both|his|her|their)$/iu.test(childOf(tokens, subject.index, /^det|poss$/u)?.text ?? '')
  )
}
