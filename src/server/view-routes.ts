import type { Hono } from 'hono'
import { z } from 'zod'
import { WhodidError } from '../core/errors.ts'
import type { SavedView, ViewChange } from './api.ts'
import { isToken, NO_TOKEN } from './page-token.ts'

/** Keeps the views that somebody saved; the command line has it. */
export interface ViewKeeper {
  list(): Promise<readonly SavedView[]>
  /** @throws WhodidError where it cannot be done; nothing is changed then. */
  change(change: ViewChange): Promise<readonly SavedView[]>
}

const name = z.string().max(500)
/** As the viewer writes an address: no space, nothing that cannot be seen. */
const view = z.string().regex(/^[\x21-\x7e]{0,20000}$/u)
const REQUEST = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('save'), name, view, replaces: z.boolean() }),
  z.strictObject({ what: z.literal('rename'), name, to: name }),
  z.strictObject({ what: z.literal('delete'), name }),
])

export function addViewRoutes(app: Hono, keeper: ViewKeeper, token: string): void {
  app.get('/api/views', async (c) => c.json({ views: await keeper.list() }))
  app.post('/api/views', async (c) => {
    if (!isToken(c.req.header('x-whodid-token'), token)) return c.json(NO_TOKEN, 403)
    return c.json({ views: await keeper.change(readRequest(await c.req.text())) })
  })
}

function readRequest(body: string): ViewChange {
  try {
    return REQUEST.parse(JSON.parse(body))
  } catch {
    throw new WhodidError('VIEW_REFUSED', 'this view cannot be saved', { hint: 'Reload the page and try again.' })
  }
}
