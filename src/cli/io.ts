import { WhodidError } from '../core/errors.ts'

/** What a command may touch of the outside: tests pass their own. */
export interface Io {
  /** One line of data, to stdout. */
  out(line: string): void
  /** Data without a line end, to stdout; resolves when the pipe has taken it. */
  write(chunk: string | Uint8Array): Promise<void>
  /** One line for people, to stderr. */
  err(line: string): void
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean; readonly stdin: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Exit code: 2 = the user can fix it, 1 = our bug. */
export function reportError(error: unknown, io: Pick<Io, 'err'>): 1 | 2 {
  if (error instanceof WhodidError) {
    io.err(`${error.code}: ${error.message}\n  fix: ${error.hint}`)
    return 2
  }
  io.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
  io.err('This is a bug in whodid. Please report it with the lines above.')
  return 1
}

function unwritable(cause: NodeJS.ErrnoException): WhodidError {
  return new WhodidError('OUTPUT_UNWRITABLE', `the answer could not be written: ${cause.message}`, {
    hint: 'Send it where there is space and where you may write.',
    cause,
  })
}

/** The terminal's own streams. A reader that closes the pipe early (`| head`) ends the program quietly. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    process.exit(reportError(unwritable(error), { err: (line) => void process.stderr.write(`${line}\n`) }))
  })
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    write: (chunk) =>
      new Promise((resolve, reject) => process.stdout.write(chunk, (error) => (error ? reject(error) : resolve()))),
    err: (line) => void process.stderr.write(`${line}\n`),
    isTerminal: {
      stdout: process.stdout.isTTY === true,
      stderr: process.stderr.isTTY === true,
      stdin: process.stdin.isTTY === true,
    },
    env: process.env,
  }
}
