import { type Command, Option } from 'commander'
import { WhodidError } from '../core/errors.ts'
import { findActor } from '../query/find-actor.ts'
import { surroundingsOf } from '../query/surroundings.ts'
import { firstDay, timelineOf } from '../query/timeline.ts'
import { openStore } from '../store/open-store.ts'
import { describeEntry, formatEntry } from './describe-entry.ts'
import type { Io } from './io.ts'
import { parseDay, storeOption } from './options.ts'
import { requireOne } from './require-one.ts'
import { plural } from './text-format.ts'

const FORMATS = ['text', 'jsonl'] as const

const EXAMPLES = `
Examples:
  $ whodid timeline Huawei
  $ whodid timeline "Entity List" --from 2019 --to 2020-08
  $ whodid timeline "rare earths" --undated            also what no text dates, by the day of its article
  $ whodid timeline MOFCOM --format jsonl

Dates are cut to what the texts say: 2019 is somewhere in that year, and stands before 2019-05. With --from or --to such
a date is shown if it may lie within. Every line has its status (actual, planned, possible, denied, requested, alleged;
of a measure proposed, announced, enacted, in force, suspended, lifted) and its quote.`

interface TimelineOptions {
  readonly store: string
  readonly from?: string
  readonly to?: string
  readonly undated?: boolean
  readonly format: (typeof FORMATS)[number]
}

/** `whodid timeline NAME` */
export function registerTimeline(program: Command, io: Io): void {
  program
    .command('timeline')
    .summary('what happened to an actor or a measure, by date')
    .description('Shows the events of an actor, a measure or a topic in order of date, with status and quote.')
    .argument('<name...>', 'the name or an alias of the actor, measure or topic')
    .addOption(new Option('--from <date>', 'from this day, month or year').argParser((text) => parseFrom(text)))
    .addOption(new Option('--to <date>', 'to its last day').argParser((text) => parseDay('--to', text)))
    .option('--undated', 'also what has no date, by the day of the article that tells it')
    .addOption(new Option('--format <format>', 'form of the answer').choices(FORMATS).default('text'))
    .addOption(storeOption())
    .addHelpText('after', EXAMPLES)
    .action((name: string[], options: TimelineOptions) => runTimeline(name.join(' '), options, io))
}

/** The first day of a day, month or year. */
function parseFrom(text: string): string {
  parseDay('--from', text)
  return firstDay(text)
}

async function runTimeline(name: string, options: TimelineOptions, io: Io): Promise<void> {
  const { from = null, to = null } = options
  if (from !== null && to !== null && to < from) {
    throw new WhodidError('OPTION_INVALID', `--to ${to} lies before --from ${from}`, { hint: 'Change the two.' })
  }
  const store = await openStore(options.store)
  try {
    const graph = store.readGraph()
    const node = requireOne(name, findActor(graph, name, ['Actor', 'Measure', 'Topic']), 'actor, measure or topic')
    const around = surroundingsOf(graph)
    const { dated, undated } = timelineOf(node, around, { from, to })
    for (const entry of [...dated, ...(options.undated === true ? undated : [])]) {
      if (options.format === 'jsonl') io.out(formatEntry(entry, around))
      else for (const line of describeEntry(entry, around)) io.out(line)
    }
    const hidden = options.undated === true || undated.length === 0 ? '' : ': --undated shows them'
    io.err(`(${plural(dated.length, 'line')} with a date, ${undated.length} without${hidden})`)
  } finally {
    await store.close()
  }
}
