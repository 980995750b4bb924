import { useRef, useState } from 'react'
import type { QueryAnswer } from '../../../src/server/api.ts'
import { postQuery, type RequestError } from '../api/fetch-api.ts'
import { toRequestError } from '../api/use-api.ts'
import { bindFields, parametersIn } from './parameters.ts'
import type { QueryDraft } from './query-draft.ts'
import { addToHistory, readHistory, writeHistory } from './query-history.ts'

export type Outcome =
  | { readonly what: 'nothing' | 'running' }
  | { readonly what: 'answer'; readonly answer: QueryAnswer }
  | { readonly what: 'error'; readonly error: RequestError }

/** Runs queries, of which the newest alone is answered, and keeps those that could be. */
export function useQueryRun() {
  const [outcome, setOutcome] = useState<Outcome>({ what: 'nothing' })
  const [history, setHistory] = useState(() => readHistory(window.localStorage))
  const newest = useRef(0)
  const run = async ({ cypher, recipe, written }: QueryDraft) => {
    newest.current += 1
    const own = newest.current
    const end = (next: Outcome) => {
      if (own === newest.current) setOutcome(next)
    }
    setOutcome({ what: 'running' })
    try {
      const parameters = bindFields(parametersIn(cypher, recipe), written)
      end({ what: 'answer', answer: await postQuery({ cypher, parameters }) })
      // Another tab may have added some meanwhile.
      const next = addToHistory(readHistory(window.localStorage), cypher)
      writeHistory(window.localStorage, next)
      setHistory(next)
    } catch (error) {
      end({ what: 'error', error: toRequestError(error) })
    }
  }
  return { outcome, history, run }
}
