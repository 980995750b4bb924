import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Make a folder and those above it. Not `recursive`: Node tries for ever where the system says of a folder that is there
 * that it is not, as /proc does to whoever would write in it.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another program was faster
  }
}
