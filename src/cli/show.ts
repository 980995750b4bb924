import { type Command, Option } from 'commander'
import { findActor } from '../query/find-actor.ts'
import { openStore } from '../store/open-store.ts'
import { describeActor } from './describe-actor.ts'
import type { Io } from './io.ts'
import { parseCount, storeOption } from './options.ts'
import { requireOne } from './require-one.ts'

const DEFAULT_LIMIT = 25

const EXAMPLES = `
Examples:
  $ whodid show Huawei
  $ whodid show NDRC                          an alias will do, in any case
  $ whodid show "United States" --limit 200

Every event stands with its date, its status (actual, planned, possible, denied, requested, alleged), the sentence part
that tells it and the article. "says X" names the source to which the article attributes it. "contested": one denies what
another asserts; then, and wherever articles tell it differently, each report says how and on whose word.`

/** `whodid show NAME` */
export function registerShow(program: Command, io: Io): void {
  program
    .command('show')
    .summary('show one actor')
    .description('Shows who an actor is, what it did, what was done to it and what is told on its word.')
    .argument('<name...>', 'the name or an alias of the actor')
    .addOption(storeOption())
    .addOption(
      new Option('--limit <n>', 'events shown in each part')
        .default(DEFAULT_LIMIT)
        .argParser((text) => parseCount('--limit', text)),
    )
    .option('--ids', 'with the ids of the actor and its events, for whodid ignore', false)
    .addHelpText('after', EXAMPLES)
    .action((name: string[], options: ShowOptions) => runShow(name.join(' '), options, io))
}

interface ShowOptions {
  readonly store: string
  readonly limit: number
  readonly ids: boolean
}

async function runShow(name: string, options: ShowOptions, io: Io): Promise<void> {
  const store = await openStore(options.store)
  try {
    const graph = store.readGraph()
    const actor = requireOne(name, findActor(graph, name), 'actor')
    for (const line of describeActor(graph, actor, options)) io.out(line)
  } finally {
    await store.close()
  }
}
