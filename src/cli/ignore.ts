import type { Command } from 'commander'
import type { GraphSnapshot } from '../core/graph.ts'
import { findActor } from '../query/find-actor.ts'
import { describeTies } from './describe-change.ts'
import type { Io } from './io.ts'
import { requireOne } from './require-one.ts'
import { addCorrectionOptions, type CorrectionOptions, runCorrection } from './run-correction.ts'

const EXAMPLES = `
Examples:
  $ whodid show Huawei --ids                        has the id of every event
  $ whodid ignore event:0123456789abcdef --why "the article was withdrawn"
  $ whodid ignore "Entity List"                     an actor or a measure may be named, too

It leaves the graph with all its edges; an event leaves the dealings of its two sides, too. An actor's events stay, without
that side. The articles are not touched, and "whodid undo" brings it back.`

/** `whodid ignore ID` */
export function registerIgnore(program: Command, io: Io): void {
  const command = program
    .command('ignore')
    .summary('leave an actor, event or measure out')
    .description('Leaves an actor, an event or a measure out of the graph.')
    .argument('<id...>', 'its id; an actor or a measure also by name or alias')
    .action((words: string[], options: CorrectionOptions) => runIgnore(words.join(' '), options, io))
  addCorrectionOptions(command, EXAMPLES)
}

async function runIgnore(name: string, options: CorrectionOptions, io: Io): Promise<void> {
  await runCorrection(
    options,
    {
      decide: ({ graph }) => {
        const match = findActor(graph, name, name.startsWith('event:') ? ['Event'] : ['Actor', 'Measure'])
        const { id, name: known } = requireOne(name, match, 'actor, event or measure')
        return { what: 'ignore', node: { id, name: known } }
      },
      describe: ({ before, correction }) =>
        correction.what === 'ignore'
          ? `${correction.node.name} is left out${describeLoss(before, correction.node.id)}`
          : '',
    },
    io,
  )
}

function describeLoss(graph: GraphSnapshot, id: string): string {
  return id.startsWith('actor:') ? `: ${describeTies(graph, id)} are without it` : ''
}
