import { statSync } from 'node:fs'
import type { Command } from 'commander'
import { lookAtFolder } from '../build/folder-state.ts'
import { followFolder } from '../build/follow-folder.ts'
import type { FileChange } from '../build/former-graph.ts'
import type { GrowRun } from '../build/grow-graph.ts'
import { WhodidError } from '../core/errors.ts'
import { type BuildCommandOptions, buildInView } from './build.ts'
import type { Io } from './io.ts'
import { listenForStop } from './listen-for-stop.ts'
import { addReadingOptions, storeOption } from './options.ts'
import { readSettings } from './read-settings.ts'
import { describeTrouble, summarizeBuild } from './summarize-build.ts'
import { fromHere } from './summarize-growth.ts'
import { plural, printable } from './text-format.ts'

const EXAMPLES = `
Examples:
  $ whodid watch articles/                    build the graph, then keep it up with the folder
  $ whodid watch articles/ --store iran       a graph of its own, in the folder iran/

Articles that come, change or go are read, replaced or taken out as they do, a line for each; only they are read. "whodid
serve" beside it shows the new graph. Ctrl-C ends it, and what was done stays.`

/** `whodid watch DIR` */
export function registerWatch(program: Command, io: Io): void {
  const command = program
    .command('watch')
    .summary('keep the graph up with a folder')
    .description('Builds the graph of a folder, then follows the folder as its files change.')
    .argument('<dir>', 'folder of articles')
    .addOption(storeOption())
    .action((folder: string, options: BuildCommandOptions) => runWatch(folder, options, io))
  addReadingOptions(command, EXAMPLES)
}

async function runWatch(folder: string, options: BuildCommandOptions, io: Io): Promise<void> {
  assertFolder(folder)
  const settings = await readSettings(options, io)
  const stop = listenForStop()
  const { signal } = stop
  try {
    // First: what changes while the graph is built is seen as a change.
    const state = await lookAtFolder(folder, options.store)
    const run = await buildInView([folder], { options, settings, signal, io })
    if (run === null) return
    for (const line of summarizeBuild(run, options.store)) io.err(line)
    io.err(`Following ${printable(folder)}  (Ctrl-C ends it)`)
    const { store: storeDir, jobs, model, engine } = options
    await followFolder(state, {
      ...{ folder, storeDir, jobs, choice: { model, engine }, settings, signal },
      onChange: (change, milliseconds) => {
        for (const line of describeChange(change, milliseconds)) io.err(line)
      },
      onTrouble: ({ code, message, hint }) => io.err(`${code}: ${message}\n  It is tried again. fix: ${hint}`),
      onPolling: (reason) => io.err(`The system does not tell of changes (${reason}): the folder is looked at often.`),
    })
    io.err(`Stopped. The graph in ${storeDir} is that of the folder as last told.`)
  } finally {
    stop.end()
  }
}

const SAID: Readonly<Record<FileChange, string | null>> = {
  added: 'added',
  replaced: 'replaced',
  removed: 'removed',
  unchanged: null,
}

/** A line a file, with what the graph has then. */
function describeChange({ files, report, diagnostics }: GrowRun, milliseconds: number): string[] {
  const { documents, events } = report
  const now = `${plural(documents, 'document')}, ${plural(events, 'event')} (${(milliseconds / 1000).toFixed(1)} s)`
  const lines = [...files].flatMap(([file, change]) =>
    SAID[change] === null ? [] : [`${SAID[change]} ${fromHere(file)}: ${now}`],
  )
  return [...lines, ...describeTrouble(diagnostics)]
}

function assertFolder(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (stats?.isDirectory() === true) return
  const what = stats === undefined ? 'does not exist' : 'is a file, not a folder'
  throw new WhodidError('PATH_MISSING', `${folder} ${what}`, { hint: 'Name a folder with articles: whodid watch DIR' })
}
