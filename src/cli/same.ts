import type { Command } from 'commander'
import type { Stand } from '../build/correct-graph.ts'
import type { Decision, Named } from '../core/correction.ts'
import type { GraphNode } from '../core/graph.ts'
import type { ActorId } from '../core/ids.ts'
import { findActor } from '../query/find-actor.ts'
import { describeTies } from './describe-change.ts'
import type { Io } from './io.ts'
import { requireOne } from './require-one.ts'
import { addCorrectionOptions, type CorrectionOptions, requirePair, runCorrection } from './run-correction.ts'

const EXAMPLES = `
Examples:
  $ whodid same Huawei "Huawei Technologies"        the second one is the first one
  $ whodid same Huawei actor:0123456789abcdef       by id, where a name may mean several

The first one keeps its name, id and kind; the names of the second one become its aliases. No article is read again, and
every later build does the same. "whodid undo" takes it back.`

/** `whodid same A B` */
export function registerSame(program: Command, io: Io): void {
  const command = program
    .command('same')
    .summary('two actors are one')
    .description('Says that two actors are one: what is told of the second one is told of the first one.')
    .argument('<names...>', 'two actors, each by name, alias or id')
    .action((names: string[], options: CorrectionOptions) => runSame(names, options, io))
  addCorrectionOptions(command, EXAMPLES)
}

async function runSame(names: readonly string[], options: CorrectionOptions, io: Io): Promise<void> {
  const [first, second] = requirePair('same', names)
  const decide = ({ graph }: Stand): Decision | string => {
    const [kept, joined] = [first, second].map((name) => requireOne(name, findActor(graph, name), 'actor'))
    if (kept === undefined || joined === undefined) throw new Error('two names lead to two actors')
    if (kept.id === joined.id) return `"${first}" and "${second}" are one actor already: nothing was changed.`
    return { what: 'same', kept: namedActor(kept), joined: namedActor(joined) }
  }
  await runCorrection(
    options,
    {
      decide,
      describe: ({ before, correction }) =>
        correction.what === 'same'
          ? `${correction.joined.name} is now ${correction.kept.name}: ${describeTies(before, correction.joined.id)} moved`
          : '',
    },
    io,
  )
}

export function namedActor({ id, name }: GraphNode): Named<ActorId> {
  return { id: id as ActorId, name }
}
