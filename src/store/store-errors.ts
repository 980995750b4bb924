import { WhodidError } from '../core/errors.ts'

const FULL_CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 28, 122, -30792])
const UNREACHABLE_CODES: ReadonlySet<unknown> = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'EIO', 'ENOENT', 'EBUSY'],
  ...[13, 30],
])

/**
 * A file system's or lmdb's refusal as an error that the user can mend; anything else comes back as it is.
 * lmdb gives numbers: errno, or its own from -30799 (-30792 is MDB_MAP_FULL).
 */
export function toStoreError(error: unknown, storeDir: string): unknown {
  if (error instanceof WhodidError) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
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
