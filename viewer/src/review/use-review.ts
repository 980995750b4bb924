import { useEffect, useRef, useState } from 'react'
import type { DoubtCard, ReviewList } from '../../../src/server/api.ts'
import { postReview, type RequestError } from '../api/fetch-api.ts'
import { forgetAnswers, toRequestError, useApi } from '../api/use-api.ts'
import { refreshOverview } from '../app/use-overview.ts'
import { type Answer, type Given, giveAnswer, openDoubts, type Sitting, takeBackLast } from './review-state.ts'

export interface Review {
  readonly list: ReviewList | null
  readonly error: RequestError | null
  readonly isBusy: boolean
  /** null: nothing is left to ask. */
  readonly doubt: DoubtCard | null
  readonly last: Given | null
  /** How many answers are written down and not yet in the graph. */
  readonly waiting: number
  readonly answer: (answer: Answer) => void
  readonly takeBack: () => void
  readonly carryOut: () => void
}

/** A sitting over the doubtful links. Answers are written down one by one; the graph follows when asked, or on leaving. */
export function useReview(): Review {
  const { data: list, error: loadError } = useApi<ReviewList>('/api/review')
  const [sitting, setSitting] = useState<Sitting>([])
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<RequestError | null>(null)
  const numbers = sitting.flatMap(({ number }) => number ?? [])
  const waiting = new Set([...(list?.waiting ?? []), ...numbers]).size
  const left = useRef(waiting)
  left.current = waiting
  useEffect(
    () => () => {
      if (0 < left.current) void carryOutAll().catch(() => undefined)
    },
    [],
  )
  const doubt = list === null ? null : (openDoubts(list.doubts, sitting)[0] ?? null)
  const last = sitting.at(-1) ?? null
  /** One thing at a time; a key that is pressed meanwhile is lost, which takes a very fast hand. */
  const act = (task: () => Promise<void>) => {
    if (isBusy) return
    setIsBusy(true)
    setError(null)
    task()
      .catch((problem: unknown) => setError(toRequestError(problem)))
      .finally(() => setIsBusy(false))
  }
  return {
    list,
    error: error ?? loadError,
    isBusy,
    doubt,
    last,
    waiting,
    answer: (answer) =>
      act(async () => {
        if (doubt === null) return
        const number = answer === 'skip' ? null : (await postReview({ what: 'answer', key: doubt.key, answer })).number
        setSitting(giveAnswer({ doubt, answer, number }))
      }),
    takeBack: () =>
      act(async () => {
        if (last === null) return
        if (last.number !== null) await postReview({ what: 'take back', number: last.number })
        setSitting(takeBackLast())
      }),
    carryOut: () =>
      act(async () => {
        await carryOutAll()
        setSitting([])
      }),
  }
}

async function carryOutAll(): Promise<void> {
  await postReview({ what: 'carry out' })
  forgetAnswers()
  await refreshOverview()
}
