import { type Command, Option } from 'commander'
import { surroundingsOf } from '../query/surroundings.ts'
import { openStore } from '../store/open-store.ts'
import { describeMeasure } from './describe-measure.ts'
import { formatMeasure } from './format-measure.ts'
import type { Io } from './io.ts'
import { viewMeasure } from './measure-view.ts'
import { parseDay, storeOption } from './options.ts'
import { pickMeasures } from './pick-measures.ts'
import { plural } from './text-format.ts'

const FORMATS = ['text', 'jsonl'] as const

const EXAMPLES = `
Examples:
  $ whodid measures                           all lists, laws, bans, controls, tariffs, strategies, review systems
  $ whodid measures Entity List               those whose name or alias holds the words
  $ whodid measures --covers Huawei           those that cover an actor or a topic ("rare earths")
  $ whodid measures --as-of 2019-06           how far each had come at the end of June 2019
  $ whodid measures --format jsonl            one JSON object a line, with all quotes

A measure is proposed, announced, enacted, in force, suspended or lifted. A step counts from its own date, else from the
date of the article that tells it; one without either is shown as such and counts for no day. Silence lifts nothing.`

interface MeasuresOptions {
  readonly store: string
  readonly asOf?: string
  readonly covers?: string
  readonly format: (typeof FORMATS)[number]
}

/** `whodid measures [NAME...]` */
export function registerMeasures(program: Command, io: Io): void {
  program
    .command('measures')
    .summary('lists, laws, bans: issuer, coverage, status')
    .description('Shows measures: who issued them, on what law, whom they cover, how far they have come, with quotes.')
    .argument('[name...]', 'the name or an alias, or words of it; all measures if left out')
    .addOption(storeOption())
    .addOption(
      new Option('--as-of <date>', 'status at the end of a day, month or year').argParser((text) =>
        parseDay('--as-of', text),
      ),
    )
    .addOption(new Option('--covers <name>', 'only what covers this actor or topic'))
    .addOption(new Option('--format <format>', 'form of the answer').choices(FORMATS).default('text'))
    .addHelpText('after', EXAMPLES)
    .action((name: string[], options: MeasuresOptions) => runMeasures(name, options, io))
}

async function runMeasures(words: readonly string[], options: MeasuresOptions, io: Io): Promise<void> {
  const store = await openStore(options.store)
  try {
    const graph = store.readGraph()
    const around = surroundingsOf(graph)
    const asOf = options.asOf ?? null
    const name = words.length === 0 ? null : words.join(' ')
    const measures = pickMeasures(graph, around, { name, covers: options.covers ?? null })
    for (const [index, node] of measures.entries()) {
      const view = viewMeasure(node, around, asOf)
      if (options.format === 'jsonl') io.out(formatMeasure(view))
      else for (const line of [...(index === 0 ? [] : ['']), ...describeMeasure(view, asOf)]) io.out(line)
    }
    io.err(`(${plural(measures.length, 'measure')})`)
  } finally {
    await store.close()
  }
}
