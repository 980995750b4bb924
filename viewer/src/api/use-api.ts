import { useEffect, useState, useSyncExternalStore } from 'react'
import { getJson, RequestError } from './fetch-api.ts'

export interface Answer<T> {
  /** The newest data; while another address loads, null. */
  readonly data: T | null
  readonly error: RequestError | null
}

const kept = new Map<string, unknown>()
/** Answers kept for going back and forth; the oldest go first. */
const MAX_KEPT = 100

let generation = 0
const listeners = new Set<() => void>()

/** Forget all answers: a new build has changed the graph. What is shown is asked for anew. */
export function forgetAnswers(): void {
  kept.clear()
  generation += 1
  for (const listener of listeners) listener()
}

function useGeneration(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => generation,
  )
}

/** GET an address of the API and keep the answer; null asks for nothing. */
export function useApi<T>(path: string | null): Answer<T> {
  const [state, setState] = useState<{ readonly path: string | null } & Answer<T>>({
    path: null,
    data: null,
    error: null,
  })
  const wanted = useGeneration()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new generation of the graph has other answers
  useEffect(() => {
    if (path === null || kept.has(path)) return
    let isWanted = true
    getJson<T>(path)
      .then((data) => {
        keep(path, data)
        if (isWanted) setState({ path, data, error: null })
      })
      .catch((error: unknown) => {
        if (isWanted) setState({ path, data: null, error: toRequestError(error) })
      })
    return () => {
      isWanted = false
    }
  }, [path, wanted])
  if (path !== null && kept.has(path)) return { data: kept.get(path) as T, error: null }
  return state.path === path ? state : { data: null, error: null }
}

function keep(path: string, data: unknown): void {
  kept.set(path, data)
  const [oldest] = kept.keys()
  if (MAX_KEPT < kept.size && oldest !== undefined) kept.delete(oldest)
}

export function toRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error
  return new RequestError({
    code: 'ANSWER_UNREADABLE',
    message: 'The answer of the server cannot be read.',
    hint: 'Reload the page.',
  })
}
