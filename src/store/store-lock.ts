import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { WhodidError } from '../core/errors.ts'
import { checkLiveness, identifyThisProcess } from './process-identity.ts'

const lockSchema = z.object({
  token: z.string(),
  pid: z.int().positive(),
  startedAt: z.string().nullable(),
  machine: z.string(),
})
type LockContent = z.infer<typeof lockSchema>

export const LOCK_FILE = 'lock'

/** At most this many builds can snatch the lock from each other before we give way. */
const MAX_ATTEMPTS = 5

/** The right to write into a store. */
export interface StoreLock {
  /** Throws STORE_LOCKED if somebody removed or took the lock: asked before anything final. */
  assertHeld(): void
  release(): void
}

/**
 * Takes the store's lock. One that a killed build left behind is taken over.
 * @throws STORE_LOCKED with the pid of the build that holds it.
 */
export function acquireStoreLock(storeDir: string): StoreLock {
  const path = join(storeDir, LOCK_FILE)
  const mine: LockContent = { token: randomUUID(), ...identifyThisProcess() }
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (tryToCreate(path, mine)) return holdLock(path, mine)
    const found = readLock(path)
    if (found === 'none') continue
    if (found !== 'damaged' && checkLiveness(found) !== 'dead') throw lockedError(storeDir, path, found)
    removeStale(path, found)
  }
  throw lockedError(storeDir, path, null)
}

function holdLock(path: string, mine: LockContent): StoreLock {
  const isMine = () => {
    const found = readLock(path)
    return typeof found === 'object' && found.token === mine.token
  }
  return {
    assertHeld: () => {
      if (!isMine()) throw lockedError(path.slice(0, -LOCK_FILE.length - 1), path, null)
    },
    release: () => {
      if (isMine()) rmSync(path, { force: true })
    },
  }
}

/** Creates the lock with its content in one step: nobody ever sees a half-written one of ours. */
function tryToCreate(path: string, mine: LockContent): boolean {
  const aside = `${path}.${mine.token}`
  try {
    writeFileSync(aside, JSON.stringify(mine))
    linkSync(aside, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function readLock(path: string): LockContent | 'none' | 'damaged' {
  try {
    const parsed = lockSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : 'damaged'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'damaged'
  }
}

/**
 * Moves the lock away before judging it again: of two builds that find the same stale lock only one gets it, and one
 * that was taken by mistake (a live build had replaced it meanwhile) is put back.
 */
function removeStale(path: string, stale: LockContent | 'damaged'): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return // Somebody else was faster.
  }
  const taken = readLock(aside)
  const isStale = typeof taken !== 'object' || (typeof stale === 'object' && taken.token === stale.token)
  if (!isStale) {
    try {
      linkSync(aside, path)
    } catch {
      // A third build holds it now; the second finds out by assertHeld.
    }
  }
  rmSync(aside, { force: true })
}

function lockedError(storeDir: string, path: string, holder: LockContent | null): WhodidError {
  if (holder !== null && checkLiveness(holder) === 'unknown') {
    return new WhodidError(
      'STORE_LOCKED',
      `the store ${storeDir} is in use by a build on another machine (${holder.machine.split(' ')[0]}, process ${holder.pid})`,
      {
        hint: `Wait for it to end. If no build runs there, delete ${path} and build again.`,
      },
    )
  }
  const who = holder === null ? 'by another program' : `by the program with process number ${holder.pid}`
  return new WhodidError('STORE_LOCKED', `the store ${storeDir} is in use ${who}`, {
    hint: 'Wait for that build or correction to end, or name another folder with --store DIR.',
  })
}
