import { Worker } from 'node:worker_threads'
import { errorOf, type ThreadFailure } from '../core/thread-failure.ts'
import { type BuildOptions, type BuildProgress, BuildStopped } from './build-options.ts'
import type { BuildRun } from './build-report.ts'

/** What may cross into the thread. */
export type ThreadOptions = Pick<BuildOptions, 'paths' | 'storeDir' | 'jobs' | 'choice' | 'settings'>

export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: BuildProgress }
  | { readonly kind: 'done'; readonly run: BuildRun }
  | { readonly kind: 'stopped' }
  | ThreadFailure

const THREAD_FILE = new URL('./build-thread.js', import.meta.url)
const RUNS_COMPILED = import.meta.url.endsWith('.js')

/** How long a stopped build may take to close its files; then it is cut off, which loses nothing but time. */
const STOP_WITHIN_MS = 600

/** `buildGraph` in a thread, so that the signal is heard at any moment. Rejects with BuildStopped within a second of it. */
export async function startBuild(options: BuildOptions): Promise<BuildRun> {
  // Uncompiled code (tests) cannot be loaded into a thread.
  if (!RUNS_COMPILED) return (await import('./build-graph.ts')).buildGraph(options)
  const { paths, storeDir, jobs, choice, settings, signal, onProgress } = options
  const workerData: ThreadOptions = { paths, storeDir, jobs, choice, settings }
  const thread = new Worker(THREAD_FILE, { workerData })
  return new Promise((resolve, reject) => {
    thread.on('error', reject)
    thread.on('exit', (code) => reject(new Error(`the build's thread ended with code ${code}`)))
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress)
      else if (message.kind === 'done') resolve(message.run)
      else if (message.kind === 'stopped') reject(new BuildStopped('the build was stopped'))
      else reject(errorOf(message, 'the build'))
    })
    const stop = () => {
      thread.postMessage('stop')
      setTimeout(() => reject(new BuildStopped('the build was cut off')), STOP_WITHIN_MS).unref()
    }
    if (signal?.aborted === true) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
}
