import { compareCodeUnits } from '../core/snapshot.ts'

/** Counts what was seen, to choose by majority in a way that no order of arrival changes. */
export type Tally = Map<string, number>

export function addToTally(tally: Tally, key: string | null, count = 1): void {
  if (key !== null) tally.set(key, (tally.get(key) ?? 0) + count)
}

/** The key counted most often; ties go to the smallest by code units; null if nothing was counted. */
export function mostCounted(tally: Tally): string | null {
  let best: string | null = null
  for (const key of [...tally.keys()].sort(compareCodeUnits)) {
    if (best === null || (tally.get(key) ?? 0) > (tally.get(best) ?? 0)) best = key
  }
  return best
}

/** The value under `key`, made by `create` at the first call. */
export function getOrCreate<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = create()
  map.set(key, made)
  return made
}

/** Entries in the order of their keys' code units. */
export function sortedEntries<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map.entries()].sort(([a], [b]) => compareCodeUnits(a, b))
}

export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareCodeUnits)
}
