import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import { PACKAGE_ROOT } from '../core/package-root.ts'
import { registerAdd } from './add.ts'
import { EXIT_STOPPED, registerBuild } from './build.ts'
import { registerDifferent } from './different.ts'
import { registerExport } from './export.ts'
import { registerExtract } from './extract.ts'
import { registerIgnore } from './ignore.ts'
import { type Io, processIo, reportError } from './io.ts'
import { registerKind } from './kind.ts'
import { registerLog } from './log.ts'
import { registerMeasures } from './measures.ts'
import { registerPath } from './path.ts'
import { registerQuery } from './query.ts'
import { registerRemove } from './remove.ts'
import { registerRename } from './rename.ts'
import { registerReview } from './review.ts'
import { registerSame } from './same.ts'
import { registerScreen } from './screen.ts'
import { registerServe } from './serve.ts'
import { registerShow } from './show.ts'
import { registerTimeline } from './timeline.ts'
import { registerUndo } from './undo.ts'
import { registerWatch } from './watch.ts'

const EXAMPLES = `
Examples:
  $ whodid build articles/                    read a folder into a graph (.whodid/)
  $ whodid add today.txt                      one more article; only it is read
  $ whodid show Huawei                        what one actor did, and what was done to it
  $ whodid measures --covers Huawei           lists, laws and bans: who issued them, whom they cover, how far they are
  $ whodid timeline Huawei --from 2019        its events in order of date
  $ whodid path Huawei "Lockheed Martin"      the shortest chains between two actors
  $ whodid screen --file suppliers.csv        which of these names are actors, and what covers them
  $ whodid query --recipe sanctions           questions that are ready to be asked; query --list names them
  $ whodid query "MATCH (a:Actor) RETURN a.name LIMIT 5"
  $ whodid same Huawei "Huawei Tech"          two actors are one (different, rename, kind, ignore, undo, log)
  $ whodid review                             who may be the same, or another: asks you
  $ whodid serve --open                       explore the graph in the browser
  $ whodid export graphml -o graph.graphml    take it to Gephi, yEd or Cytoscape
  $ whodid extract articles/ --format jsonl   events alone, one JSON object a line

From a checkout the command is "npx whodid". Data goes to stdout, talk to stderr.
Exit code: 0 fine, 2 you can fix it, 1 a bug of ours.
"whodid COMMAND --help" has more on each command.`

const REGISTERS = [
  registerBuild,
  registerAdd,
  registerRemove,
  registerWatch,
  registerExtract,
  registerShow,
  registerTimeline,
  registerPath,
  registerMeasures,
  registerScreen,
  registerQuery,
  registerExport,
  registerServe,
  registerSame,
  registerDifferent,
  registerRename,
  registerKind,
  registerIgnore,
  registerUndo,
  registerLog,
  registerReview,
]

/** The program with all its commands. Throws CommanderError where another program would exit. */
export function makeProgram(io: Io): Command {
  const program = new Command('whodid')
    .description('Turns a folder of news into a graph of who did what to whom, when, and who says so.')
    .version(readVersion(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.replace(/\n$/, '')),
      writeErr: (text) => io.err(text.replace(/\n$/, '')),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  for (const register of REGISTERS) {
    register(program, io)
  }
  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}

/** Runs one command line. @returns The exit code. */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const program = makeProgram(io)
  try {
    if (args.length === 0) program.help()
    await program.parseAsync(args, { from: 'user' })
    return typeof process.exitCode === 'number' ? process.exitCode : 0
  } catch (error) {
    if (error instanceof CommanderError) return explainUsage(error, io)
    return reportError(error, io)
  }
}

/** commander has printed what is wrong already; help and version are no errors. */
function explainUsage(error: CommanderError, io: Io): number {
  if (error.exitCode === 0) return 0
  io.err('  fix: whodid --help lists the commands, whodid COMMAND --help their options.')
  return 2
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string }
  return version
}

/** Called by whodid.mjs. */
export async function main(): Promise<void> {
  const code = await runCli(process.argv.slice(2), processIo())
  // A stopped build may still have a thread that joins the graph: it is not waited for.
  if (code === EXIT_STOPPED) process.exit(code)
  process.exitCode = code
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main()
