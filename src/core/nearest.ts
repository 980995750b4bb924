import { editsBetween } from './string-distance.ts'

/** The word that a misspelt one is meant to be, or null: it is no more than two letters away, or a third of a long word. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const limit = Math.max(2, Math.floor(word.length / 3))
  let best: { readonly word: string; readonly edits: number } | null = null
  for (const other of known) {
    const edits = isBeginning(other, word) ? 1 : editsBetween(word, other, limit)
    if (edits <= limit && edits < other.length && edits < (best?.edits ?? Infinity)) best = { word: other, edits }
  }
  return best?.word ?? null
}

/** Who writes "object" means obj. */
function isBeginning(short: string, long: string): boolean {
  return short.length > 2 && long.length > short.length && long.startsWith(short)
}
