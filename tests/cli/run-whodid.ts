import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const COMMAND = fileURLToPath(new URL('../../src/cli/whodid.mjs', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** A folder of the test's own, gone when it ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whodid-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts the command of the checkout in `folder`, as a user would. */
export function startWhodid(folder: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, ended: waitForEnd(child) }
}

export function runWhodid(folder: string, ...args: readonly string[]): Promise<Ended> {
  return startWhodid(folder, args).ended
}

/** The same with no test of its own to clean up after: for `beforeAll`. */
export function execWhodid(args: readonly string[], env = process.env): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  return waitForEnd(child)
}

/** The graph's bytes as they are in the store: small ones are always written whole. */
export function readGraph(folder: string, store = '.whodid'): string {
  const { generation } = JSON.parse(readFileSync(join(folder, store, 'current'), 'utf8'))
  return readFileSync(join(folder, store, 'graphs', generation, 'graph.json'), 'utf8')
}

async function waitForEnd(child: ChildProcess): Promise<Ended> {
  const output = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output.stdout += chunk
  })
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    output.stderr += chunk
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  return { code, signal, ...output }
}
