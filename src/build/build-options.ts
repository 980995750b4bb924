import type { ReadingSettings } from '../core/reading-settings.ts'
import type { ModelChoice } from '../language/index.ts'

export interface BuildOptions {
  /** Files and folders. */
  readonly paths: readonly string[]
  readonly storeDir: string
  /** Worker threads. */
  readonly jobs: number
  readonly choice: ModelChoice
  readonly settings: ReadingSettings
  /** Stops the build between two articles. What was read stays in the cache. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BuildProgress) => void
}

export interface BuildProgress {
  readonly phase: 'reading' | 'joining'
  /** Bytes of input. */
  readonly done: number
  readonly total: number
  readonly documents: number
}

/** Thrown when the signal stops a build. */
export class BuildStopped extends Error {
  override readonly name = 'BuildStopped'
}
