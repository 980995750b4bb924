import { parentPort, workerData } from 'node:worker_threads'
import { describeFailure } from '../core/thread-failure.ts'
import { type AskedCorrection, carryOutAsked } from './carry-out-asked.ts'
import type { CorrectMessage } from './correct-apart.ts'

try {
  await carryOutAsked(workerData as AskedCorrection)
  send({ kind: 'done' })
} catch (error) {
  send(describeFailure(error))
}

function send(message: CorrectMessage): void {
  parentPort?.postMessage(message)
}
