import type { Command } from 'commander'
import { findActor } from '../query/find-actor.ts'
import type { Io } from './io.ts'
import { requireOne } from './require-one.ts'
import {
  addCorrectionOptions,
  type CorrectionOptions,
  checkText,
  requirePair,
  runCorrection,
} from './run-correction.ts'
import { namedActor } from './same.ts'

const EXAMPLES = `
Examples:
  $ whodid rename "Huawei Technologies" Huawei
  $ whodid rename actor:0123456789abcdef "Ministry of Commerce" --why "its own name in English"

The former name stays an alias.`

/** `whodid rename A NAME` */
export function registerRename(program: Command, io: Io): void {
  const command = program
    .command('rename')
    .summary('call an actor by another name')
    .description('Gives an actor another name.')
    .argument('<names...>', 'the actor, by name, alias or id, and its new name')
    .action((names: string[], options: CorrectionOptions) => runRename(names, options, io))
  addCorrectionOptions(command, EXAMPLES)
}

async function runRename(names: readonly string[], options: CorrectionOptions, io: Io): Promise<void> {
  const [who, given] = requirePair('rename', names)
  const name = checkText('the new name', given)
  await runCorrection(
    options,
    {
      decide: ({ graph }) => {
        const actor = requireOne(who, findActor(graph, who), 'actor')
        if (actor.name === name) return `${name} is its name already: nothing was changed.`
        return { what: 'rename', actor: namedActor(actor), name }
      },
      describe: ({ correction }) =>
        correction.what === 'rename' ? `${correction.actor.name} is now called ${name}` : '',
    },
    io,
  )
}
