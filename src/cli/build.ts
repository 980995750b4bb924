import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Command } from 'commander'
import { BuildStopped } from '../build/build-options.ts'
import { startBuild } from '../build/start-build.ts'
import { WhodidError } from '../core/errors.ts'
import { PACKAGE_ROOT } from '../core/package-root.ts'
import { readGenerationName } from '../store/graph-generations.ts'
import type { Io } from './io.ts'
import { addReadingOptions, type ReadingOptions, storeOption } from './options.ts'
import { readSettings } from './read-settings.ts'
import { showProgress } from './show-progress.ts'
import { summarizeBuild } from './summarize-build.ts'

/** What shells report for a program that Ctrl-C ended. */
export const EXIT_STOPPED = 130

const EXAMPLES = `
Examples:
  $ whodid build                              the briefs that come with whodid
  $ whodid build articles/ more.jsonl.gz      folders and files, all in one graph
  $ whodid build articles/ --store iran       a graph of its own, in the folder iran/
  $ whodid build articles/ --gazetteer my.csv with your own table of actors
  $ whodid build articles/ --precision high   fewer events, and fewer errors among them

Reads .txt, .md (with front matter), .html, .jsonl and .jsonl.gz (one article a line: title, date, url, publisher,
text). What cannot be read is left out and named at the end. An article that has not changed is not read again. Until
the new graph is complete the former one stays in place: stop it at any time.`

/** `whodid build [PATH...]` */
export function registerBuild(program: Command, io: Io): void {
  const command = program
    .command('build')
    .summary('read articles into a graph')
    .description('Reads files and folders of articles and writes the graph of them.')
    .argument('[path...]', 'files and folders (default: the briefs in corpus/)')
    .addOption(storeOption())
    .action((paths: string[], options: Options) => runBuild(paths, options, io))
  addReadingOptions(command, EXAMPLES)
}

interface Options extends ReadingOptions {
  readonly store: string
}

async function runBuild(given: readonly string[], options: Options, io: Io): Promise<void> {
  const paths = given.length > 0 ? given : [findCorpus()]
  const settings = await readSettings(options, io)
  const stop = listenForStop()
  const former = readGenerationName(options.store)
  const view = showProgress(io)
  try {
    const run = await startBuild({
      paths,
      storeDir: options.store,
      jobs: options.jobs,
      choice: { model: options.model, engine: options.engine },
      settings,
      signal: stop.signal,
      onProgress: view.update,
    })
    view.stop()
    for (const line of summarizeBuild(run, options.store)) io.err(line)
  } catch (error) {
    view.stop()
    if (!(error instanceof BuildStopped)) throw error
    for (const line of describeStop(options.store, former)) io.err(line)
    process.exitCode = EXIT_STOPPED
  } finally {
    stop.end()
  }
}

/** The first signal stops the build in order; a second one finds the default handler again and ends the program. */
function listenForStop(): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController()
  const stop = () => {
    controller.abort()
    end()
  }
  const end = () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return { signal: controller.signal, end }
}

function describeStop(storeDir: string, former: string | null): string[] {
  if (readGenerationName(storeDir) !== former)
    return [`Stopped, but the new graph in ${storeDir} was complete already.`]
  const graph = former === null ? 'There is no graph yet.' : `The former graph in ${storeDir} is untouched.`
  return [`Stopped. ${graph}`, 'What was read is kept: the same command goes on from here.']
}

function findCorpus(): string {
  const corpus = join(PACKAGE_ROOT, 'corpus')
  if (existsSync(corpus)) return relative(process.cwd(), corpus) || '.'
  throw new WhodidError('NOTHING_TO_READ', 'no path was given', {
    hint: 'Name files or folders with articles: whodid build articles/',
  })
}
