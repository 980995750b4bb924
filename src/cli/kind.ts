import type { Command } from 'commander'
import { kindNamed } from '../actors/own-table/kind-words.ts'
import { ACTOR_KINDS, type ActorKind } from '../core/actor.ts'
import { WhodidError } from '../core/errors.ts'
import { nearestWord } from '../core/nearest.ts'
import { findActor } from '../query/find-actor.ts'
import type { Io } from './io.ts'
import { requireOne } from './require-one.ts'
import { addCorrectionOptions, type CorrectionOptions, requirePair, runCorrection } from './run-correction.ts'
import { namedActor } from './same.ts'
import { printable } from './text-format.ts'

const EXAMPLES = `
Examples:
  $ whodid kind SenseTime Company
  $ whodid kind "Port Authority of Halden" "government body"

Kinds: ${ACTOR_KINDS.join(', ')};
or a plain word for one (firm, ministry, think tank, armed forces, newspaper).`

/** `whodid kind A KIND` */
export function registerKind(program: Command, io: Io): void {
  const command = program
    .command('kind')
    .summary('say what kind of actor one is')
    .description('Says of what kind an actor is.')
    .argument('<names...>', 'the actor, by name, alias or id, and its kind')
    .action((names: string[], options: CorrectionOptions) => runKind(names, options, io))
  addCorrectionOptions(command, EXAMPLES)
}

async function runKind(names: readonly string[], options: CorrectionOptions, io: Io): Promise<void> {
  const [who, word] = requirePair('kind', names)
  const kind = parseKind(word)
  await runCorrection(
    options,
    {
      decide: ({ graph }) => {
        const actor = requireOne(who, findActor(graph, who), 'actor')
        if (actor.labels[2] === kind) return `${actor.name} is of the kind ${kind} already: nothing was changed.`
        return { what: 'kind', actor: namedActor(actor), kind }
      },
      describe: ({ correction }) =>
        correction.what === 'kind' ? `${correction.actor.name} is now of the kind ${kind}` : '',
    },
    io,
  )
}

/** @throws OPTION_INVALID with the nearest kind, or with all. */
function parseKind(word: string): ActorKind {
  const kind = kindNamed(word)
  if (kind !== null) return kind
  const near = nearestWord(word.slice(0, 100), ACTOR_KINDS)
  throw new WhodidError('OPTION_INVALID', `"${printable(word.slice(0, 100))}" is no kind of actor`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}Use one of ${ACTOR_KINDS.join(', ')}.`,
  })
}
