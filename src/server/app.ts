import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ApiError, RecipeCard } from './api.ts'
import { type ApiOptions, addApi, NO_ROUTE } from './api-routes.ts'
import { addCorrectionRoutes, type CorrectionOptions } from './correction-routes.ts'
import { addExportRoutes, type Exporter } from './export-routes.ts'
import { addToken } from './page-token.ts'
import { MAX_BODY_BYTES } from './query.ts'
import { refuseForeignRequests, secureHeaders } from './security.ts'
import { addViewRoutes, type ViewKeeper } from './view-routes.ts'
import type { ViewerFile } from './viewer-files.ts'

export interface AppOptions extends ApiOptions {
  readonly files: ReadonlyMap<string, ViewerFile>
  /** What may be changed from the page, and the token that it needs for that. */
  readonly correcting?: CorrectionOptions
  /** Saved views; they need `correcting` for its token. */
  readonly views?: ViewKeeper
  /** The cookbook; none where it is left out. */
  readonly recipes?: readonly RecipeCard[]
  /** What can be exported; nothing where it is left out. */
  readonly exporter?: Exporter
  readonly port: () => number
}

/** The viewer and its API as one Hono application, without a socket. */
export function createApp({ source, files, correcting, views, recipes = [], exporter, port, onBug }: AppOptions): Hono {
  const app = new Hono()
  app.use(secureHeaders())
  app.use(refuseForeignRequests(port))
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.json(TOO_LARGE, 413) }))
  if (correcting !== undefined) addCorrectionRoutes(app, correcting)
  if (views !== undefined && correcting !== undefined) addViewRoutes(app, views, correcting.token)
  app.get('/api/recipes', (c) => c.json(recipes))
  if (exporter !== undefined) addExportRoutes(app, exporter)
  addApi(app, { source, onBug })
  app.get('*', (c) => {
    const file = files.get(c.req.path)
    if (file === undefined) return c.json(NO_ROUTE, 404)
    const caching = file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
    if (c.req.path === '/' && correcting !== undefined) {
      const page = addToken(new TextDecoder().decode(file.body), correcting.token)
      return c.body(page, 200, { 'Content-Type': file.type, 'Cache-Control': 'no-store' })
    }
    return c.body(file.body, 200, { 'Content-Type': file.type, 'Cache-Control': caching })
  })
  app.notFound((c) => c.json(NO_ROUTE, 404))
  return app
}

const TOO_LARGE: ApiError = { code: 'TOO_LARGE', message: 'The request is too large.', hint: 'Shorten it.' }
