import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { QueryResult, QueryValue } from '../query-engine.ts'
import { EngineFailure } from './engine-errors.ts'
import type { EngineMessage, RunRequest } from './messages.ts'
import { residentBytes } from './resident-bytes.ts'

const CHILD = fileURLToPath(new URL('./engine-child.js', import.meta.url))
/** What the child needs of the environment: where programs and libraries lie, and no password of ours. */
const ENVIRONMENT = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot']
const MEMORY_CHECK_MS = 50

export interface Limits {
  readonly timeoutMs: number
  /** Resident bytes that a query may add to what the opened graph takes. */
  readonly memoryLimitBytes: number
}

/** One child process with one engine file open. It answers one request at a time and lives until killed. */
export class EngineProcess {
  readonly path: string
  readonly #child: ChildProcess
  readonly #gone: Promise<void>
  #listener: ((message: EngineMessage | { readonly kind: 'gone' }) => void) | null = null
  #bytesWhenReady = 0
  #reportedBytes = 0

  private constructor(path: string, heapMegabytes: number) {
    this.path = path
    const env = Object.fromEntries(
      ENVIRONMENT.flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]])),
    )
    const scratch = makeScratch()
    this.#child = fork(CHILD, scratch === null ? [path] : [path, scratch], {
      // A panic writes a stack trace to stderr, which is of no use to the person at the terminal.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      env: { ...env, RUST_BACKTRACE: '0', TMPDIR: scratch ?? tmpdir(), TEMP: scratch ?? tmpdir() },
    })
    this.#child.on('message', (message: EngineMessage) => {
      if (message.kind === 'memory') this.#reportedBytes = message.bytes
      else this.#listener?.(message)
    })
    this.#gone = new Promise((resolve) => {
      const end = (): void => {
        if (scratch !== null) rmSync(scratch, { recursive: true, force: true })
        this.#listener?.({ kind: 'gone' })
        resolve()
      }
      this.#child.once('exit', end)
      this.#child.once('error', end)
    })
  }

  /** Start a child and wait until the file is open. */
  static async start(path: string, limits: Limits, openTimeoutMs: number): Promise<EngineProcess> {
    const engine = new EngineProcess(path, Math.max(256, Math.ceil(limits.memoryLimitBytes / 2 ** 20)))
    await engine.#until(openTimeoutMs, Number.POSITIVE_INFINITY, (message) => {
      if (message.kind === 'unopened') throw new EngineFailure('unopened', message.message)
      return message.kind === 'ready' ? true : null
    })
    engine.#bytesWhenReady = engine.#bytes()
    return engine
  }

  /** Send one query. After a failure by time, memory or end of the process, the process is dead. */
  async run(request: RunRequest, limits: Limits): Promise<QueryResult> {
    let columns: readonly string[] = []
    const rows: (readonly QueryValue[])[] = []
    this.#child.send(request)
    await this.#until(limits.timeoutMs, this.#bytesWhenReady + limits.memoryLimitBytes, (message) => {
      if (message.kind === 'columns') columns = message.columns
      if (message.kind === 'rows') for (const row of message.rows) rows.push(row)
      if (message.kind === 'failed') throw new EngineFailure('refused', message.message, message.status)
      return message.kind === 'done' ? true : null
    })
    return { columns, rows }
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && this.#child.connected
  }

  /** Bytes held beyond what the opened graph takes: the engine does not always give back what a query used. */
  get extraBytes(): number {
    return this.#bytes() - this.#bytesWhenReady
  }

  async kill(): Promise<void> {
    this.#child.ref() // or the program might end while it waits
    this.#child.kill('SIGKILL')
    await this.#gone
  }

  #bytes(): number {
    return this.#child.pid === undefined ? 0 : (residentBytes(this.#child.pid) ?? this.#reportedBytes)
  }

  /** Wait for messages until `take` returns true; kill the child when it passes a limit. */
  async #until(timeoutMs: number, maxBytes: number, take: (message: EngineMessage) => true | null): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    let watch: NodeJS.Timeout | undefined
    this.#hold()
    try {
      await new Promise<void>((resolve, reject) => {
        this.#listener = (message) => {
          try {
            if (message.kind === 'gone') reject(new EngineFailure('died', 'the engine ended unexpectedly'))
            else if (take(message) !== null) resolve()
          } catch (error) {
            reject(error)
          }
        }
        timer = setTimeout(() => reject(new EngineFailure('timeout', 'out of time')), timeoutMs)
        watch = setInterval(() => {
          if (this.#bytes() > maxBytes) reject(new EngineFailure('memory', 'out of memory'))
        }, MEMORY_CHECK_MS)
      })
    } catch (error) {
      this.#listener = null
      if (!(error instanceof EngineFailure && error.kind === 'refused')) await this.kill()
      throw error
    } finally {
      clearTimeout(timer)
      clearInterval(watch)
      this.#listener = null
      this.#release()
    }
  }

  /** An idle child does not keep the program alive; one with a question does. */
  #release(): void {
    this.#child.unref()
    this.#child.channel?.unref()
  }

  #hold(): void {
    this.#child.ref()
    this.#child.channel?.ref()
  }
}

/** The engine leaves a folder behind for every file it opened: it gets one to leave it in. Null where none can be made. */
function makeScratch(): string | null {
  try {
    return mkdtempSync(join(tmpdir(), 'whodid-'))
  } catch {
    return null
  }
}
