import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Tells one process from every other, also from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number
  /** When it started, in the system's own form; null where the system does not tell. */
  readonly startedAt: string | null
  /** The machine, its boot and the container: process numbers mean nothing outside. */
  readonly machine: string
}

export type Liveness = 'alive' | 'dead' | 'unknown'

export function identifyThisProcess(): ProcessIdentity {
  return { pid: process.pid, startedAt: readStartTime(process.pid), machine: describeMachine() }
}

/** Whether the process still runs; unknown if it belongs to another machine or container. */
export function checkLiveness(identity: ProcessIdentity): Liveness {
  const here = describeMachine()
  if (identity.machine !== here) return wasBeforeReboot(identity.machine, here) ? 'dead' : 'unknown'
  if (!isRunning(identity.pid)) return 'dead'
  const startedAt = readStartTime(identity.pid)
  return startedAt === null || identity.startedAt === null || startedAt === identity.startedAt ? 'alive' : 'dead'
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, but belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function readStartTime(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // proc(5): the name in parentheses may hold anything; the state is the first field behind it, starttime the 20th.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      // A zombie has ended: it only waits for its parent to notice.
      return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null)
    }
    if (process.platform === 'win32') return null
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } }).trim()
  } catch {
    return null
  }
}

function describeMachine(): string {
  return [hostname(), readOrEmpty(() => readlinkSync('/proc/self/ns/pid')), readBootId()].join(' ')
}

/** The same host name and namespace with another boot id: everything that ran then has ended. */
function wasBeforeReboot(former: string, here: string): boolean {
  const [formerHost, , formerBoot] = former.split(' ')
  const [host, , boot] = here.split(' ')
  return formerHost === host && formerBoot !== undefined && formerBoot !== '' && boot !== '' && formerBoot !== boot
}

function readBootId(): string {
  return readOrEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
}

function readOrEmpty(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
