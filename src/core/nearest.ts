/** The word that a misspelt one is meant to be, or null: it is no more than two letters away, or a third of a long word. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const limit = Math.max(2, Math.floor(word.length / 3))
  let best: { readonly word: string; readonly edits: number } | null = null
  for (const other of known) {
    const edits = isBeginning(other, word) ? 1 : editsBetween(word, other)
    if (edits <= limit && edits < other.length && edits < (best?.edits ?? Infinity)) best = { word: other, edits }
  }
  return best?.word ?? null
}

/** Who writes "object" means obj. */
function isBeginning(short: string, long: string): boolean {
  return short.length > 2 && long.length > short.length && long.startsWith(short)
}

/** Letters to add, drop or change (Levenshtein). */
function editsBetween(one: string, two: string): number {
  if (one.length > 2 * two.length + 4) return Infinity // a cell may hold a whole page
  let row = Array.from({ length: two.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= two.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === two[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
