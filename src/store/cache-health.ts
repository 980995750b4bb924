import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PACKAGE_ROOT } from '../core/package-root.ts'

const run = promisify(execFile)
const PROBE = join(PACKAGE_ROOT, 'src', 'store', 'probe-cache.mjs')
const DATA_FILE = 'data.mdb'
const SEAL_FILE = 'seal.json'

/**
 * Whether lmdb can open the cache without dying. A cache that was closed in order is known by its seal; any other
 * (killed build, copied or damaged file) is tried out in a process of its own.
 */
export async function isCacheSound(cacheDir: string, mode: 'read' | 'write'): Promise<boolean> {
  if (!existsSync(join(cacheDir, DATA_FILE))) return mode === 'write' && !existsSync(join(cacheDir, 'lock.mdb'))
  const seal = readSeal(cacheDir)
  if (seal === describeData(cacheDir)) return true
  // lmdb takes an empty file for a new cache. After a first build that was killed at once it is one.
  if (seal !== null && statSync(join(cacheDir, DATA_FILE)).size === 0) return false
  try {
    await run(process.execPath, [PROBE, cacheDir, mode])
    return true
  } catch {
    return false
  }
}

/** Says that the cache was closed in order, in the state it has now. */
export function sealCache(cacheDir: string): void {
  writeFileSync(join(cacheDir, SEAL_FILE), describeData(cacheDir))
}

/** Tells one data file from another that has taken its place. */
export function cacheFileId(cacheDir: string): string {
  const { dev, ino } = statSync(join(cacheDir, DATA_FILE))
  return `${dev}:${ino}`
}

function readSeal(cacheDir: string): string | null {
  try {
    return readFileSync(join(cacheDir, SEAL_FILE), 'utf8')
  } catch {
    return null
  }
}

function describeData(cacheDir: string): string {
  const { size, mtimeNs, ino } = statSync(join(cacheDir, DATA_FILE), { bigint: true })
  return JSON.stringify({ size: String(size), mtimeNs: String(mtimeNs), ino: String(ino) })
}
