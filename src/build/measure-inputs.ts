import { open, stat } from 'node:fs/promises'
import type { InputFile } from '../ingest/index.ts'

/** A gzip file ends in its unpacked size, in 4 bytes (RFC 1952, ISIZE). */
const SIZE_BYTES = 4

/** How much there is to read, in bytes: for the progress bar, so a rough figure will do. */
export async function measureInput({ path, compressed }: InputFile): Promise<number> {
  try {
    const { size } = await stat(path)
    return compressed ? await readUnpackedSize(path, size) : size
  } catch {
    return 0 // The reader says what is wrong with it.
  }
}

async function readUnpackedSize(path: string, size: number): Promise<number> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(SIZE_BYTES),
      0,
      SIZE_BYTES,
      Math.max(0, size - SIZE_BYTES),
    )
    return bytesRead === SIZE_BYTES ? buffer.readUInt32LE(0) : size
  } finally {
    await file.close()
  }
}
