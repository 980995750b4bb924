import { useCallback, useEffect, useRef, useState } from 'react'
import type { Overview } from '../../../src/server/api.ts'
import { getJson, type RequestError } from '../api/fetch-api.ts'
import { forgetAnswers, toRequestError } from '../api/use-api.ts'

export interface OverviewAnswer {
  readonly overview: Overview | null
  readonly error: RequestError | null
  readonly reload: () => void
}

const loaders = new Set<() => Promise<void>>()

/** Ask again: the graph was changed from here. */
export async function refreshOverview(): Promise<void> {
  await Promise.all([...loaders].map((load) => load()))
}

/** The opening view; asked for again when the page is looked at again, for a build may have ended meanwhile. */
export function useOverview(): OverviewAnswer {
  const [answer, setAnswer] = useState<Omit<OverviewAnswer, 'reload'>>({ overview: null, error: null })
  const version = useRef<string | null>(null)
  const load = useCallback(async () => {
    try {
      const overview = await getJson<Overview>('/api/overview')
      if (version.current === overview.version) return
      version.current = overview.version
      setAnswer({ overview, error: null })
      forgetAnswers()
    } catch (error) {
      version.current = null
      setAnswer({ overview: null, error: toRequestError(error) })
    }
  }, [])
  useEffect(() => {
    void load()
    const onFocus = () => void load()
    window.addEventListener('focus', onFocus)
    loaders.add(load)
    return () => {
      window.removeEventListener('focus', onFocus)
      loaders.delete(load)
    }
  }, [load])
  return { ...answer, reload: () => void load() }
}
