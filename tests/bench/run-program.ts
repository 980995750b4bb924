import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'

const PROBE_MS = 100

export interface Run {
  readonly seconds: number
  /** Of the processor, its threads together: what other programs take meanwhile does not count. 0 where it is not told. */
  readonly cpuSeconds: number
  /** Highest resident size in MB; 0 where the system does not tell. */
  readonly peakMb: number
}

/**
 * Runs the program as a user would and measures it.
 * @throws Error if it fails: a time of nothing is none.
 */
export async function runProgram(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const start = performance.now()
  const child = startProgram(args, env)
  let [peakMb, cpuSeconds] = [0, 0]
  const probe = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid))
    cpuSeconds = Math.max(cpuSeconds, cpuOf(child.pid))
  }, PROBE_MS)
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  clearInterval(probe)
  if (code !== 0) throw new Error(`whodid ${args.join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - start) / 1000, cpuSeconds, peakMb }
}

/** How long `whodid serve` takes until the first answer: what the picture opens with. Then it is ended. */
export async function runServer(args: readonly string[], port: number): Promise<Run> {
  const start = performance.now()
  const child = startProgram(['serve', '--port', String(port), ...args])
  try {
    const overview = `http://127.0.0.1:${port}/api/overview`
    while ((await fetch(overview).catch(() => null))?.ok !== true) {
      if (child.exitCode !== null) throw new Error(`whodid serve ended with ${child.exitCode}`)
      await setTimeout(PROBE_MS / 4)
    }
    const seconds = (performance.now() - start) / 1000
    return { seconds, cpuSeconds: cpuOf(child.pid), peakMb: peakOf(child.pid) }
  } finally {
    child.kill('SIGKILL')
  }
}

function startProgram(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const program = join(PACKAGE_ROOT, 'src', 'cli', 'whodid.mjs')
  return spawn(process.execPath, [program, ...args], { stdio: 'ignore', env: { ...process.env, ...env } })
}

/** Ticks of a hundredth in user and system mode, of it and the children that it has waited for (proc(5), 14 to 17). */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ')
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100
  } catch {
    return 0
  }
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
