import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { WhodidError } from '../core/errors.ts'
import { replaceFileDurably } from './write-durably.ts'

export const VERSION_FILE = 'store.json'

const STORE_FORMAT = 'whodid-store'
/** Raised when an older program could not read the folder, or this one an older folder. */
const STORE_VERSION = 1

const versionSchema = z.object({ format: z.literal(STORE_FORMAT), version: z.int().positive() })

/**
 * @returns Whether the folder says that it is a store; one without the file says nothing.
 * @throws STORE_UNREACHABLE if another version of whodid made it, STORE_DAMAGED if the file says neither.
 */
export function hasVersion(dir: string): boolean {
  const path = join(dir, VERSION_FILE)
  if (!existsSync(path)) return false
  const parsed = versionSchema.safeParse(parseJson(path))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw damaged(path, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it should be'}`)
  }
  if (parsed.data.version === STORE_VERSION) return true
  throw new WhodidError('STORE_UNREACHABLE', `the store ${dir} was made by another version of whodid`, {
    hint: `Name another folder with --store DIR, or delete ${dir} (all but corrections.jsonl and views.json, if they are there) and build again.`,
  })
}

export async function writeVersion(dir: string): Promise<void> {
  const content = { format: STORE_FORMAT, version: STORE_VERSION }
  await replaceFileDurably(join(dir, VERSION_FILE), `${JSON.stringify(content)}\n`)
}

function parseJson(path: string): unknown {
  const text = readFileSync(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw damaged(path, 'it is not JSON')
  }
}

function damaged(path: string, fault: string): WhodidError {
  return new WhodidError('STORE_DAMAGED', `${path} does not say that this folder is a store: ${fault}`, {
    hint: `If it is one, delete that file: the next build writes it anew, and nothing else is lost. If not, name another folder with --store DIR.`,
  })
}
