import type { Diagnostic } from '../core/diagnostic.ts'
import { skip, warn } from './diagnose.ts'

interface Signature {
  readonly bytes: readonly number[]
  readonly what: string
  readonly hint: string
}

const UNPACK = 'Unpack it, and name the folder or the files.'
const EXPORT = 'Save it as plain text (.txt) or HTML from the program that made it.'
const NO_TEXT = 'Leave it out, or put the article in its place as text.'

/** First bytes of files that people keep beside articles (Wikipedia, "List of file signatures"). */
const SIGNATURES: readonly Signature[] = [
  {
    bytes: [0x25, 0x50, 0x44, 0x46, 0x2d],
    what: 'a PDF',
    hint: 'Convert it first, for instance with: pdftotext FILE.pdf FILE.txt',
  },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a ZIP archive or an office document', hint: EXPORT },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old office document', hint: EXPORT },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'a rich text document (RTF)', hint: EXPORT },
  {
    bytes: [0x1f, 0x8b],
    what: 'packed with gzip',
    hint: 'Unpack it with gunzip; JSON Lines may stay packed as .jsonl.gz.',
  },
  { bytes: [0x42, 0x5a, 0x68], what: 'packed with bzip2', hint: UNPACK },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: 'packed with xz', hint: UNPACK },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7z archive', hint: UNPACK },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a], what: 'a RAR archive', hint: UNPACK },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'packed with Zstandard', hint: UNPACK },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture (PNG)', hint: NO_TEXT },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture (JPEG)', hint: NO_TEXT },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a picture (GIF)', hint: NO_TEXT },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'a program', hint: NO_TEXT },
]

const UTF_16 = new Set(['fffe', 'feff'])
/** More control characters than this share of the bytes is no text. */
const MAX_CONTROL_SHARE = 0.05

/** Why these bytes are no UTF-8 text at all, judged by how they begin; `null` if they may be. */
export function findForeignFormat(path: string, bytes: Uint8Array): Diagnostic | null {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex')
  if (UTF_16.has(mark)) return notUtf8(path, 'it is UTF-16', 'UTF-16')
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte))
  if (known !== undefined) return binary(path, `it is ${known.what}`, known.hint)
  const nul = bytes.indexOf(0)
  if (nul >= 0 && looksLikeUtf16(bytes)) return notUtf8(path, 'it looks like UTF-16 without a mark', 'UTF-16LE')
  if (nul >= 0) return binary(path, `byte ${nul} is zero, which no text has`, NO_TEXT)
  const controls = bytes.reduce((sum, byte) => sum + Number(isControl(byte)), 0)
  if (controls > bytes.length * MAX_CONTROL_SHARE) return binary(path, 'too much of it is control characters', NO_TEXT)
  return null
}

/**
 * Decode UTF-8; a byte order mark stays, so that offsets hold in the file.
 * Wrong bytes are not replaced: a name that holds "�" would be a wrong name in the graph, and a few wrong bytes mostly
 * mean that the whole file is in another encoding. Only a character cut off at the very end is dropped, with a warning.
 */
export function decodeUtf8(path: string, bytes: Uint8Array): { text: string | null; diagnostic: Diagnostic | null } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    const text = decoder.decode(bytes, { stream: true })
    if (isComplete(decoder)) return { text, diagnostic: null }
    const why = 'it ends in the middle of a character, which was dropped: the file may be cut off'
    return {
      text,
      diagnostic: warn('ENCODING_INVALID', path, { why, hint: 'Fetch the file again, if its end is missing.' }),
    }
  } catch {
    return { text: null, diagnostic: notUtf8(path, 'it is not UTF-8', 'WINDOWS-1252') }
  }
}

function isComplete(decoder: InstanceType<typeof TextDecoder>): boolean {
  try {
    decoder.decode()
    return true
  } catch {
    return false
  }
}

function notUtf8(path: string, what: string, from: string): Diagnostic {
  const hint = `Convert it, for instance with: iconv -f ${from} -t UTF-8 OLD > NEW`
  return skip('ENCODING_INVALID', path, { why: what, hint })
}

function binary(path: string, what: string, hint: string): Diagnostic {
  return skip('FILE_BINARY', path, { why: what, hint })
}

/** Every second byte of Latin text in UTF-16 is zero, and the others are not. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  let odd = 0
  let even = 0
  for (const [i, byte] of bytes.subarray(0, 4096).entries()) {
    if (byte === 0 && i % 2 === 1) odd += 1
    else if (byte === 0) even += 1
  }
  const half = Math.min(bytes.length, 4096) / 2
  return Math.max(odd, even) > 0.7 * half && Math.min(odd, even) < 0.1 * half
}

/** Tab, line feed, form feed, carriage return and escape do occur in text. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b
}
