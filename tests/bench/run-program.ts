import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'

const PROBE_MS = 100

export interface Run {
  readonly seconds: number
  /** Highest resident size in MB; 0 where the system does not tell. */
  readonly peakMb: number
}

/**
 * Runs the program as a user would and measures it.
 * @throws Error if it fails: a time of nothing is none.
 */
export async function runProgram(args: readonly string[]): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'src', 'cli', 'whodid.mjs'), ...args], { stdio: 'ignore' })
  let peakMb = 0
  const probe = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid))
  }, PROBE_MS)
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  clearInterval(probe)
  if (code !== 0) throw new Error(`whodid ${args.join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - start) / 1000, peakMb }
}

/** Linux keeps the highest resident size of a program; elsewhere it is not measured (0). */
function peakOf(pid: number | undefined): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(found?.[1] ?? 0) / 1000
  } catch {
    return 0
  }
}
