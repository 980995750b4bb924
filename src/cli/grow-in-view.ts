import { performance } from 'node:perf_hooks'
import { BuildStopped } from '../build/build-options.ts'
import { type GrowOptions, growGraph } from '../build/grow-graph.ts'
import { EXIT_STOPPED } from './build.ts'
import type { Io } from './io.ts'
import { listenForStop } from './listen-for-stop.ts'
import { showProgress } from './show-progress.ts'
import { summarizeGrowth } from './summarize-growth.ts'

/** Changes the graph and says what became of it; Ctrl-C leaves it as it was. */
export async function growInView(options: GrowOptions, io: Io): Promise<void> {
  const stop = listenForStop()
  const view = showProgress(io)
  const startedAt = performance.now()
  try {
    const run = await growGraph({ ...options, signal: stop.signal, onProgress: view.update })
    view.stop()
    for (const line of summarizeGrowth(run, (performance.now() - startedAt) / 1000)) io.err(line)
  } catch (error) {
    view.stop()
    if (!(error instanceof BuildStopped)) throw error
    io.err(`Stopped. The graph in ${options.storeDir} is untouched.`)
    process.exitCode = EXIT_STOPPED
  } finally {
    stop.end()
  }
}
