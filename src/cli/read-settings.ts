import type { ReadingSettings } from '../core/reading-settings.ts'
import type { Io } from './io.ts'
import type { ReadingOptions } from './options.ts'
import { printable } from './text-format.ts'

/**
 * What the user asks of a reading, its tables read before anything is written; what was passed over in them is said at
 * once.
 */
export async function readSettings(options: ReadingOptions, io: Pick<Io, 'err'>): Promise<ReadingSettings> {
  const { precision, gazetteer: actors, lexicon: words } = options
  const [ofActors, ofWords] = [
    actors === undefined ? null : await (await import('../actors/index.ts')).readOwnTable(actors),
    words === undefined ? null : await (await import('../events/index.ts')).readLexicon(words),
  ]
  for (const warning of [...(ofActors?.warnings ?? []), ...(ofWords?.warnings ?? [])])
    io.err(`Noticed: ${printable(warning)}`)
  return { gazetteer: ofActors?.table ?? null, precision, lexicon: ofWords?.lexicon ?? null }
}
