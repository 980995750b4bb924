import { type FSWatcher, watch } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Changes come in bursts: a copied folder, a file that is written in pieces. */
const QUIET_MS = 300
/** How often the folder is looked at where the system does not tell of changes; and where it does, for what it missed. */
const LOOK_MS = 2_000
const LOOK_ANYWAY_MS = 15_000

export interface FolderBell {
  /** Resolves when it is time to look at the folder again, and at once on the signal. */
  ring(): Promise<void>
  /** The next time comes soon, whatever the system says. */
  ringSoon(): void
  close(): void
}

export interface BellOptions {
  readonly signal: AbortSignal
  /** Called with the reason where the system does not tell of changes. */
  readonly onPolling: (reason: string) => void
}

/** Listens from now on: what changes before `ring` is asked for is not missed. */
export function hangBell(folder: string, { signal, onPolling }: BellOptions): FolderBell {
  let watcher: FSWatcher | null = null
  let wake: () => void = () => undefined
  let hasRung = false
  let isSoon = false
  const giveUp = (error: unknown) => {
    watcher?.close()
    watcher = null
    onPolling(error instanceof Error ? error.message : String(error))
  }
  try {
    watcher = watch(folder, { recursive: true, signal }, () => {
      hasRung = true
      wake()
    })
    watcher.on('error', giveUp)
  } catch (error) {
    giveUp(error)
  }
  return {
    async ring() {
      const struck = new Promise<void>((resolve) => {
        wake = resolve
      })
      if (!hasRung) await Promise.race([struck, pause(signal, watcher === null || isSoon ? LOOK_MS : LOOK_ANYWAY_MS)])
      isSoon = false
      while (hasRung && !signal.aborted) {
        hasRung = false
        await pause(signal, QUIET_MS)
      }
    },
    ringSoon: () => {
      isSoon = true
    },
    close: () => watcher?.close(),
  }
}

async function pause(signal: AbortSignal, milliseconds: number): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined)
}
