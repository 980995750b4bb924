import { gunzipSync, gzipSync } from 'node:zlib'

/** Level 1: the findings shrink to a tenth already, and writing them must not be what a build waits for. */
const LEVEL = 1

/** JSON, compressed. gzip carries a checksum, so that a damaged value is seen and never taken for data. */
export function pack(value: object): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: LEVEL })
}

/** What was packed, or null if the bytes are damaged. */
export function unpack(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(gunzipSync(bytes).toString('utf8'))
  } catch {
    return null
  }
}

/** Whether `unpack` would give the value: the checksum is right. */
export function isPacked(bytes: Uint8Array): boolean {
  try {
    gunzipSync(bytes)
    return true
  } catch {
    return false
  }
}
