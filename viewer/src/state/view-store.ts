import { useSyncExternalStore } from 'react'
import { readHash, writeHash } from './view-hash.ts'
import type { Change, ViewState } from './view-state.ts'

/** What changes of the same kind follow one another in one entry of the browser's history. */
export type HistoryMode = 'push' | 'replace'

/** Whether there is a view before this one, and one that was undone. */
export type Steps = 'none' | 'undo' | 'redo' | 'both'

export interface ViewStore {
  get(): ViewState
  steps(): Steps
  apply(change: Change, history?: HistoryMode): void
  undo(): void
  redo(): void
  subscribe(listener: () => void): () => void
}

/**
 * The view, kept in the address: a link, the back button and a reload all give it again. Undo and redo are the
 * browser's own back and forward, as long as they stay on this page: each entry of its history knows its place.
 */
export function createViewStore(page: Window): ViewStore {
  let state = readHash(page.location.hash)
  let place = placeOf(page.history.state) ?? 0
  let last = place
  const listeners = new Set<() => void>()
  const set = (next: ViewState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const follow = (entry: unknown) => {
    const known = placeOf(entry)
    // An address that somebody typed is a step of its own.
    if (known === null) {
      last = place + 1
      page.history.replaceState({ place: last }, '')
    }
    place = known ?? last
    last = Math.max(last, place)
    set(readHash(page.location.hash))
  }
  page.addEventListener('popstate', (event) => follow(event.state))
  return {
    get: () => state,
    steps: () => (0 < place ? (place < last ? 'both' : 'undo') : place < last ? 'redo' : 'none'),
    apply(change, history = 'push') {
      const next = change(state)
      const hash = writeHash(next)
      if (hash !== writeHash(state)) {
        const address = hash === '' ? page.location.pathname : `#${hash}`
        if (history === 'push') {
          place += 1
          last = place
          page.history.pushState({ place }, '', address)
        } else page.history.replaceState({ place }, '', address)
      }
      set(next)
    },
    undo: () => {
      if (0 < place) page.history.back()
    },
    redo: () => {
      if (place < last) page.history.forward()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function placeOf(entry: unknown): number | null {
  if (typeof entry !== 'object' || entry === null || !('place' in entry)) return null
  return typeof entry.place === 'number' ? entry.place : null
}

export const viewStore = createViewStore(window)

/** The view that is shown now. */
export function useView(): ViewState {
  return useSyncExternalStore(viewStore.subscribe, viewStore.get)
}

export function useSteps(): Steps {
  return useSyncExternalStore(viewStore.subscribe, viewStore.steps)
}

/** Change the view. */
export function change(how: Change, history?: HistoryMode): void {
  viewStore.apply(how, history)
}
