import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { WhodidError } from '../core/errors.ts'
import type { Io } from './io.ts'

/** Pieces are gathered: a write for each line would be slow. */
const CHUNK_CHARACTERS = 1 << 18

/**
 * Write a file whole or not at all; `-` is stdout.
 * @throws OUTPUT_UNWRITABLE; the former file is then as it was.
 */
export async function writeOutput(path: string, pieces: Iterable<string | Uint8Array>, io: Io): Promise<void> {
  if (path === '-') {
    for (const chunk of inChunks(pieces)) await io.write(chunk)
    return
  }
  try {
    await writeFile(path, pieces)
  } catch (error) {
    throw isFileSystemError(error) ? explainUnwritable(path, error) : error
  }
}

export function explainUnwritable(path: string, cause: NodeJS.ErrnoException): WhodidError {
  return new WhodidError('OUTPUT_UNWRITABLE', `${path} cannot be written: ${reason(cause)}`, {
    hint: 'Name one in a folder that exists and that you may write to.',
    cause,
  })
}

async function writeFile(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const former = await stat(path).catch(() => null)
  if (former !== null && !former.isFile()) return await writePieces(path, 'w', pieces) // a device or a pipe: /dev/stdout
  // A link stays a link.
  const target = former === null ? path : await realpath(path)
  if (former !== null) await (await open(target, 'r+')).close() // a rename would get round write protection
  const aside = join(dirname(target), `.${basename(target)}.${process.pid}.new`)
  try {
    await writePieces(aside, 'wx', pieces)
    if (former !== null) await chmod(aside, former.mode)
    await rename(aside, target)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

export async function writePieces(path: string, flags: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const file = await open(path, flags)
  try {
    for (const chunk of inChunks(pieces)) await file.writeFile(chunk)
    if (flags === 'wx') await file.sync()
  } finally {
    await file.close()
  }
}

function* inChunks(pieces: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let chunk = ''
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (chunk !== '') yield chunk
      chunk = ''
      yield piece
      continue
    }
    chunk += piece
    if (chunk.length < CHUNK_CHARACTERS) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

export function isFileSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'the name is too long',
}

function reason(error: NodeJS.ErrnoException): string {
  return REASONS[error.code ?? ''] ?? error.message
}
