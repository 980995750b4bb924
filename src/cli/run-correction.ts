import { userInfo } from 'node:os'
import { type Command, Option } from 'commander'
import { type CorrectionRun, correctGraph, type Decider, type Stand } from '../build/correct-graph.ts'
import type { Decision } from '../core/correction.ts'
import { WhodidError } from '../core/errors.ts'
import type { Io } from './io.ts'
import { storeOption } from './options.ts'
import { printable } from './text-format.ts'

/** A name longer than this is no name. */
const MAX_NAME = 200
const MAX_WHY = 2000

/** What every command that decides something takes. */
export interface CorrectionOptions {
  readonly store: string
  readonly by?: string
  readonly why?: string
}

export function addCorrectionOptions(command: Command, examples: string): Command {
  return command
    .addOption(storeOption())
    .addOption(
      new Option('--why <text>', 'the reason, for the log').argParser((text) => checkText('--why', text, MAX_WHY)),
    )
    .addOption(
      new Option('--by <name>', 'who decides (default: your user name)').argParser((text) =>
        checkText('--by', text, MAX_NAME),
      ),
    )
    .addHelpText('after', examples)
}

/** What to decide, and how to say in one line what has changed. */
export interface CorrectionPlan {
  readonly decide: (stand: Stand) => Decision | string
  readonly describe: (run: CorrectionRun) => string
}

/** Carries one decision out. `decide` may say in a sentence why there is nothing to do. */
export async function runCorrection(options: CorrectionOptions, plan: CorrectionPlan, io: Io): Promise<void> {
  let idle = ''
  const run = await correctGraph({
    ...deciderOf(options),
    storeDir: options.store,
    decide: (stand) => {
      const decision = plan.decide(stand)
      if (typeof decision !== 'string') return decision
      idle = decision
      return null
    },
    check: refuseUnfit,
  })
  if (run === null) return io.err(printable(idle))
  if (run.warning !== null) io.err(printable(run.warning))
  const back = run.correction.what === 'undo' ? '' : ` Undo with: whodid undo${storeFlag(options.store)}`
  io.err(`${printable(plan.describe(run))}.${back}`)
}

export function deciderOf({ by, why }: CorrectionOptions): Decider {
  return { by: by ?? findUserName(), why: why ?? null, now: () => new Date() }
}

export function storeFlag(storeDir: string): string {
  return storeDir === '.whodid' ? '' : ` --store ${storeDir}`
}

/** @throws CORRECTION_REFUSED where the decision finds nothing to act on. */
export function refuseUnfit({ unfit, correction }: CorrectionRun): void {
  const found = unfit.find(({ correction: { number } }) => number === correction.number)
  if (found === undefined) return
  throw new WhodidError('CORRECTION_REFUSED', `no article tells of ${printable(found.missing)}: nothing would change`, {
    hint: 'whodid show NAME has the names that the articles use. Nothing was written.',
  })
}

/** A container may run under a number that has no name. */
function findUserName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

/**
 * A text that is kept and shown for ever: no control characters, not longer than a screen.
 * @throws OPTION_INVALID
 */
export function checkText(what: string, text: string, limit = MAX_NAME): string {
  const trimmed = text.trim()
  const fault =
    trimmed === ''
      ? 'is empty'
      : /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u.test(trimmed)
        ? 'has a line end or another control character'
        : trimmed.length > limit
          ? `has ${trimmed.length} characters, more than ${limit}`
          : null
  if (fault === null) return trimmed
  throw new WhodidError('OPTION_INVALID', `${what} ${fault}`, { hint: 'Give a short text on one line.' })
}

/**
 * The two arguments of a command.
 * @throws OPTION_INVALID where a name of several words was given without quotes.
 */
export function requirePair(command: string, given: readonly string[]): readonly [string, string] {
  const [first, second] = given
  if (first !== undefined && second !== undefined && given.length === 2) return [first, second]
  throw new WhodidError('OPTION_INVALID', `whodid ${command} takes two names, and was given ${given.length}`, {
    hint: `Put a name of several words in quotes: whodid ${command} "Huawei Technologies" Huawei`,
  })
}
