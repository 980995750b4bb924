import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'

/** One call of the program, in a folder. */
export interface Call {
  readonly folder: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** @returns How long it took. @throws Error with what it said, if it fails. */
export async function runProgram(call: Call): Promise<number> {
  const startedAt = performance.now()
  const child = start(call)
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`whodid ${call.args.join(' ')} ended with ${code}: ${said}`)
  return performance.now() - startedAt
}

/** kill -9 after so many milliseconds. @returns Whether it still ran. */
export async function killProgram(call: Call, afterMs: number): Promise<boolean> {
  const child = start(call)
  child.stderr?.resume()
  const ended = once(child, 'close')
  await Promise.race([setTimeout(afterMs), ended])
  child.kill('SIGKILL')
  const [, signal] = await ended
  return signal === 'SIGKILL'
}

function start({ folder, args, env }: Call) {
  const program = join(PACKAGE_ROOT, 'src', 'cli', 'whodid.mjs')
  return spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}
