import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { RawRecord } from '../ingest/index.ts'
import type { OnShare, PackedResult, ThreadTask, WorkerSetup } from './extract-worker.ts'

/** Turns records into findings, in threads or in process; the result is the same. */
export interface Extractor {
  /** Never rejects for what a record holds, nor when it brings a worker down. */
  extract(raw: RawRecord, onShare?: OnShare): Promise<PackedResult>
  /** Records that it can use at once: one for each worker, and one waiting so that none stands idle. */
  readonly capacity: number
  close(): Promise<void>
}

// The stages are loaded where they run and nowhere else: their tables and libraries take time and memory.

/** Worker threads need compiled code: Node 20 cannot load TypeScript. */
const WORKER_FILE = new URL('./extract-worker.js', import.meta.url)
const RUNS_COMPILED = import.meta.url.endsWith('.js')

/** Enough for the largest article that is read; a runaway article ends its worker, not the machine. */
const WORKER_HEAP_MB = 2048

export interface ExtractorOptions extends WorkerSetup {
  readonly jobs: number
}

export function createExtractor(options: ExtractorOptions): Extractor {
  return RUNS_COMPILED ? createThreads(options) : createInProcess(options)
}

/** An extractor that loads nothing before the first article that is not known. */
export function createLazyExtractor(options: ExtractorOptions): Extractor {
  let made: Extractor | null = null
  return {
    capacity: RUNS_COMPILED ? 2 * options.jobs : 1,
    extract: (raw, onShare) => {
      made ??= createExtractor(options)
      return made.extract(raw, onShare)
    },
    close: async () => {
      await made?.close()
      made = null
    },
  }
}

function createInProcess(setup: WorkerSetup): Extractor {
  return {
    capacity: 1,
    extract: async (raw, onShare) => {
      await setImmediate() // Lets signals and progress through between two articles.
      const { extractPacked } = await import('./extract-worker.ts')
      return extractPacked(raw, setup, onShare)
    },
    close: async () => undefined,
  }
}

function createThreads({ jobs, choice, settings }: ExtractorOptions): Extractor {
  const setup: WorkerSetup = { choice, settings }
  const pool = new Piscina<ThreadTask, PackedResult>({
    filename: fileURLToPath(WORKER_FILE),
    name: 'extractInThread',
    workerData: setup,
    minThreads: 1,
    maxThreads: jobs,
    concurrentTasksPerWorker: 1,
    // Else the pool ends a worker as soon as it waits, and its language model is loaded anew for the next article.
    idleTimeout: Infinity,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB },
  })
  // A worker that dies while idle takes nothing with it; the pool replaces it.
  pool.on('error', () => undefined)
  return {
    capacity: 2 * jobs,
    extract: async (raw, onShare) => {
      const channel = onShare === undefined ? null : new MessageChannel()
      channel?.port1.on('message', onShare ?? (() => undefined))
      try {
        const port = channel?.port2 ?? null
        return await pool.run({ raw, port }, { transferList: port === null ? [] : [port] })
      } catch (error) {
        const { extractionFailed } = await import('../pipeline.ts')
        return { packed: null, diagnostics: [extractionFailed(raw.path, error)] }
      } finally {
        channel?.port1.close()
      }
    },
    close: () => pool.destroy(),
  }
}
