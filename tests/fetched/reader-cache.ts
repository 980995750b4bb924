import { spawnSync } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'

const MAX_OUTPUT_BYTES = 1 << 28
const READ_TIMEOUT_MS = 100_000

/** Where what the tests fetch is kept from run to run. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'whodid')
}

/** What a reader prints, as JSON. Anything that it says on stderr is a failure: a warning would be lost there. */
export function runReader(command: string, args: readonly string[]): unknown {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
    timeout: READ_TIMEOUT_MS,
  })
  if (error !== undefined) throw error
  if (status !== 0 || stderr !== '') throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`)
  return JSON.parse(stdout)
}

export function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? 'no reason given'
}

/**
 * Whether the tests of some readers can run. Where they cannot, the reason is printed and they are skipped; with
 * WHODID_NO_SKIP=1 it is an error.
 */
export function canRun(readers: string, reason: string | null): boolean {
  if (reason === null) return true
  if (process.env.WHODID_NO_SKIP === '1') throw new Error(`WHODID_NO_SKIP is set, but ${readers} cannot run: ${reason}`)
  process.stderr.write(`SKIPPED ${readers}: ${reason}\n`)
  return false
}
