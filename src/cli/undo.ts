import type { Command } from 'commander'
import { type Correction, type Decision, describeDecision } from '../core/correction.ts'
import { WhodidError } from '../core/errors.ts'
import { activeCorrections } from '../knowledge/index.ts'
import type { Io } from './io.ts'
import { addCorrectionOptions, type CorrectionOptions, runCorrection } from './run-correction.ts'
import { visible } from './visible-text.ts'

const EXAMPLES = `
Examples:
  $ whodid undo          the last decision that still counts
  $ whodid undo 3        number 3 of "whodid log"; if that is an undo, what it took back counts again

The log keeps both lines.`

/** `whodid undo [N]` */
export function registerUndo(program: Command, io: Io): void {
  const command = program
    .command('undo')
    .summary('take a correction back')
    .description('Takes the last correction back, or the one with that number.')
    .argument('[number]', 'its number in the log')
    .action((number: string | undefined, options: CorrectionOptions) => runUndo(number, options, io))
  addCorrectionOptions(command, EXAMPLES)
}

async function runUndo(number: string | undefined, options: CorrectionOptions, io: Io): Promise<void> {
  const plan = {
    decide: ({ log }: { readonly log: readonly Correction[] }): Decision => ({
      what: 'undo',
      undone: number === undefined ? lastOf(log) : numberOf(number, log),
    }),
    describe: ({ log, correction }: { readonly log: readonly Correction[]; readonly correction: Correction }) => {
      const undone = log.find((line) => correction.what === 'undo' && line.number === correction.undone)
      return undone === undefined ? '' : `Taken back: no. ${undone.number} (${describeDecision(undone)})`
    },
  }
  await runCorrection(options, plan, io)
}

function lastOf(log: readonly Correction[]): number {
  const last = activeCorrections(log).at(-1)
  if (last !== undefined) return last.number
  throw refused('there is no correction to take back', 'whodid log shows all that was decided.')
}

function numberOf(text: string, log: readonly Correction[]): number {
  const line = /^\d{1,9}$/u.test(text) ? log.find(({ number }) => number === Number(text)) : undefined
  if (line === undefined)
    throw refused(`there is no correction with the number ${visible(text.slice(0, 20))}`, 'whodid log shows all.')
  const isActive =
    line.what === 'undo'
      ? !isUndone(line.number, log)
      : activeCorrections(log).some(({ number }) => number === line.number)
  if (isActive) return line.number
  throw refused(
    `no. ${line.number} is taken back already`,
    'To let it count again, undo the undo: whodid log has its number.',
  )
}

/** Whether a later undo, that counts itself, names the line. */
export function isUndone(number: number, log: readonly Correction[]): boolean {
  return log.some(
    (line) => line.what === 'undo' && line.undone === number && line.number > number && !isUndone(line.number, log),
  )
}

function refused(message: string, hint: string): WhodidError {
  return new WhodidError('CORRECTION_REFUSED', message, { hint })
}
