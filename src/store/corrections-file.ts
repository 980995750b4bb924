import { existsSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Correction } from '../core/correction.ts'
import { WhodidError } from '../core/errors.ts'
import { parseCorrection } from './correction-schema.ts'
import { toStoreError } from './store-errors.ts'
import { syncFolder } from './write-durably.ts'

export const CORRECTIONS_FILE = 'corrections.jsonl'

/** A person's decisions, in the order in which they were made. */
export interface CorrectionLog {
  readonly corrections: readonly Correction[]
  /** For people: what had to be passed over. */
  readonly warning: string | null
}

interface Content extends CorrectionLog {
  /** Up to here the file is sound, in bytes: the next line goes there. */
  readonly soundBytes: number
  /** The last line is whole, but an editor took its end. */
  readonly wantsLineEnd: boolean
}

/**
 * Reads the log; a store without one has no corrections. A last line without its end was being written when the program
 * was killed: nobody was told that it stands, and it is passed over.
 * @throws CORRECTIONS_DAMAGED for any other line that cannot be read: no decision may get lost unseen.
 */
export function readCorrections(storeDir: string): CorrectionLog {
  const { corrections, warning } = readContent(storeDir)
  return { corrections, warning }
}

/**
 * Puts a line at the end and waits until it is on the disk. Only for the holder of the lock.
 * @returns Takes the line away again: for who cannot carry it out.
 */
export async function appendCorrection(storeDir: string, correction: Correction): Promise<() => Promise<void>> {
  const path = join(storeDir, CORRECTIONS_FILE)
  const { soundBytes, wantsLineEnd } = readContent(storeDir)
  const isNew = !existsSync(path)
  const file = await open(path, 'a')
  try {
    await file.truncate(soundBytes)
    try {
      await file.appendFile(`${wantsLineEnd ? '\n' : ''}${JSON.stringify(correction)}\n`)
    } catch (error) {
      await file.truncate(soundBytes)
      throw error
    }
    await file.sync()
  } finally {
    await file.close()
  }
  if (isNew) await syncFolder(storeDir)
  return () => cutTo(path, soundBytes)
}

async function cutTo(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.truncate(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

function readContent(storeDir: string): Content {
  const path = join(storeDir, CORRECTIONS_FILE)
  const bytes = readBytes(path, storeDir)
  const corrections: Correction[] = []
  const soundBytes = bytes.lastIndexOf('\n') + 1
  const lines = bytes.subarray(0, soundBytes).toString('utf8').split('\n').slice(0, -1)
  for (const [index, line] of lines.entries()) takeLine(line, { path, line: index + 1, corrections })
  const last = bytes.subarray(soundBytes).toString('utf8')
  const whole = { corrections, warning: null, soundBytes, wantsLineEnd: false }
  if (last === '') return whole
  if ('fault' in parseCorrection(last)) {
    return { ...whole, warning: `Line ${lines.length + 1} of ${path} was cut off in writing: it does not count.` }
  }
  takeLine(last, { path, line: lines.length + 1, corrections })
  return { ...whole, soundBytes: bytes.length, wantsLineEnd: true }
}

function readBytes(path: string, storeDir: string): Buffer {
  try {
    return existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  } catch (error) {
    throw toStoreError(error, storeDir)
  }
}

interface Place {
  readonly path: string
  readonly line: number
  /** Those before it; grows. */
  readonly corrections: Correction[]
}

function takeLine(text: string, { path, line, corrections }: Place): void {
  if (text.trim() === '') return
  const parsed = parseCorrection(text)
  const former = corrections.at(-1)?.number ?? 0
  const fault =
    'fault' in parsed
      ? parsed.fault
      : parsed.number <= former
        ? `number ${parsed.number} stands after number ${former}`
        : null
  if (fault !== null || 'fault' in parsed) {
    throw new WhodidError('CORRECTIONS_DAMAGED', `${path}, line ${line} cannot be read: ${fault}`, {
      hint: `Mend the line, take it from a copy, or delete it (that decision is then lost). The graph is untouched.`,
    })
  }
  corrections.push(parsed)
}
