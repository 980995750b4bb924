import { type Command, Option } from 'commander'
import { knownNames } from '../actors/index.ts'
import { WhodidError } from '../core/errors.ts'
import { ScreenIndex, type ScreenQuery } from '../query/screen/screen-index.ts'
import { surroundingsOf } from '../query/surroundings.ts'
import { openStore } from '../store/open-store.ts'
import { describeScreening } from './describe-screening.ts'
import { formatRows } from './format-rows.ts'
import { formatScreenings, screeningRows } from './format-screening.ts'
import type { Io } from './io.ts'
import { parseCount, parseDay, storeOption } from './options.ts'
import { readNames } from './read-names.ts'
import { type Screening, screener } from './screen-view.ts'
import { plural } from './text-format.ts'
import { visible } from './visible-text.ts'
import { writeRows } from './write-rows.ts'

const FORMATS = ['text', 'csv', 'json'] as const
const DEFAULT_THRESHOLD = 0.85
const DEFAULT_MAX = 5

const EXAMPLES = `
Examples:
  $ whodid screen "Hua Wei Technologies Co., Ltd." 中兴通讯 "Ren Zheng-Fei"       each name an argument of its own
  $ whodid screen --file suppliers.csv --as-of 2019-06 --covered --format csv > hits.csv
  $ whodid screen --file suppliers.csv --threshold 0.75 --format json

The table has a column name, and may have country (CN, US). A name is compared with the names and aliases of all actors
of the graph: legal forms (Co., Ltd., GmbH, 有限公司) are put aside, words that tell little (technology, bank, China)
weigh less; misprints, other transliterations, syllables apart (Hua Wei), the order of a person's names, initials and
acronyms are seen. Every hit says what made its score: what matched, and what is only here (in the name given) or only
there (in the graph). A hit is a reason to look, no more: check the quote, and whether it is the same firm or person.`

interface ScreenCommandOptions {
  readonly store: string
  readonly file?: string
  readonly asOf?: string
  readonly covered?: boolean
  readonly threshold: number
  readonly max: number
  readonly format: (typeof FORMATS)[number]
}

/** `whodid screen NAME...` */
export function registerScreen(program: Command, io: Io): void {
  program
    .command('screen')
    .summary('look names up among the actors, however they are written')
    .description('Compares names with all actors of the graph and shows what measure covers whom they may mean.')
    .argument('[name...]', 'names, each in quotes')
    .option('--file <csv>', 'a table of names: CSV with name,country')
    .addOption(
      new Option('--as-of <date>', 'the measures as they stood at the end of a day, month or year').argParser((text) =>
        parseDay('--as-of', text),
      ),
    )
    .option('--covered', 'only actors that a measure covers then')
    .addOption(
      new Option('--threshold <score>', 'least score of a hit, 0 to 1')
        .default(DEFAULT_THRESHOLD)
        .argParser(parseThreshold),
    )
    .addOption(
      new Option('--max <n>', 'hits of each name').default(DEFAULT_MAX).argParser((text) => parseCount('--max', text)),
    )
    .addOption(new Option('--format <format>', 'form of the answer').choices(FORMATS).default('text'))
    .addOption(storeOption())
    .addHelpText('after', EXAMPLES)
    .action((names: string[], options: ScreenCommandOptions) => runScreen(names, options, io))
}

/** @throws OPTION_INVALID unless `text` is a number from 0 to 1. */
export function parseThreshold(text: string): number {
  const threshold = /^(?:0|1|[01]?\.\d{1,4})$/u.test(text) ? Number(text) : Number.NaN
  if (threshold >= 0 && threshold <= 1) return threshold
  throw new WhodidError('OPTION_INVALID', `--threshold ${visible(text)}: not a number from 0 to 1`, {
    hint: `For example --threshold 0.8; ${DEFAULT_THRESHOLD} if left out.`,
  })
}

async function runScreen(given: readonly string[], options: ScreenCommandOptions, io: Io): Promise<void> {
  const names = await namesOf(given, options.file, io)
  const store = await openStore(options.store)
  try {
    const graph = store.readGraph()
    const known = knownNames()
    const index = new ScreenIndex(graph.nodes, ({ id }) => known.get(id) ?? [])
    const { threshold, max, asOf = null, covered = false } = options
    const screenings = names.map(screener(index, surroundingsOf(graph), { threshold, max, asOf, covered }))
    await show(screenings, options.format, io)
    const hits = screenings.filter((screening) => screening.hits.length > 0).length
    io.err(`(${plural(names.length, 'name')}, ${hits} with a hit)`)
  } finally {
    await store.close()
  }
}

async function namesOf(given: readonly string[], file: string | undefined, io: Io): Promise<readonly ScreenQuery[]> {
  const read = file === undefined ? { names: [], warnings: [] } : await readNames(file)
  for (const warning of read.warnings) io.err(warning)
  const named = given.filter((name) => name.trim() !== '').map((name) => ({ name, country: null }))
  const names = [...named, ...read.names]
  if (names.length > 0) return names
  throw new WhodidError('OPTION_INVALID', 'there is no name to screen', {
    hint: 'Give names, each in quotes, or a table: --file names.csv.',
  })
}

async function show(screenings: readonly Screening[], format: (typeof FORMATS)[number], io: Io): Promise<void> {
  if (format === 'csv') return await writeRows(formatRows(screeningRows(screenings), 'csv'), 'csv', io)
  if (format === 'json') return await writeRows(formatScreenings(screenings), 'json', io)
  for (const [index, screening] of screenings.entries()) {
    for (const line of [...(index === 0 ? [] : ['']), ...describeScreening(screening)]) io.out(line)
  }
}
