import { useState } from 'react'
import type { AskedDecision } from '../../../src/server/api.ts'
import { postCorrection, type RequestError } from '../api/fetch-api.ts'
import { toRequestError } from '../api/use-api.ts'
import { refreshOverview } from '../app/use-overview.ts'

export interface Correcting {
  readonly isBusy: boolean
  readonly error: RequestError | null
  /** @param onDone - Called before the changed graph is asked for: what is gone from it should not be in view. */
  readonly decide: (decision: AskedDecision, why: string, onDone?: () => void) => Promise<void>
}

/** Decides, and shows the graph as it is then. */
export function useCorrection(): Correcting {
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<RequestError | null>(null)
  const decide = async (decision: AskedDecision, why: string, onDone?: () => void) => {
    setIsBusy(true)
    setError(null)
    try {
      await postCorrection({ decision, why: why.trim() === '' ? null : why.trim() })
      onDone?.()
      await refreshOverview()
    } catch (problem) {
      setError(toRequestError(problem))
    } finally {
      setIsBusy(false)
    }
  }
  return { isBusy, error, decide }
}
