const KEY = 'whodid-queries'
const MAX_KEPT = 20

/** Queries that were run in this browser, newest first. */
export function readHistory(storage: Pick<Storage, 'getItem'>): readonly string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((line): line is string => typeof line === 'string').slice(0, MAX_KEPT) : []
  } catch {
    return []
  }
}

/** With one more; a query that is there already comes to the front. */
export function addToHistory(history: readonly string[], cypher: string): readonly string[] {
  return [cypher, ...history.filter((line) => line !== cypher)].slice(0, MAX_KEPT)
}

/** A browser may refuse: then the history ends with the page. */
export function writeHistory(storage: Pick<Storage, 'setItem'>, history: readonly string[]): void {
  try {
    storage.setItem(KEY, JSON.stringify(history))
  } catch {
    // nothing is lost but comfort
  }
}
