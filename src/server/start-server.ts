import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { WhodidError } from '../core/errors.ts'
import type { RecipeCard } from './api.ts'
import { createApp } from './app.ts'
import type { Corrector } from './correction-routes.ts'
import type { Exporter } from './export-routes.ts'
import type { GraphSource } from './graph-source.ts'
import { makeToken } from './page-token.ts'
import type { Reviewer } from './review-routes.ts'
import type { ViewKeeper } from './view-routes.ts'
import { loadViewerFiles } from './viewer-files.ts'

/** The loopback address: nobody else on the network can reach the server. */
const ADDRESS = '127.0.0.1'

export interface ServerOptions {
  readonly source: GraphSource
  readonly viewerFolder: string
  /** Without it nothing can be changed from the page. */
  readonly corrector?: Corrector
  /** Views can be saved only where the graph can be corrected. */
  readonly views?: ViewKeeper
  readonly reviewer?: Reviewer
  readonly recipes?: readonly RecipeCard[]
  readonly exporter?: Exporter
  /** 0: any free port. */
  readonly port: number
  readonly onBug: (error: unknown) => void
}

export interface RunningServer {
  readonly url: string
  readonly port: number
  /** Ends open connections too; the source stays open. */
  close(): Promise<void>
}

/**
 * Serve the viewer and its API on 127.0.0.1.
 * @throws PORT_IN_USE, VIEWER_NOT_BUILT
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { source, viewerFolder, corrector, reviewer, views, recipes = [], exporter, port, onBug } = options
  const files = loadViewerFiles(viewerFolder)
  const bound = { port }
  const correcting =
    corrector === undefined
      ? {}
      : { correcting: { corrector, token: makeToken(), ...(reviewer === undefined ? {} : { reviewer }) } }
  const keeping = views === undefined ? {} : { views }
  const exporting = exporter === undefined ? {} : { exporter }
  const app = createApp({
    source,
    files,
    ...correcting,
    ...keeping,
    ...exporting,
    recipes,
    port: () => bound.port,
    onBug,
  })
  const server = createServer(getRequestListener(app.fetch))
  bound.port = await listen(server, port)
  return {
    url: `http://${ADDRESS}:${bound.port}`,
    port: bound.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, port)))
    server.listen(port, ADDRESS, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function toListenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new WhodidError('PORT_IN_USE', `port ${port} is taken by another program`, {
      hint: `Choose another (npx whodid serve --port ${port === 65535 ? port - 1 : port + 1}) or end the program that has it.`,
      cause: error,
    })
  }
  if (error.code === 'EACCES') {
    return new WhodidError('PORT_IN_USE', `port ${port} is reserved: this user may not open it`, {
      hint: 'Choose one above 1023, for instance npx whodid serve --port 4117.',
      cause: error,
    })
  }
  return error
}
