import { parentPort, workerData } from 'node:worker_threads'
import { WhodidError } from '../core/errors.ts'
import { buildGraph } from './build-graph.ts'
import { type BuildOptions, BuildStopped } from './build-options.ts'
import type { ThreadMessage, ThreadOptions } from './start-build.ts'

// The build in a thread of its own, so that the terminal's thread is always free to hear Ctrl-C, even while the graph
// is joined in one go.
const stop = new AbortController()
parentPort?.once('message', () => stop.abort())
parentPort?.unref()

const options: BuildOptions = {
  ...(workerData as ThreadOptions),
  signal: stop.signal,
  onProgress: (progress) => send({ kind: 'progress', progress }),
}
try {
  send({ kind: 'done', run: await buildGraph(options) })
} catch (error) {
  send(describe(error))
}

function send(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}

/** An error keeps its message and stack on the way between threads, but not its class. */
function describe(error: unknown): ThreadMessage {
  if (error instanceof BuildStopped) return { kind: 'stopped' }
  if (error instanceof WhodidError) {
    return { kind: 'refused', code: error.code, message: error.message, hint: error.hint }
  }
  return { kind: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
