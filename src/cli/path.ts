import { type Command, Option } from 'commander'
import { WhodidError } from '../core/errors.ts'
import { nearestWord } from '../core/nearest.ts'
import { findChains, MAX_LINKS } from '../query/chains/find-chains.ts'
import { TIE_KINDS, type TieKind } from '../query/chains/ties.ts'
import { findActor } from '../query/find-actor.ts'
import { surroundingsOf } from '../query/surroundings.ts'
import { openStore } from '../store/open-store.ts'
import { describeChain } from './describe-chain.ts'
import { formatChain } from './format-chain.ts'
import type { Io } from './io.ts'
import { parseCount, storeOption } from './options.ts'
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
  $ whodid path Huawei TikTok --format jsonl         a chain a line, with all ties of each link

A link ties two actors or measures: dealings (one does something to the other), events (both take part in the same, side
by side, or one acts about the other, a measure), measures (issued by, applies to, based on, responds to), roles (holds a
role at, part of, subsidiary of). Short chains come first; of those as long as each other the one told as fact, then the
one that goes by fewer hubs ("China") and unnamed groups ("experts"). A link shows the surest of its ties.`

interface PathOptions {
  readonly store: string
  readonly max: number
  readonly through: ReadonlySet<TieKind>
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
        .argParser(parseKinds),
    )
    .addOption(new Option('--format <format>', 'form of the answer').choices(FORMATS).default('text'))
    .addOption(storeOption())
    .addHelpText('after', EXAMPLES)
    .action((from: string, to: string, options: PathOptions) => runPath([from, to], options, io))
}

/** @throws OPTION_INVALID unless `text` names kinds of tie. */
function parseKinds(text: string): ReadonlySet<TieKind> {
  const kinds = text.split(',').map((part) => {
    const kind = TIE_KINDS.find((known) => known === part.trim())
    if (kind !== undefined) return kind
    const nearest = nearestWord(part.trim(), TIE_KINDS)
    throw new WhodidError('OPTION_INVALID', `--through ${visible(text)}: "${visible(part.trim())}" is no kind of tie`, {
      hint: `${nearest === null ? '' : `Did you mean ${nearest}? `}There are ${TIE_KINDS.join(', ')}.`,
    })
  })
  return new Set(kinds)
}

async function runPath(names: readonly [string, string], options: PathOptions, io: Io): Promise<void> {
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
    const chains = findChains(around, [from, to], options)
    chains.forEach((chain, index) => {
      if (options.format === 'jsonl') io.out(formatChain(chain, around))
      else for (const line of [...(index === 0 ? [] : ['']), ...describeChain(chain, around)]) io.out(line)
    })
    io.err(chains.length === 0 ? `(no chain of ${MAX_LINKS} links or fewer)` : `(${plural(chains.length, 'chain')})`)
  } finally {
    await store.close()
  }
}
