import { type Command, Option } from 'commander'
import { WhodidError } from '../core/errors.ts'
import { EVENT_TYPES, type EventType } from '../core/event.ts'
import { nearestWord } from '../core/nearest.ts'
import { lastDay } from '../knowledge/measure-status.ts'
import { acceptsEvent } from '../query/chains/choose-events.ts'
import { findChains, MAX_LINKS } from '../query/chains/find-chains.ts'
import { TIE_KINDS, type TieKind } from '../query/chains/ties.ts'
import { findActor } from '../query/find-actor.ts'
import { surroundingsOf } from '../query/surroundings.ts'
import { firstDay } from '../query/timeline.ts'
import { openStore } from '../store/open-store.ts'
import { describeChain } from './describe-chain.ts'
import { formatChain } from './format-chain.ts'
import type { Io } from './io.ts'
import { parseCount, parseDay, storeOption } from './options.ts'
import { requireOne } from './require-one.ts'
import { plural } from './text-format.ts'
import { visible } from './visible-text.ts'

const FORMATS = ['text', 'jsonl'] as const
const DEFAULT_MAX = 3

const EXAMPLES = `
Examples:
  $ whodid path Hikvision "Lockheed Martin"          how two companies hang together
  $ whodid path Huawei MOFCOM --max 10
  $ whodid path ZTE "Entity List" --through measures,dealings
  $ whodid path US Huawei --types SANCTION,COERCE --from 2019 --to 2020-08
  $ whodid path Huawei TikTok --format jsonl         a chain a line, with all ties of each link

A link ties two actors or measures: dealings (one does something to the other), events (both take part in the same, side
by side, or one acts about the other, a measure), measures (issued by, applies to, based on, responds to), roles (holds a
role at, part of, subsidiary of). Short chains come first; of those as long as each other the one told as fact, then the
one that goes by fewer hubs ("China") and unnamed groups ("experts"). A link shows the surest of its ties.
--types, --from and --to choose the events that may link; with a date, an event that no text dates links nobody, while
measures and roles, which have no day of their own, still link (leave them out with --through dealings,events).`

interface PathOptions {
  readonly store: string
  readonly max: number
  readonly through: ReadonlySet<TieKind>
  readonly types?: ReadonlySet<EventType>
  readonly from?: string
  readonly to?: string
  readonly format: (typeof FORMATS)[number]
}

/** `whodid path A B` */
export function registerPath(program: Command, io: Io): void {
  program
    .command('path')
    .summary('chains between two actors')
    .description('Shows the shortest chains of dealings, events, measures and roles between two actors, with quotes.')
    .argument('<from>', 'an actor or a measure, by name or alias')
    .argument('<to>', 'another')
    .addOption(
      new Option('--max <n>', 'chains shown').default(DEFAULT_MAX).argParser((text) => parseCount('--max', text)),
    )
    .addOption(
      new Option('--through <kinds>', `what may link, parted by commas: ${TIE_KINDS.join(', ')}`)
        .default(new Set(TIE_KINDS), 'all')
        .argParser((text) => parseSome(text, '--through', TIE_KINDS)),
    )
    .addOption(
      new Option('--types <types>', 'types of event that may link, parted by commas (default: all)').argParser((text) =>
        parseSome(text, '--types', EVENT_TYPES),
      ),
    )
    .addOption(
      new Option('--from <date>', 'only events from this day, month or year').argParser((text) =>
        parseDay('--from', text),
      ),
    )
    .addOption(new Option('--to <date>', 'to its last day').argParser((text) => parseDay('--to', text)))
    .addOption(new Option('--format <format>', 'form of the answer').choices(FORMATS).default('text'))
    .addOption(storeOption())
    .addHelpText('after', EXAMPLES)
    .action((from: string, to: string, options: PathOptions) => runPath([from, to], options, io))
}

/** @throws OPTION_INVALID unless `text` names some of `known`, in letters of any case. */
function parseSome<T extends string>(text: string, option: string, known: readonly T[]): ReadonlySet<T> {
  const asked = text.split(',').map((part) => {
    const word = part.trim()
    const found = known.find((item) => item.toLowerCase() === word.toLowerCase())
    if (found !== undefined) return found
    const nearest = nearestWord(word, known)
    throw new WhodidError('OPTION_INVALID', `${option} ${visible(text)}: "${visible(word)}" is none of those known`, {
      hint: `${nearest === null ? '' : `Did you mean ${nearest}? `}There are ${known.join(', ')}.`,
    })
  })
  return new Set(asked)
}

async function runPath(names: readonly [string, string], options: PathOptions, io: Io): Promise<void> {
  const { types = null, from: since = null, to: until = null } = options
  if (since !== null && until !== null && lastDay(until) < firstDay(since)) {
    throw new WhodidError('OPTION_INVALID', `--to ${until} lies before --from ${since}`, { hint: 'Change the two.' })
  }
  const store = await openStore(options.store)
  try {
    const graph = store.readGraph()
    const [from, to] = names.map((name) =>
      requireOne(name, findActor(graph, name, ['Actor', 'Measure']), 'actor or measure'),
    )
    if (from === undefined || to === undefined) throw new Error('two names give two ends')
    if (from.id === to.id) {
      throw new WhodidError('OPTION_INVALID', `both names mean ${visible(from.name)}`, { hint: 'Name two.' })
    }
    const around = surroundingsOf(graph)
    const chains = findChains(around, [from, to], { ...options, accepts: acceptsEvent({ types, since, until }) })
    chains.forEach((chain, index) => {
      if (options.format === 'jsonl') io.out(formatChain(chain, around))
      else for (const line of [...(index === 0 ? [] : ['']), ...describeChain(chain, around)]) io.out(line)
    })
    io.err(chains.length === 0 ? `(no chain of ${MAX_LINKS} links or fewer)` : `(${plural(chains.length, 'chain')})`)
  } finally {
    await store.close()
  }
}
