import { parentPort, workerData } from 'node:worker_threads'
import { describeFailure } from '../core/thread-failure.ts'
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
  send(error instanceof BuildStopped ? { kind: 'stopped' } : describeFailure(error))
}

function send(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}
