import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** Small, because a hostile gzip file unpacks each byte to a thousand. */
const CHUNK_BYTES = 16 * 1024

/** A gzip stream that is damaged or breaks off; what was unpacked up to there was handed out. */
export class DamagedGzip extends Error {
  override readonly name = 'DamagedGzip'
  /** Whether it merely ends too early. */
  readonly isCutOff: boolean

  constructor(cause: Error) {
    super('damaged gzip', { cause })
    this.isCutOff = (cause as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'
  }
}

/** A file's bytes, unpacked if need be, chunk by chunk. */
export async function* readBytes(path: string, compressed: boolean): AsyncGenerator<Uint8Array> {
  const source = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  yield* compressed ? gunzip(source) : (source as AsyncIterable<Buffer>)
}

/**
 * Unpack step by step instead of by a pipe: a pipe drops, by chance of timing, what it holds when the stream breaks,
 * and the same damaged file must always give the same records.
 */
async function* gunzip(source: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip()
  const unpacked: Buffer[] = []
  let broken: Error | null = null
  const failed = new Promise<void>((resolve) => {
    unpacker.on('error', (error) => {
      broken = error
      resolve()
    })
  })
  const ended = new Promise<void>((resolve) => unpacker.on('end', resolve))
  unpacker.on('data', (chunk: Buffer) => void unpacked.push(chunk))
  try {
    for await (const chunk of source) {
      const written = new Promise<void>((resolve) => unpacker.write(chunk, () => resolve()))
      await Promise.race([written, failed])
      yield* unpacked.splice(0)
      if (broken !== null) throw new DamagedGzip(broken)
    }
    unpacker.end()
    await Promise.race([ended, failed])
    yield* unpacked.splice(0)
    if (broken !== null) throw new DamagedGzip(broken)
  } finally {
    unpacker.destroy()
  }
}
