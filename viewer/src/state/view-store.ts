import { useSyncExternalStore } from 'react'
import { readHash, writeHash } from './view-hash.ts'
import type { Change, ViewState } from './view-state.ts'

/** What changes of the same kind follow one another in one entry of the browser's history. */
export type HistoryMode = 'push' | 'replace'

export interface ViewStore {
  get(): ViewState
  apply(change: Change, history?: HistoryMode): void
  subscribe(listener: () => void): () => void
}

/** The view, kept in the address: a link, the back button and a reload all give it again. */
export function createViewStore(page: Window): ViewStore {
  let state = readHash(page.location.hash)
  const listeners = new Set<() => void>()
  const set = (next: ViewState) => {
    state = next
    for (const listener of listeners) listener()
  }
  page.addEventListener('popstate', () => set(readHash(page.location.hash)))
  page.addEventListener('hashchange', () => {
    if (`#${writeHash(state)}` !== page.location.hash) set(readHash(page.location.hash))
  })
  return {
    get: () => state,
    apply(change, history = 'push') {
      const next = change(state)
      const hash = writeHash(next)
      if (hash !== writeHash(state)) {
        const address = hash === '' ? page.location.pathname : `#${hash}`
        if (history === 'push') page.history.pushState(null, '', address)
        else page.history.replaceState(null, '', address)
      }
      set(next)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const viewStore = createViewStore(window)

/** The view that is shown now. */
export function useView(): ViewState {
  return useSyncExternalStore(viewStore.subscribe, viewStore.get)
}

/** Change the view. */
export function change(how: Change, history?: HistoryMode): void {
  viewStore.apply(how, history)
}
