import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { WhodidError } from '../core/errors.ts'
import type { ReviewAnswer, ReviewList } from './api.ts'

/** Asks on doubtful links and writes the answers down; the command line has it. */
export interface Reviewer {
  list(): Promise<ReviewList>
  /** @returns The number of the answer in the log. @throws CORRECTION_REFUSED */
  answer(key: string, answer: 'same' | 'different'): Promise<number>
  takeBack(number: number): Promise<void>
  /** Makes the graph anew with all answers. */
  carryOut(): Promise<void>
}

const ANSWER = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('answer'), key: z.string().max(500), answer: z.enum(['same', 'different']) }),
  z.strictObject({ what: z.literal('take back'), number: z.int().min(1) }),
  z.strictObject({ what: z.literal('carry out') }),
])

/** @param refuse - The answer to a request that does not come from the page that was served; null: it does. */
export function addReviewRoutes(app: Hono, reviewer: Reviewer, refuse: (c: Context) => Response | null): void {
  app.get('/api/review', async (c) => c.json(await reviewer.list()))
  app.post('/api/review', async (c) => {
    const refusal = refuse(c)
    if (refusal !== null) return refusal
    const asked = readAnswer(await c.req.text())
    switch (asked.what) {
      case 'answer':
        return c.json({ number: await reviewer.answer(asked.key, asked.answer) })
      case 'take back':
        await reviewer.takeBack(asked.number)
        return c.json({ number: null })
      case 'carry out':
        await reviewer.carryOut()
        return c.json({ number: null })
    }
  })
}

function readAnswer(body: string): ReviewAnswer {
  try {
    return ANSWER.parse(JSON.parse(body))
  } catch {
    throw new WhodidError('CORRECTION_REFUSED', 'this is no answer', { hint: 'Reload the page and try again.' })
  }
}
