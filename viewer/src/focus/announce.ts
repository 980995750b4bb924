import { useSyncExternalStore } from 'react'

let words = ''
const listeners = new Set<() => void>()

/** Words for a screen reader: what has changed. */
export function announce(next: string): void {
  if (next === '') return
  // The same words again would be no change, and nothing would be read out.
  words = next === words ? `${next}\u00a0` : next
  for (const listener of listeners) listener()
}

export function useAnnouncement(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => words,
  )
}
