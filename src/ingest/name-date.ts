import type { IsoDatePrefix } from '../core/document.ts'
import { findDateInName } from './blocks/dates.ts'
import type { RawRecord } from './input-file.ts'

/**
 * The day that a record's file name gives, for an article whose text and metadata give none. A JSON Lines file is named
 * after a collection, not after its articles: there it says nothing.
 */
export function nameDateOf({ format, name }: Pick<RawRecord, 'format' | 'name'>): IsoDatePrefix | null {
  return format === 'jsonl' ? null : findDateInName(name)
}
