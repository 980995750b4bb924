import { open } from 'node:fs/promises'
import type { Diagnostic } from '../core/diagnostic.ts'
import { sha256Hex } from '../core/ids.ts'
import { decodeUtf8, findForeignFormat } from './check-bytes.ts'
import { skip, systemReason, warn } from './diagnose.ts'
import { type InputFile, MAX_ARTICLE_BYTES, type RawRecord } from './input-file.ts'
import { DamagedGzip, readBytes } from './read-bytes.ts'
import { type ByteLine, readLines } from './read-lines.ts'

/**
 * Read one file: one record, or one for each line of a JSON Lines file, of which no more than a line is held at once.
 * Never throws for what the file is or does: a record has `content`, a diagnostic has `code`.
 */
export async function* readRecords(file: InputFile): AsyncGenerator<RawRecord | Diagnostic> {
  try {
    yield* file.format === 'jsonl' ? readLineRecords(file) : readWholeFile(file)
  } catch (error) {
    if (error instanceof DamagedGzip) yield damaged(file.path, error)
    else yield unreadable(file.path, error)
  }
}

async function* readWholeFile(file: InputFile): AsyncGenerator<RawRecord | Diagnostic> {
  const { path, name, format } = file
  const bytes = await readUpTo(path, MAX_ARTICLE_BYTES)
  if (bytes === null) {
    yield tooLarge(path, 'the file')
    return
  }
  const problem = bytes.length === 0 ? emptyFile(path) : findForeignFormat(path, bytes)
  if (problem !== null) {
    yield problem
    return
  }
  const { text, diagnostic } = decodeUtf8(path, bytes)
  if (diagnostic !== null) yield diagnostic
  if (text !== null) yield { path, name, format, content: text, sha256: sha256Hex(bytes) }
}

/** The whole file, or `null` if it has more bytes than that. */
async function readUpTo(path: string, maxBytes: number): Promise<Buffer | null> {
  const handle = await open(path)
  try {
    if ((await handle.stat()).size > maxBytes) return null
    const bytes = await handle.readFile()
    return bytes.length > maxBytes ? null : bytes
  } finally {
    await handle.close()
  }
}

async function* readLineRecords(file: InputFile): AsyncGenerator<RawRecord | Diagnostic> {
  let isEmpty = true
  for await (const line of readLines(readBytes(file.path, file.compressed), MAX_ARTICLE_BYTES)) {
    const foreign = isEmpty && line.bytes !== null ? findForeignFormat(file.path, line.bytes) : null
    if (foreign !== null) {
      yield foreign
      return
    }
    if (isBlank(line)) continue
    isEmpty = false
    yield* readLine(file, line)
  }
  if (isEmpty) yield emptyFile(file.path)
}

function* readLine(file: InputFile, { number, bytes }: ByteLine): Generator<RawRecord | Diagnostic> {
  const path = `${file.path}:${number}`
  if (bytes === null) {
    yield tooLarge(path, 'the line')
    return
  }
  const line = bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes
  const { text, diagnostic } = decodeUtf8(path, line)
  if (diagnostic !== null) yield diagnostic
  if (text === null) return
  yield { path, name: `${file.name}#${number}`, format: file.format, content: text, sha256: sha256Hex(line) }
}

/** White space, and the three bytes of a byte order mark. */
const BLANK = new Set([0x09, 0x0d, 0x20, 0xef, 0xbb, 0xbf])

function isBlank({ bytes }: ByteLine): boolean {
  return bytes?.every((byte) => BLANK.has(byte)) === true
}

function emptyFile(path: string): Diagnostic {
  return skip('FILE_EMPTY', path, {
    why: 'it is empty',
    hint: 'Leave it out, or put the article into it.',
  })
}

function tooLarge(path: string, what: string): Diagnostic {
  const limit = `${MAX_ARTICLE_BYTES / 1024 / 1024} MB`
  const why = `${what} is larger than ${limit}, which no single article is`
  const hint = 'If it holds many articles, put each into a file of its own, or one on each line of a .jsonl file.'
  return skip('FILE_TOO_LARGE', path, { why, hint })
}

function damaged(path: string, { isCutOff }: DamagedGzip): Diagnostic {
  const why = isCutOff
    ? 'the packed file is cut off: only the records before its end were read'
    : 'the packed file is damaged: records in it may be missing or wrong'
  return warn('FILE_DAMAGED', path, { why, hint: 'Fetch the file again, and test it with: gzip -t FILE' })
}

function unreadable(path: string, error: unknown): Diagnostic {
  return skip('FILE_UNREADABLE', path, { why: systemReason(error), hint: 'Make it readable for you, or leave it out.' })
}
