import type { Command } from 'commander'
import type { AskedFor } from '../build/inputs.ts'
import type { Io } from './io.ts'
import type { ReadingOptions } from './options.ts'
import { readSettings } from './read-settings.ts'

/** What the user has said of the reading; what was left out is as the graph was built. */
export async function readAskedFor(options: ReadingOptions, command: Command, io: Pick<Io, 'err'>): Promise<AskedFor> {
  const isSaid = (name: keyof ReadingOptions) => command.getOptionValueSource(name) === 'cli'
  const { gazetteer, lexicon } = await readSettings(options, io)
  return {
    ...(isSaid('model') ? { model: options.model } : {}),
    ...(isSaid('engine') ? { engine: options.engine } : {}),
    ...(isSaid('precision') ? { precision: options.precision } : {}),
    ...(isSaid('gazetteer') ? { gazetteer } : {}),
    ...(isSaid('lexicon') ? { lexicon } : {}),
  }
}
