import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes that are gathered before they go to the file: one call a line would be slow. */
const CHUNK_CHARACTERS = 1 << 18

/** Writes the file and waits until it is on the disk. */
export async function writeFileDurably(path: string, content: string | Iterable<string>): Promise<void> {
  const file = await open(path, 'w')
  try {
    await writePieces(file, typeof content === 'string' ? [content] : content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Puts `content` in the place of the file: whoever reads sees the former or the new one, even after a power cut. */
export async function replaceFileDurably(path: string, content: string): Promise<void> {
  const aside = `${path}.new`
  try {
    await writeFileDurably(aside, content)
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Waits until the folder's entries (names made, renamed, removed) are on the disk. Windows has no such call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  await syncPath(path, 'r')
}

/** Waits until what another library wrote into the file is on the disk. */
export async function syncFile(path: string): Promise<void> {
  await syncPath(path, 'r+')
}

async function syncPath(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writePieces(file: FileHandle, pieces: Iterable<string>): Promise<void> {
  let pending: string[] = []
  let length = 0
  for (const piece of pieces) {
    pending.push(piece)
    length += piece.length
    if (length < CHUNK_CHARACTERS) continue
    await file.writeFile(pending.join(''))
    pending = []
    length = 0
  }
  await file.writeFile(pending.join(''))
}
