import { performance } from 'node:perf_hooks'
import { WhodidError } from '../core/errors.ts'
import type { ReadingSettings } from '../core/reading-settings.ts'
import type { ModelChoice } from '../language/index.ts'
import { BuildStopped } from './build-options.ts'
import { createLazyExtractor } from './extractor.ts'
import { hangBell } from './folder-bell.ts'
import { compareStates, type FolderChange, type FolderState, lookAtFolder } from './folder-state.ts'
import { type GrowRun, growGraph } from './grow-graph.ts'

export interface FollowOptions {
  readonly folder: string
  readonly storeDir: string
  readonly jobs: number
  readonly choice: ModelChoice
  readonly settings: ReadingSettings
  readonly signal: AbortSignal
  readonly onChange: (run: GrowRun, milliseconds: number) => void
  /** What could not be done now, and will be tried again; each is told once. */
  readonly onTrouble: (error: WhodidError) => void
  readonly onPolling: (reason: string) => void
}

/** The store may be free a moment later, a file back in its place, another article there, a damaged line mended. */
const PASSING = new Set([
  'STORE_LOCKED',
  'STORE_FULL',
  'PATH_MISSING',
  'PATH_UNREADABLE',
  'NOTHING_TO_READ',
  'CORRECTIONS_DAMAGED',
])

/**
 * Keeps the graph that of a folder, from the state that it was built of, until the signal. The store is locked only
 * while it changes.
 */
export async function followFolder(built: FolderState, options: FollowOptions): Promise<void> {
  const { folder, storeDir, signal, jobs, choice, settings } = options
  const bell = hangBell(folder, options)
  const extractor = createLazyExtractor({ jobs, choice, settings })
  const told = new Set<string>()
  let state = built
  try {
    for (; !signal.aborted; await bell.ring()) {
      try {
        const now = await lookAtFolder(folder, storeDir)
        await catchUp(compareStates(state, now), { ...options, extractor })
        state = now
        told.clear()
      } catch (error) {
        if (error instanceof BuildStopped) return
        if (!(error instanceof WhodidError) || !PASSING.has(error.code)) throw error
        if (!told.has(error.message)) options.onTrouble(error)
        told.add(error.message)
        bell.ringSoon()
      }
    }
  } finally {
    bell.close()
    await extractor.close()
  }
}

type CatchUp = FollowOptions & { readonly extractor: ReturnType<typeof createLazyExtractor> }

async function catchUp({ changed, gone }: FolderChange, options: CatchUp): Promise<void> {
  if (changed.length === 0 && gone.length === 0) return
  const { storeDir, jobs, choice, settings, extractor, signal } = options
  const startedAt = performance.now()
  const asked = { ...choice, ...settings }
  const run = await growGraph({ storeDir, add: changed, removeFiles: gone, asked, jobs, extractor, signal })
  options.onChange(run, performance.now() - startedAt)
}
