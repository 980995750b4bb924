import type { Document, IsoDatePrefix } from '../core/document.ts'
import { sliceSpan } from '../core/span.ts'
import type { TimedEvent } from './timed-event.ts'

/** "07:15 – The count is over", "17.30 BST". */
const CLOCK = /^\d{1,2}[:.]\d\d(?: ?(?:am|pm|[A-Z]{2,4}))?(?=\s|$)/u
/** Fewer clock times at the heads of paragraphs are a programme or a photo's caption. */
const MIN_ENTRIES = 3

/** A live report, each entry under its clock time, tells its own day; null where the article is none. */
export function liveDayOf({
  text,
  blocks,
  publishedOn,
}: Pick<Document, 'text' | 'blocks' | 'publishedOn'>): IsoDatePrefix | null {
  const entries = blocks.filter((block) => CLOCK.test(sliceSpan(text, block).trimStart()))
  return entries.length < MIN_ENTRIES ? null : publishedOn
}

/** What a live report tells without a date happened on its day, unless its sentence tells of another one. */
export function dateLive(events: readonly TimedEvent[], day: IsoDatePrefix | null): readonly TimedEvent[] {
  if (day === null) return events
  const elsewhere = new Set(events.filter(({ mention }) => mention.date !== null).map(({ sentence }) => sentence.index))
  return events.map((event) => {
    const { mention, sentence, token } = event
    if (mention.date !== null || mention.status !== 'actual' || elsewhere.has(sentence.index)) return event
    if (sentence.tokens[token]?.tag !== 'VERB') return event
    return { ...event, mention: { ...mention, date: day } }
  })
}
