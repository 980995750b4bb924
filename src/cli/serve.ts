import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { WhodidError } from '../core/errors.ts'
import { PACKAGE_ROOT } from '../core/package-root.ts'
import { readRecipes } from '../query/cookbook/read-recipes.ts'
import { createGraphSource } from '../server/graph-source.ts'
import { startServer } from '../server/start-server.ts'
import { openStore } from '../store/open-store.ts'
import { inTurn } from './in-turn.ts'
import type { Io } from './io.ts'
import { openStoreEngine } from './open-store-engine.ts'
import { storeOption } from './options.ts'
import { serveCorrections } from './serve-corrections.ts'
import { serveExports } from './serve-exports.ts'
import { serveReview } from './serve-review.ts'

const DEFAULT_PORT = 4117
const MAX_PORT = 65_535

const EXAMPLES = `
Examples:
  $ whodid serve --open            explore the graph in your browser
  $ whodid serve --port 8080 --store iran

The address answers on this computer alone (127.0.0.1). A graph that is built while the server runs is shown when the
page is looked at again. Ctrl-C ends it.`

interface ServeOptions {
  readonly port: number
  readonly open: boolean
  readonly store: string
}

/** `whodid serve` */
export function registerServe(program: Command, io: Io): void {
  program
    .command('serve')
    .summary('explore the graph in the browser')
    .description('Serves the viewer over the built graph, on this computer alone.')
    .addOption(storeOption())
    .addOption(new Option('--port <n>', 'port to listen on').default(DEFAULT_PORT).argParser(parsePort))
    .option('--open', 'open it in the default browser', false)
    .addHelpText('after', EXAMPLES)
    .action((options: ServeOptions) => runServe(options, io))
}

/** @throws OPTION_INVALID unless `text` is a port number; 0 stands for any free port. */
export function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= MAX_PORT) return Number(text)
  throw new WhodidError('OPTION_INVALID', `--port ${text}: not a port number`, {
    hint: `Say a whole number up to ${MAX_PORT} (0: any free port), for example --port ${DEFAULT_PORT}, or leave it out.`,
  })
}

async function runServe(options: ServeOptions, io: Io): Promise<void> {
  const store = await openStore(options.store)
  const engine = openStoreEngine(store)
  const run = inTurn()
  try {
    const server = await startServer({
      source: createGraphSource(store, engine),
      viewerFolder: join(PACKAGE_ROOT, 'dist', 'viewer'),
      recipes: readRecipes(),
      exporter: serveExports(store),
      corrector: serveCorrections(store, run),
      reviewer: serveReview(store, run),
      views: { list: store.readViews, change: store.changeViews },
      port: options.port,
      onBug: (error) => io.err(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    })
    io.err(`Whodid is at ${server.url}  (Ctrl-C ends it)`)
    if (store.generation() === null)
      io.err('There is no graph yet: whodid build PATH makes one, and the page shows it.')
    if (options.open) openBrowser(server.url, io)
    await untilStopped()
    await server.close()
    io.err('Stopped.')
  } finally {
    await engine.close()
    await store.close()
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}

/** The page is served whether or not a browser opens. */
function openBrowser(url: string, io: Io): void {
  const commands: Readonly<Record<string, readonly string[]>> = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '""', url],
  }
  const [command = 'xdg-open', ...args] = commands[process.platform] ?? ['xdg-open', url]
  const browser = spawn(command, args, { stdio: 'ignore', detached: true })
  const explain = () => io.err(`No browser could be opened: go to ${url}`)
  browser.on('error', explain)
  browser.on('exit', (code) => {
    if (code !== 0 && code !== null) explain()
  })
  browser.unref()
}
