import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'

const PROGRAM = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js')

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Run a command of the built program to its end. */
export function runWhodid(args: readonly string[]): Promise<{ readonly code: number | null; readonly stderr: string }> {
  return new Promise((resolve) => {
    const child = start(args)
    let stderr = ''
    child.stderr?.on('data', (chunk) => {
      stderr += String(chunk)
    })
    child.stdout?.resume()
    child.on('close', (code) => resolve({ code, stderr }))
  })
}

export interface Serving {
  readonly url: string
  /** Ends it as Ctrl-C does. @returns Its exit code. */
  stop(): Promise<number | null>
}

/** `whodid serve` on a free port, once it has said where it is. */
export function serveWhodid(args: readonly string[]): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const child = start(['serve', '--port', '0', ...args])
    const ended = new Promise<number | null>((done) => child.on('close', done))
    let said = ''
    child.stdout?.resume()
    child.stderr?.on('data', (chunk) => {
      said += String(chunk)
      const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0]
      if (url === undefined) return
      const stop = () => {
        child.kill('SIGINT')
        return ended
      }
      resolve({ url, stop })
    })
    void ended.then((code) => reject(new Error(`serve ended with ${code}: ${said}`)))
  })
}
