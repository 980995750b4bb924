import { type Command, Option } from 'commander'
import { WhodidError } from '../core/errors.ts'
import type { GraphNode } from '../core/graph.ts'
import { type ActorMatch, findActor } from '../query/find-actor.ts'
import { openStore } from '../store/open-store.ts'
import { describeActor } from './describe-actor.ts'
import type { Io } from './io.ts'
import { parseCount, storeOption } from './options.ts'
import { printable } from './text-format.ts'

const DEFAULT_LIMIT = 25
const MAX_CHOICES = 10

const EXAMPLES = `
Examples:
  $ whodid show Huawei
  $ whodid show NDRC                          an alias will do, in any case
  $ whodid show "United States" --limit 200

Every event stands with its date, its status (actual, planned, possible, denied, requested, alleged), the sentence part
that tells it and the article. "says X" names the source to which the article attributes it.`

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
    .addHelpText('after', EXAMPLES)
    .action((name: string[], options: { store: string; limit: number }) => runShow(name.join(' '), options, io))
}

async function runShow(name: string, options: { store: string; limit: number }, io: Io): Promise<void> {
  const store = await openStore(options.store)
  try {
    const graph = store.readGraph()
    const actor = requireOne(name, findActor(graph, name))
    for (const line of describeActor(graph, actor, options.limit)) io.out(line)
  } finally {
    await store.close()
  }
}

/** "Person, state": what tells two of one name apart. */
function describeKind({ labels, properties }: GraphNode): string {
  const { callings } = properties
  return [labels[2], ...(Array.isArray(callings) ? callings : [])].join(', ')
}

function requireOne(name: string, match: ActorMatch): GraphNode {
  if (match.kind === 'one') return match.actor
  if (match.kind === 'several') {
    const choices = match.actors
      .slice(0, MAX_CHOICES)
      .map((actor) => `\n    ${actor.id}  ${printable(actor.name)} (${describeKind(actor)})`)
    throw new WhodidError('NAME_UNKNOWN', `"${name}" may mean ${match.actors.length} actors`, {
      hint: `Say which by its id:${choices.join('')}`,
    })
  }
  const nearest = match.nearest.map((near) => `"${printable(near)}"`).join(', ')
  throw new WhodidError('NAME_UNKNOWN', `no actor is called "${name}"`, {
    hint:
      nearest === ''
        ? 'Check the spelling; whodid query "MATCH (a:Actor) RETURN a.name" lists all.'
        : `Did you mean ${nearest}?`,
  })
}
