import type { Correction } from '../../core/correction.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { activeCorrections } from '../corrections/active-corrections.ts'

/** What a person has decided already, either way: not to be asked again unless it is taken back. */
export function decidedKeys(log: readonly Correction[]): ReadonlySet<string> {
  return new Set(
    activeCorrections(log).flatMap((line) => {
      if (line.what === 'same') return [pairKey(line.kept.id, line.joined.id)]
      if (line.what === 'different') return [pairKey(line.one.id, line.other.id)]
      if (line.what === 'split name') return [nameKey(line.from.id, line.alias)]
      return line.what === 'confirm name' ? [nameKey(line.actor.id, line.alias)] : []
    }),
  )
}

export function pairKey(one: string, other: string): string {
  return [one, other].sort(compareCodeUnits).join(' ')
}

export function nameKey(actor: string, alias: string): string {
  return `${actor} "${alias}"`
}
