import { WhodidError } from '../core/errors.ts'

/** By name from Node.js, by number from lmdb and the query engine: errno, or lmdb's own (-30792 is MDB_MAP_FULL). */
const FULL_CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 28, 122, -30792])
const UNREACHABLE_CODES: ReadonlySet<unknown> = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'EIO', 'ENOENT', 'EBUSY'],
  ...[13, 30],
])

/**
 * A file system's or a library's refusal as an error that the user can mend; anything else comes back as it is.
 */
export function toStoreError(error: unknown, storeDir: string): unknown {
  if (error instanceof WhodidError) return error
  const code = codeOf(error)
  const reason = error instanceof Error ? error.message : String(error)
  if (FULL_CODES.has(code)) return storeFull(storeDir, error)
  if (UNREACHABLE_CODES.has(code)) {
    return new WhodidError('STORE_UNREACHABLE', `the store ${storeDir} cannot be used: ${reason}`, {
      hint: 'Name a folder that you may write to with --store DIR.',
      cause: error,
    })
  }
  return error
}

/** The query engine tells the number in its message alone: "No space left on device (os error 28)". */
function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined
  const told = /\(os error (\d+)\)/.exec(error.message)?.[1]
  if (told !== undefined) return Number(told)
  return 'code' in error ? error.code : undefined
}

export function storeFull(storeDir: string, cause: unknown): WhodidError {
  return new WhodidError('STORE_FULL', `no space is left on the disk of the store ${storeDir}`, {
    hint: 'Free some space, or name a folder on another disk with --store DIR. The former graph is untouched.',
    cause,
  })
}

/** Runs `action`; what the file system refuses becomes an error with a cure. */
export async function withStoreErrors<T>(storeDir: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    throw toStoreError(error, storeDir)
  }
}
