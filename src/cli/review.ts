import { type Command, Option } from 'commander'
import { recordDecision, rejoinGraph } from '../build/correct-graph.ts'
import type { Doubt } from '../knowledge/index.ts'
import { askKey } from './ask-key.ts'
import { describeDoubt, formatDoubt } from './describe-doubt.ts'
import type { Io } from './io.ts'
import { parseCount } from './options.ts'
import { readDoubts } from './read-doubts.ts'
import { addCorrectionOptions, type CorrectionOptions, deciderOf, storeFlag } from './run-correction.ts'
import { plural } from './text-format.ts'

const DEFAULT_LIMIT = 20
const FORMATS = ['text', 'jsonl'] as const

const EXAMPLES = `
Examples:
  $ whodid review                        asks on each doubtful link: y, n, s (skip) or q (quit)
  $ whodid review --limit 5 | less       not in a terminal it lists them, and asks nothing
  $ whodid review --format jsonl         one JSON object a line, with ids

The links on which most events hang come first. y and n are written down as "same" and "different" (whodid log), and not
asked again; the graph is made anew at the end.`

interface ReviewOptions extends CorrectionOptions {
  readonly limit: number
  readonly format: (typeof FORMATS)[number]
}

/** `whodid review` */
export function registerReview(program: Command, io: Io): void {
  const command = program
    .command('review')
    .summary('decide on doubtful links')
    .description('Lists who may be the same or another, the most consequential first, and asks.')
    .addOption(new Option('--format <format>', 'form of the list').choices(FORMATS).default('text'))
    .addOption(
      new Option('--limit <n>', 'links shown').default(DEFAULT_LIMIT).argParser((text) => parseCount('--limit', text)),
    )
    .action((options: ReviewOptions) => runReview(options, io))
  addCorrectionOptions(command, EXAMPLES)
}

async function runReview(options: ReviewOptions, io: Io): Promise<void> {
  const all = await readDoubts(options.store)
  const doubts = all.slice(0, options.limit)
  const asks = options.format === 'text' && io.isTerminal.stdin && io.isTerminal.stdout
  if (asks) await askAll(doubts, options, io)
  else {
    for (const [index, doubt] of doubts.entries()) {
      if (options.format === 'jsonl') io.out(formatDoubt(doubt))
      else for (const line of [...(index === 0 ? [] : ['']), ...describeDoubt(doubt)]) io.out(line)
    }
  }
  io.err(`(${plural(doubts.length, 'doubtful link')} of ${all.length})`)
}

/** Each answer is on the disk before the next question; the graph follows once, however the asking ends. */
async function askAll(doubts: readonly Doubt[], options: ReviewOptions, io: Io): Promise<void> {
  const joined = new Set<string>()
  let decided = 0
  try {
    for (const [index, doubt] of doubts.entries()) {
      if (joined.has(doubt.one.id) || joined.has(doubt.other.id)) continue // is another actor since an answer above
      for (const line of ['', `${index + 1} of ${doubts.length}`, ...describeDoubt(doubt)]) io.out(line)
      const key = await askKey('y: one and the same   n: two   s: skip   q: quit  > ', ['y', 'n', 's', 'q'])
      if (key === 'q') break
      if (key === 's') continue
      await recordDecision(options.store, key === 'y' ? doubt.ifSame : doubt.ifDifferent, deciderOf(options))
      decided += 1
      if (key === 'y' && doubt.kind === 'two actors') joined.add(doubt.other.id)
    }
  } finally {
    if (decided > 0) {
      await rejoinGraph(options.store)
      io.err(
        `${plural(decided, 'decision')} carried out. The last can be taken back with: whodid undo${storeFlag(options.store)}`,
      )
    }
  }
}
