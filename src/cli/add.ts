import type { Command } from 'commander'
import { readAskedFor } from './asked-for.ts'
import { growInView } from './grow-in-view.ts'
import type { Io } from './io.ts'
import { addReadingOptions, type ReadingOptions, storeOption } from './options.ts'

const EXAMPLES = `
Examples:
  $ whodid add today.txt                      one more article; only it is read
  $ whodid add november/ more.jsonl.gz        all that is new in a folder, and a file of many articles
  $ whodid add today.txt --store iran         to the graph in the folder iran/

The graph is then that of a build of all articles together. A file that is in the graph already is replaced; one whose
content is the same changes nothing. Articles are read as the graph was built (--model, --precision, --gazetteer,
--lexicon): name these options only to make sure of it.`

interface AddOptions extends ReadingOptions {
  readonly store: string
}

/** `whodid add FILE...` */
export function registerAdd(program: Command, io: Io): void {
  const command = program
    .command('add')
    .summary('read more articles into the graph')
    .description('Reads files and folders of articles into the graph, beside those that are there.')
    .argument('<path...>', 'files and folders')
    .addOption(storeOption())
    .action(async (paths: string[], options: AddOptions, self: Command) => {
      const asked = await readAskedFor(options, self, io)
      await growInView({ storeDir: options.store, add: paths, asked, jobs: options.jobs }, io)
    })
  addReadingOptions(command, EXAMPLES)
}
