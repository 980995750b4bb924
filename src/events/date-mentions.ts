import type { Document, IsoDatePrefix } from '../core/document.ts'
import type { EventMention } from '../core/event.ts'
import type { Sentence } from '../core/language.ts'
import { carryDates } from './carry-dates.ts'
import { isBound, tellsPresent } from './dates.ts'
import { dateInSentence, type PlacedEvent, readSentenceDates } from './event-date.ts'
import { dateFights } from './fight-dates.ts'
import { dateLive, liveDayOf } from './live-dates.ts'
import { dateTalks } from './occasion-dates.ts'
import type { TimedEvent } from './timed-event.ts'

/**
 * The same mentions with their dates: those that their own sentence gives, then those that another sentence gives.
 * @param mentions - In text order; their dates are not read.
 * @param sentences - Those that the mentions were found in.
 */
export function dateMentions(
  mentions: readonly EventMention[],
  document: Document,
  sentences: readonly Sentence[],
): readonly EventMention[] {
  const dated: TimedEvent[] = []
  let lastTold: IsoDatePrefix | null = null
  for (const sentence of sentences) {
    const events = mentions.flatMap((mention) => place(mention, sentence))
    if (document.publishedOn === null && tellsPresent(sentence.tokens)) lastTold = null
    const dates = readSentenceDates(sentence, { publishedOn: document.publishedOn, lastTold })
    for (const event of events) {
      const found = dateInSentence(sentence, events, { event, dates, latest: document.publishedOn })
      const mention = { ...event.mention, date: found?.date ?? null, dateEnd: found?.dateEnd ?? null }
      dated.push({ ...event, sentence, mention })
    }
    lastTold = dates.past.findLast(({ preposition }) => !isBound(preposition))?.date ?? lastTold
  }
  const carried = carryDates(dateFights(dateTalks(dated)), document.publishedOn)
  return dateLive(carried, liveDayOf(document)).map(({ mention }) => mention)
}

function place(mention: EventMention, sentence: Sentence): readonly PlacedEvent[] {
  const { trigger } = mention
  if (trigger.start < sentence.start || sentence.end < trigger.end) return []
  const token = sentence.tokens.find((each) => each.start < trigger.end && trigger.start < each.end)
  return token === undefined ? [] : [{ mention, token: token.index }]
}
