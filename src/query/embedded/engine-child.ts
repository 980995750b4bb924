// The child process that holds the engine: started by engine-process.ts with the path of the engine file and, where it
// could make one, of a folder for the engine's scratch files; killed by it without a word.
import { existsSync, rmSync } from 'node:fs'
import { Grafeo, type GrafeoDB, type GrafeoError } from './grafeo.ts'
import type { EngineMessage, RunRequest } from './messages.ts'
import { plainValue } from './plain-values.ts'

/** Rows a message: few enough that none is long, many enough that their number does not matter. */
const ROWS_PER_MESSAGE = 1000
const MEMORY_REPORT_MS = 100

main()

function main(): void {
  // Without a parent nobody would stop a query; the engine's own threads may keep `exit` waiting.
  const [path = '', scratch] = process.argv.slice(2)
  process.on('disconnect', () => {
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true })
    process.kill(process.pid, 'SIGKILL')
  })
  const database = open(path)
  if (database === null) return
  process.on('message', (request: RunRequest) => void answer(database, request))
  if (!existsSync('/proc/self/status')) {
    setInterval(() => void tell({ kind: 'memory', bytes: process.memoryUsage.rss() }), MEMORY_REPORT_MS).unref()
  }
  void tell({ kind: 'ready' })
}

function open(path: string): GrafeoDB | null {
  try {
    return Grafeo.openReadOnly(path)
  } catch (error) {
    void tell({ kind: 'unopened', message: messageOf(error) }).then(() => process.disconnect())
    return null
  }
}

async function answer(database: GrafeoDB, request: RunRequest): Promise<void> {
  try {
    const result = await database.executeCypher(request.cypher, request.parameters)
    const rows = result.rows()
    await tell({ kind: 'columns', columns: result.columns })
    const nodeIdOf = (number: number): string => String(database.getNode(number)?.get('id') ?? number)
    for (let at = 0; at < rows.length; at += ROWS_PER_MESSAGE) {
      const some = rows.slice(at, at + ROWS_PER_MESSAGE)
      await tell({ kind: 'rows', rows: some.map((row) => row.map((value) => plainValue(value, nodeIdOf))) })
    }
    await tell({ kind: 'done' })
  } catch (error) {
    await tell({ kind: 'failed', message: messageOf(error), status: (error as GrafeoError).gqlStatus ?? null })
  }
}

/** Resolves when the message is on its way, so that a long answer does not pile up here. */
function tell(message: EngineMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, {}, (error: Error | null) => (error === null ? resolve() : reject(error)))
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
