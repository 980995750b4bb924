import type { Correction } from '../../core/correction.ts'

/** The decisions that count: an undo takes back an earlier line, and an undo of an undo brings it back. */
export function activeCorrections(log: readonly Correction[]): readonly Correction[] {
  const undone = new Set<number>()
  for (const line of log.toReversed()) {
    if (line.what === 'undo' && !undone.has(line.number) && line.undone < line.number) undone.add(line.undone)
  }
  return log.filter(({ what, number }) => what !== 'undo' && !undone.has(number))
}

const ABOUT_IDENTITY: ReadonlySet<Correction['what']> = new Set(['same', 'different', 'split name', 'split document'])

/** Those that say who is who. */
export function identityLines(active: readonly Correction[]): readonly Correction[] {
  return active.filter(({ what }) => ABOUT_IDENTITY.has(what))
}
