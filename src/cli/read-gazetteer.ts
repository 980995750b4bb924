import type { OwnTable } from '../core/own-table.ts'
import type { Io } from './io.ts'
import { printable } from './text-format.ts'

/**
 * The user's own table, read before anything is written; what was passed over in it is said at once.
 * @param path - As given with --gazetteer; undefined: the option is not there.
 */
export async function readGazetteer(path: string | undefined, io: Pick<Io, 'err'>): Promise<OwnTable | null> {
  if (path === undefined) return null
  const { readOwnTable } = await import('../actors/index.ts')
  const { table, warnings } = await readOwnTable(path)
  for (const warning of warnings) io.err(`Noticed: ${printable(warning)}`)
  return table
}
