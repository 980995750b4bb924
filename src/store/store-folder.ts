import { existsSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WhodidError } from '../core/errors.ts'
import { makeFolder } from './make-folder.ts'
import { storeFull } from './store-errors.ts'
import { hasVersion, VERSION_FILE, writeVersion } from './store-version.ts'

const KNOWN_ENTRIES =
  /^(?:\.gitignore|store\.json(?:\.new)?|lock(?:\..+)?|cache(?:-damaged)?|graphs|current(?:\.new)?|corrections\.jsonl|views\.json(?:\.new)?)$/

/** Below this not even the cache's own files fit; lmdb would crash on them instead of complaining. */
const MIN_FREE_BYTES = 1 << 20

/** Makes the folder a store if it is none yet. Refuses folders that hold anything else: nothing of the user's is touched. */
export async function prepareStoreFolder(dir: string): Promise<void> {
  makeFolder(dir)
  const strangers = readdirSync(dir).filter((name) => !KNOWN_ENTRIES.test(name))
  if (strangers.length > 0 && !existsSync(join(dir, VERSION_FILE))) {
    throw new WhodidError('STORE_UNREACHABLE', `${dir} is no store: it holds other files (${strangers[0]})`, {
      hint: 'Name a new or an empty folder with --store DIR.',
    })
  }
  if (!hasVersion(dir)) await writeVersion(dir)
  // The store is derived data but for corrections and views: it should never get into a repository.
  if (!existsSync(join(dir, '.gitignore'))) writeFileSync(join(dir, '.gitignore'), '*\n')
  assertSpace(dir)
}

/**
 * A folder that is not there yet will do: whoever asks for the graph is told.
 * @throws STORE_UNREACHABLE if another version of whodid made it, or if it is no folder; STORE_DAMAGED if it does not say.
 */
export function checkStoreFolder(dir: string): void {
  if (!existsSync(dir)) return
  if (!statSync(dir).isDirectory()) {
    throw new WhodidError('STORE_UNREACHABLE', `the store ${dir} is a file, not a folder`, {
      hint: 'Name the folder of a store with --store DIR.',
    })
  }
  hasVersion(dir) // refuses what it cannot read
}

export function graphMissing(dir: string): WhodidError {
  return new WhodidError('GRAPH_MISSING', `there is no graph in ${dir} yet`, { hint: 'run: npx whodid build' })
}

/** Removes what killed builds left lying about. Only for the holder of the lock. */
export function sweepLeftovers(dir: string): void {
  for (const name of readdirSync(dir)) {
    if (/^lock\..+$|\.new$/.test(name)) rmSync(join(dir, name), { force: true })
  }
}

function assertSpace(dir: string): void {
  const { bavail, bsize } = statfsSync(dir)
  if (bavail * bsize < MIN_FREE_BYTES) throw storeFull(dir, undefined)
}
