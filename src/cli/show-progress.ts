import { performance } from 'node:perf_hooks'
import { SingleBar } from 'cli-progress'
import type { BuildProgress } from '../build/build-options.ts'
import type { Io } from './io.ts'
import { formatCount, formatSeconds, plural } from './text-format.ts'

export interface ProgressView {
  update(progress: BuildProgress): void
  /** Leaves the line as it is and gives the terminal back. */
  stop(): void
}

/** A bar with an ETA on a terminal, else a line for every tenth of the way. */
export function showProgress(io: Io): ProgressView {
  return io.isTerminal.stderr ? showBar() : showLines(io)
}

function showBar(): ProgressView {
  const bar = new SingleBar({
    format: '{what} [{bar}] {percentage} %  {documents} articles  {left}',
    stream: process.stderr,
    barCompleteChar: '=',
    barIncompleteChar: ' ',
    hideCursor: true,
    // Ctrl-C is ours: the build has something to say about it.
    gracefulExit: false,
  })
  const clock = startClock()
  let isStarted = false
  return {
    update(progress) {
      if (!isStarted) bar.start(1000, 0, payloadOf(progress, null))
      isStarted = true
      bar.update(Math.floor(shareOf(progress) * 1000), payloadOf(progress, clock.left(shareOf(progress))))
    },
    stop() {
      if (isStarted) bar.stop()
    },
  }
}

function payloadOf({ phase, documents }: BuildProgress, secondsLeft: number | null) {
  if (phase === 'joining') return { what: 'joining', documents: formatCount(documents), left: '' }
  const left = secondsLeft === null ? '' : `${formatSeconds(secondsLeft)} left`
  return { what: 'reading', documents: formatCount(documents), left }
}

function showLines(io: Io): ProgressView {
  const clock = startClock()
  let shownTenths = 0
  return {
    update(progress) {
      const tenths = Math.floor(shareOf(progress) * 10)
      if (progress.phase !== 'reading' || tenths <= shownTenths || tenths >= 10) return
      shownTenths = tenths
      const left = clock.left(shareOf(progress))
      const eta = left === null ? '' : `, about ${formatSeconds(left)} left`
      io.err(`${tenths * 10} %: ${plural(progress.documents, 'article')}${eta}`)
    },
    stop: () => undefined,
  }
}

function shareOf({ done, total }: BuildProgress): number {
  return total > 0 ? done / total : 0
}

/** What is left, if it goes on as it went; null while that is a guess. */
function startClock(): { left(share: number): number | null } {
  const startedAt = performance.now()
  return {
    left(share) {
      const seconds = (performance.now() - startedAt) / 1000
      return share <= 0.01 || seconds < 2 ? null : (seconds / share) * (1 - share)
    },
  }
}
