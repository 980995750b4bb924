import type { EventType } from './event.ts'
import type { OwnTable } from './own-table.ts'

/** How sure the reader must be of an event: `low` finds more, `high` errs less. */
export const PRECISIONS = ['low', 'normal', 'high'] as const
export type Precision = (typeof PRECISIONS)[number]

/** One word, or several, that the user calls an event of one type. */
export interface LexiconRow {
  /** In small letters, one space between words: "decouple", "call on". */
  readonly lemma: string
  readonly type: EventType
  /** As in the built-in tables: "obj", "on,against+ask"; empty: as it would be read without the row. */
  readonly frame: string
}

/** The user's own words for events. Plain data: it goes to the workers. */
export interface OwnLexicon {
  /** By lemma, so that the order in the file does not matter. */
  readonly rows: readonly LexiconRow[]
  /** Stands for the rows in the cache's keys: another order, or other examples, give the same. */
  readonly hash: string
}

/** What the user asks of events. */
export interface EventSettings {
  readonly precision: Precision
  readonly lexicon: OwnLexicon | null
}

/** All that the user asks of a reading besides the model. Plain data: it goes to the workers. */
export interface ReadingSettings extends EventSettings {
  /** The user's own actors. */
  readonly gazetteer: OwnTable | null
}

export const PLAIN_SETTINGS: ReadingSettings = { gazetteer: null, precision: 'normal', lexicon: null }
