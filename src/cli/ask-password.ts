import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { WhodidError } from '../core/errors.ts'
import type { Io } from './io.ts'

const VARIABLE = 'WHODID_NEO4J_PASSWORD'

/**
 * The password from the environment, else typed at the terminal without being shown.
 * @throws OPTION_INVALID where there is neither, or the question was left with Ctrl-C or Ctrl-D.
 */
export async function findPassword(question: string, io: Io): Promise<string> {
  const given = io.env[VARIABLE]
  if (given !== undefined) return given
  if (!io.isTerminal.stdin || !io.isTerminal.stderr) {
    throw new WhodidError('OPTION_INVALID', 'the password is missing, and there is no terminal to ask for it', {
      hint: `Set ${VARIABLE}.`,
    })
  }
  const typed = await ask(question)
  if (typed !== null) return typed
  throw new WhodidError('OPTION_INVALID', 'no password was given', { hint: `Type it, or set ${VARIABLE}.` })
}

/** With `terminal: true` readline itself echoes, to its output: ours swallows all but the question. */
function ask(question: string): Promise<string | null> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 })
  process.stderr.write(question)
  return new Promise((resolve) => {
    let answer: string | null = null
    lines.once('line', (line) => {
      answer = line
      lines.close()
    })
    lines.once('SIGINT', () => lines.close())
    lines.once('close', () => {
      process.stderr.write('\n')
      resolve(answer)
    })
  })
}
