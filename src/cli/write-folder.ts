import { mkdir, readdir, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { ExportFile } from '../../graph-export/tables.ts'
import { WhodidError } from '../core/errors.ts'
import { explainUnwritable, isFileSystemError, writePieces } from './write-output.ts'

/**
 * Write a folder whole or not at all. A folder that is there is replaced if it holds nothing but such files.
 * @param known - The names of all files that such a folder may hold.
 * @throws OUTPUT_UNWRITABLE; the former folder is then as it was.
 */
export async function writeFolder(path: string, files: Iterable<ExportFile>, known: readonly string[]): Promise<void> {
  if (path === '-') throw unwritable(path, 'a folder does not go to stdout')
  try {
    const former = await listFiles(path)
    const foreign = former?.find((name) => !known.includes(name))
    if (foreign !== undefined) throw unwritable(path, `it holds ${JSON.stringify(foreign)}, which is not from here`)
    await replaceFolder(former === null ? resolve(path) : await realpath(path), files, former !== null)
  } catch (error) {
    throw isFileSystemError(error) ? explainUnwritable(path, error) : error
  }
}

/** The new folder is complete beside the old one before it takes its place. */
async function replaceFolder(target: string, files: Iterable<ExportFile>, isThere: boolean): Promise<void> {
  const aside = join(dirname(target), `.${basename(target)}.${process.pid}.new`)
  const old = join(dirname(target), `.${basename(target)}.${process.pid}.old`)
  await mkdir(aside)
  try {
    for (const { name, pieces } of files) await writePieces(join(aside, name), 'wx', pieces)
    if (isThere) await rename(target, old)
    try {
      await rename(aside, target)
    } catch (error) {
      if (isThere) await rename(old, target)
      throw error
    }
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw error
  }
  await rm(old, { recursive: true, force: true })
}

/** Null where there is nothing yet. */
async function listFiles(path: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    return entries.map((entry) => (entry.isFile() ? entry.name : `${entry.name}/`))
  } catch (error) {
    if (isFileSystemError(error) && error.code === 'ENOENT') return null
    throw error
  }
}

function unwritable(path: string, why: string): WhodidError {
  return new WhodidError('OUTPUT_UNWRITABLE', `${path} cannot be written: ${why}`, {
    hint: 'Name a new folder, or one that holds nothing but an earlier export of this format.',
  })
}
