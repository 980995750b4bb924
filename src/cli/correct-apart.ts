import { Worker } from 'node:worker_threads'
import { errorOf, type ThreadFailure } from '../core/thread-failure.ts'
import type { AskedCorrection } from './carry-out-asked.ts'

export type CorrectMessage = { readonly kind: 'done' } | ThreadFailure

const THREAD_FILE = new URL('./correct-thread.js', import.meta.url)
const RUNS_COMPILED = import.meta.url.endsWith('.js')

/** Carries a correction out in a thread: of a large graph it takes half a minute, and a server has to answer. */
export async function correctApart(correction: AskedCorrection): Promise<void> {
  // Uncompiled code (tests) cannot be loaded into a thread.
  if (!RUNS_COMPILED) return (await import('./carry-out-asked.ts')).carryOutAsked(correction)
  const thread = new Worker(THREAD_FILE, { workerData: correction })
  return new Promise((resolve, reject) => {
    thread.on('error', reject)
    thread.on('exit', (code) => reject(new Error(`the correction's thread ended with code ${code}`)))
    thread.on('message', (message: CorrectMessage) => {
      if (message.kind === 'done') resolve()
      else reject(errorOf(message, 'the correction'))
    })
  })
}
