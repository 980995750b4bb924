import { useCallback, useEffect, useState } from 'react'
import type { SavedView, SavedViews, ViewChange } from '../../../src/server/api.ts'
import { getJson, postView, type RequestError } from '../api/fetch-api.ts'
import { toRequestError } from '../api/use-api.ts'

export interface Views {
  /** Null while they are asked for. */
  readonly views: readonly SavedView[] | null
  readonly error: RequestError | null
  /** @returns Whether it was done; `error` says why not. */
  readonly carryOut: (change: ViewChange) => Promise<boolean>
}

/** The views that are saved in the store, asked for anew by whoever shows them. */
export function useViews(): Views {
  const [views, setViews] = useState<readonly SavedView[] | null>(null)
  const [error, setError] = useState<RequestError | null>(null)
  const take = useCallback(async (answer: Promise<SavedViews>) => {
    try {
      setViews((await answer).views)
      setError(null)
      return true
    } catch (problem) {
      setError(toRequestError(problem))
      return false
    }
  }, [])
  useEffect(() => void take(getJson<SavedViews>('/api/views')), [take])
  return { views, error, carryOut: (change) => take(postView(change)) }
}
