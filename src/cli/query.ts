import { text as readAll } from 'node:stream/consumers'
import { type Command, Option } from 'commander'
import { WhodidError } from '../core/errors.ts'
import { openStore } from '../store/open-store.ts'
import { formatRows, ROW_FORMATS, type RowFormat } from './format-rows.ts'
import type { Io } from './io.ts'
import { openStoreEngine } from './open-store-engine.ts'
import { storeOption } from './options.ts'
import { plural } from './text-format.ts'
import { visible } from './visible-text.ts'

const DEFAULT_TIMEOUT_SECONDS = 30
/** A timer of Node's holds 24.8 days at most; a day is more than anyone waits. */
const MAX_TIMEOUT_SECONDS = 86_400
/** Rows a write: a slow reader of the pipe then sets the pace. */
const LINES_PER_WRITE = 500

const EXAMPLES = `
Examples:
  $ whodid query "MATCH (a:Actor) RETURN a.name, labels(a) ORDER BY a.name LIMIT 10"
  $ whodid query "MATCH (a:Actor {name: \\$name})<-[:TARGETS]-(e:Event) RETURN e.date, e.type, e.status" --param name=Huawei
  $ whodid query "MATCH (e:Event)-[r:REPORTED_IN]->(d:Document) RETURN r.quote, d.title" --format csv > quotes.csv
  $ whodid query - < question.cypher

A --param is a number, true, false, null or JSON where it reads as such, else text; --param 'id="7"' is the text 7.
table cuts long cells; json and csv give everything. csv puts an apostrophe before a text that a spreadsheet would run
as a formula (it begins with = + - @ or a tab). Queries only read: CREATE, SET, LOAD CSV and the like are refused.`

interface QueryOptions {
  readonly store: string
  readonly format: RowFormat
  readonly param: Readonly<Record<string, unknown>>
  readonly timeout: number
}

/** `whodid query 'CYPHER'` */
export function registerQuery(program: Command, io: Io): void {
  program
    .command('query')
    .summary('ask the graph in Cypher')
    .description('Runs a Cypher query on the built graph, read-only.')
    .argument('<cypher>', 'the query; - reads it from stdin')
    .addOption(storeOption())
    .addOption(new Option('--format <format>', 'form of the answer').choices(ROW_FORMATS).default('table'))
    .addOption(
      new Option('--param <name=value>', 'a value for $name in the query; can be repeated')
        .default({}, 'none')
        .argParser(addParameter),
    )
    .addOption(
      new Option('--timeout <seconds>', 'stop the query after so long')
        .default(DEFAULT_TIMEOUT_SECONDS)
        .argParser(parseTimeout),
    )
    .addHelpText('after', EXAMPLES)
    .action((cypher: string, options: QueryOptions) => runQuery(cypher, options, io))
}

/** @throws OPTION_INVALID unless `text` is `name=value`. */
export function addParameter(text: string, former: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const [, name, value] = /^\$?([\p{ID_Start}_][\p{ID_Continue}]*)=(.*)$/su.exec(text) ?? []
  if (name === undefined || value === undefined) {
    throw new WhodidError('OPTION_INVALID', `--param ${visible(text)}: not of the form name=value`, {
      hint: 'For example --param name=Huawei, for $name in the query.',
    })
  }
  return { ...former, [name]: parseValue(name, value) }
}

function parseValue(name: string, value: string): unknown {
  let parsed: unknown
  try {
    parsed = JSON.parse(value)
  } catch {
    return value
  }
  if (
    typeof parsed !== 'number' ||
    Number.isSafeInteger(parsed) ||
    (!/^-?\d+$/u.test(value) && Number.isFinite(parsed))
  )
    return parsed
  throw new WhodidError('OPTION_INVALID', `--param ${name}=${value}: the number is too large to be exact`, {
    hint: `As text it can be given: --param '${name}="${value}"'.`,
  })
}

/** @throws OPTION_INVALID unless `text` is a number of seconds above 0. */
export function parseTimeout(text: string): number {
  const seconds = /^\d{1,5}(?:\.\d{1,3})?$/u.test(text) ? Number(text) : 0
  if (seconds > 0 && seconds <= MAX_TIMEOUT_SECONDS) return seconds
  throw new WhodidError('OPTION_INVALID', `--timeout ${text}: not a number of seconds`, {
    hint: `Give a number above 0, for example --timeout 120, or leave it out (${DEFAULT_TIMEOUT_SECONDS}).`,
  })
}

async function runQuery(argument: string, options: QueryOptions, io: Io): Promise<void> {
  const cypher = argument === '-' ? await readAll(process.stdin) : argument
  const store = await openStore(options.store)
  const engine = openStoreEngine(store, { timeoutMs: options.timeout * 1000 })
  try {
    const result = await engine.run(cypher, options.param)
    // RFC 4180 ends lines so.
    const lineEnd = options.format === 'csv' && !io.isTerminal.stdout ? '\r\n' : '\n'
    await writeLines(formatRows(result, options.format), lineEnd, io)
    if (options.format === 'table') io.err(`(${plural(result.rows.length, 'row')})`)
  } finally {
    await engine.close()
    await store.close()
  }
}

async function writeLines(lines: Iterable<string>, lineEnd: string, io: Io): Promise<void> {
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
