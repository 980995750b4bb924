import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Command } from 'commander'
import { BuildStopped } from '../build/build-options.ts'
import type { BuildRun } from '../build/build-report.ts'
import { startBuild } from '../build/start-build.ts'
import { WhodidError } from '../core/errors.ts'
import { PACKAGE_ROOT } from '../core/package-root.ts'
import type { ReadingSettings } from '../core/reading-settings.ts'
import { readGenerationName } from '../store/graph-generations.ts'
import type { Io } from './io.ts'
import { listenForStop } from './listen-for-stop.ts'
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
    .action((paths: string[], options: BuildCommandOptions) => runBuild(paths, options, io))
  addReadingOptions(command, EXAMPLES)
}

export interface BuildCommandOptions extends ReadingOptions {
  readonly store: string
}

async function runBuild(given: readonly string[], options: BuildCommandOptions, io: Io): Promise<void> {
  const paths = given.length > 0 ? given : [findCorpus()]
  const settings = await readSettings(options, io)
  const stop = listenForStop()
  try {
    const run = await buildInView(paths, { options, settings, signal: stop.signal, io })
    if (run !== null) for (const line of summarizeBuild(run, options.store)) io.err(line)
  } finally {
    stop.end()
  }
}

export interface BuildInView {
  readonly options: BuildCommandOptions
  readonly settings: ReadingSettings
  readonly signal: AbortSignal
  readonly io: Io
}

/** @returns null where it was stopped, which is then said. */
export async function buildInView(
  paths: readonly string[],
  { options, settings, signal, io }: BuildInView,
): Promise<BuildRun | null> {
  const former = readGenerationName(options.store)
  const view = showProgress(io)
  try {
    const { store: storeDir, jobs, model, engine } = options
    const choice = { model, engine }
    const run = await startBuild({ paths, storeDir, jobs, choice, settings, signal, onProgress: view.update })
    view.stop()
    return run
  } catch (error) {
    view.stop()
    if (!(error instanceof BuildStopped)) throw error
    for (const line of describeStop(options.store, former)) io.err(line)
    process.exitCode = EXIT_STOPPED
    return null
  }
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
