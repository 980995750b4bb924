import type { RowFormat } from './format-rows.ts'
import type { Io } from './io.ts'
import { visible } from './visible-text.ts'

/** Rows a write: a slow reader of the pipe then sets the pace. */
const LINES_PER_WRITE = 500

/** The lines of `formatRows`, each with the end that its format wants. */
export async function writeRows(lines: Iterable<string>, format: RowFormat, io: Io): Promise<void> {
  // RFC 4180 ends lines so.
  const lineEnd = format === 'csv' && !io.isTerminal.stdout ? '\r\n' : '\n'
  let waiting: string[] = []
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await io.write(waiting.map((line) => shown(line, io) + lineEnd).join(''))
    waiting = []
  }
  for (const line of lines) {
    waiting.push(line)
    if (waiting.length >= LINES_PER_WRITE) await flush()
  }
  await flush()
}

/** In a file a cell is what it is; in a terminal an escape sequence must not act. */
function shown(line: string, io: Io): string {
  return io.isTerminal.stdout ? visible(line) : line
}
