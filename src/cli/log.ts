import { type Command, Option } from 'commander'
import { type Correction, describeDecision } from '../core/correction.ts'
import { openStore } from '../store/open-store.ts'
import { formatRows } from './format-rows.ts'
import type { Io } from './io.ts'
import { storeOption } from './options.ts'
import { plural, printable } from './text-format.ts'
import { isUndone } from './undo.ts'
import { escapeUnseen } from './visible-text.ts'

const FORMATS = ['text', 'json', 'jsonl'] as const

const EXAMPLES = `
Examples:
  $ whodid log                    every correction: number, time, who, what, why
  $ whodid log --format jsonl     one JSON object a line, with ids

The corrections are the file corrections.jsonl in the store. It alone cannot be made again from the articles: keep a copy.`

interface LogOptions {
  readonly store: string
  readonly format: (typeof FORMATS)[number]
}

/** `whodid log` */
export function registerLog(program: Command, io: Io): void {
  program
    .command('log')
    .summary('all corrections, and who made them')
    .description('Shows the corrections in the order in which they were made, those taken back among them.')
    .addOption(storeOption())
    .addOption(new Option('--format <format>', 'form of the answer').choices(FORMATS).default('text'))
    .addHelpText('after', EXAMPLES)
    .action((options: LogOptions) => runLog(options, io))
}

async function runLog({ store: dir, format }: LogOptions, io: Io): Promise<void> {
  const store = await openStore(dir)
  try {
    const { corrections, warning } = store.readCorrections()
    for (const line of formatLog(corrections, format)) io.out(line)
    if (warning !== null) io.err(printable(warning))
    const isBehind =
      store.generation() !== null && lastInGraph(store.readReport()) !== (corrections.at(-1)?.number ?? 0)
    if (isBehind)
      io.err('The graph was made before the last of them: npx whodid build, with the same paths, carries it out.')
    io.err(`(${plural(corrections.length, 'correction')})`)
  } finally {
    await store.close()
  }
}

export function formatLog(log: readonly Correction[], format: LogOptions['format']): Iterable<string> {
  if (format === 'text') return log.length === 0 ? [] : formatRows(tableOf(log), 'table')
  const lines = log.map((line) => escapeUnseen(JSON.stringify({ ...line, isUndone: isUndone(line.number, log) })))
  if (format === 'jsonl') return lines
  return lines.length === 0 ? ['[]'] : ['[', ...lines.map((line, i) => (i < lines.length - 1 ? `${line},` : line)), ']']
}

function tableOf(log: readonly Correction[]) {
  const rows = log.map((line) => {
    const what = describeDecision(line)
    return [
      line.number,
      line.at.slice(0, 16),
      line.by,
      isUndone(line.number, log) ? `(taken back) ${what}` : what,
      line.why,
    ]
  })
  return { columns: ['no.', 'when', 'who', 'what', 'why'], rows }
}

/** The number of the last decision that the graph was made with; 0: none was. */
export function lastInGraph(report: unknown): number {
  const isReport = typeof report === 'object' && report !== null && 'lastCorrection' in report
  return isReport ? Number(report.lastCorrection) : 0
}
