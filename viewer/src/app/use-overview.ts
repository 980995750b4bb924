import { useCallback, useEffect, useState } from 'react'
import type { Overview } from '../../../src/server/api.ts'
import { getJson, type RequestError } from '../api/fetch-api.ts'
import { forgetAnswers, toRequestError } from '../api/use-api.ts'

export interface OverviewAnswer {
  readonly overview: Overview | null
  readonly error: RequestError | null
  readonly reload: () => void
}

/** The opening view; asked for again when the page is looked at again, for a build may have ended meanwhile. */
export function useOverview(): OverviewAnswer {
  const [answer, setAnswer] = useState<Omit<OverviewAnswer, 'reload'>>({ overview: null, error: null })
  const load = useCallback(async () => {
    try {
      const overview = await getJson<Overview>('/api/overview')
      setAnswer((former) => {
        if (former.overview?.version === overview.version) return former
        forgetAnswers()
        return { overview, error: null }
      })
    } catch (error) {
      setAnswer({ overview: null, error: toRequestError(error) })
    }
  }, [])
  useEffect(() => {
    void load()
    const onFocus = () => void load()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [load])
  return { ...answer, reload: () => void load() }
}
