import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { WhodidError } from '../core/errors.ts'
import type { AskedDecision, CorrectionLine, CorrectionRequest } from './api.ts'
import { isToken, NO_TOKEN } from './page-token.ts'
import { addReviewRoutes, type Reviewer } from './review-routes.ts'

/** Writes a person's decisions down and makes the graph anew; the command line has it. */
export interface Corrector {
  log(): readonly CorrectionLine[]
  /** @throws WhodidError where the decision cannot be carried out; nothing is changed then. */
  decide(decision: AskedDecision, why: string | null): Promise<void>
}

export interface CorrectionOptions {
  readonly corrector: Corrector
  /** Nothing is reviewed from the page where it is left out. */
  readonly reviewer?: Reviewer
  /** Only the page that this server has served knows it. */
  readonly token: string
}

const id = (prefix: string) => z.string().regex(new RegExp(`^(?:${prefix}):[\\w-]{1,64}$`, 'u'))
const text = z.string().min(1).max(2000)
const REQUEST = z.strictObject({
  decision: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('same'), kept: id('actor'), joined: id('actor') }),
    z.strictObject({ what: z.literal('split name'), actor: id('actor'), alias: text }),
    z.strictObject({ what: z.literal('rename'), actor: id('actor'), name: text }),
    z.strictObject({ what: z.literal('ignore'), node: id('actor|event|measure') }),
    z.strictObject({ what: z.literal('undo'), number: z.int().min(1) }),
  ]),
  why: text.nullable(),
})

export function addCorrectionRoutes(app: Hono, { corrector, reviewer, token }: CorrectionOptions): void {
  const refuse = (c: Context) => (isToken(c.req.header('x-whodid-token'), token) ? null : c.json(NO_TOKEN, 403))
  if (reviewer !== undefined) addReviewRoutes(app, reviewer, refuse)
  app.get('/api/corrections', (c) => c.json({ lines: corrector.log() }))
  app.post('/api/corrections', async (c) => {
    const refusal = refuse(c)
    if (refusal !== null) return refusal
    const { decision, why } = readRequest(await c.req.text())
    await corrector.decide(decision, why)
    return c.json({ lines: corrector.log() })
  })
}

function readRequest(body: string): CorrectionRequest {
  try {
    return REQUEST.parse(JSON.parse(body))
  } catch {
    throw new WhodidError('CORRECTION_REFUSED', 'this is no correction', { hint: 'Reload the page and try again.' })
  }
}
