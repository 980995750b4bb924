/**
 * Letters to add, drop, change or swap with the next one (optimal string alignment, the restricted form of
 * Damerau-Levenshtein), or any number above `limit` once it is passed.
 */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let older: number[] = []
  let former = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (former[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwap ? (older[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(change, swap, (former[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    if (Math.min(...row) > limit) return limit + 1
    older = former
    former = row
  }
  return former[b.length] ?? limit + 1
}

const PREFIX_WEIGHT = 0.1
const MAX_PREFIX = 4

/**
 * Jaro's similarity with Winkler's bonus for a common beginning, 0 to 1.
 * @see Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model" (1990)
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const ofA: string[] = []
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j += 1) {
      if (taken.has(j) || a[i] !== b[j]) continue
      taken.add(j)
      ofA.push(a[i] ?? '')
      break
    }
  }
  if (ofA.length === 0) return 0
  const ofB = [...taken].sort((x, y) => x - y).map((j) => b[j])
  const moved = ofA.filter((letter, i) => letter !== ofB[i]).length / 2
  const found = ofA.length
  const jaro = (found / a.length + found / b.length + (found - moved) / found) / 3
  let prefix = 0
  while (prefix < MAX_PREFIX && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro)
}
