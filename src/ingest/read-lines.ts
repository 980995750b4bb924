/** One line's bytes, without its line feed. */
export interface ByteLine {
  /** From 1. */
  readonly number: number
  /** `null`: longer than the limit, and therefore not kept. */
  readonly bytes: Buffer | null
}

const LINE_FEED = 0x0a

/** Cut chunks into lines without ever holding more than one line of at most `maxBytes`. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1
  const take = (part: Uint8Array): void => {
    length += part.length
    if (length > maxBytes) parts = []
    else parts.push(part)
  }
  const finish = (): ByteLine => {
    const line = { number, bytes: length > maxBytes ? null : Buffer.concat(parts) }
    parts = []
    length = 0
    number += 1
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at))
      yield finish()
      from = at + 1
    }
    take(chunk.subarray(from))
  }
  if (length > 0) yield finish()
}
