import type { Command } from 'commander'
import { growInView } from './grow-in-view.ts'
import type { Io } from './io.ts'
import { storeOption } from './options.ts'

const EXAMPLES = `
Examples:
  $ whodid remove articles/today.txt          by its path; of a .jsonl file all its articles go
  $ whodid remove today                       by the file's name, with or without its ending
  $ whodid remove "Japan bans chip exports"   by the article's title
  $ whodid remove doc:0123456789abcdef        by its id, as "whodid query" shows it

The graph is then that of a build of the articles that are left. The files themselves are not touched.`

/** `whodid remove DOC...` */
export function registerRemove(program: Command, io: Io): void {
  program
    .command('remove')
    .summary('take articles out of the graph')
    .description('Takes articles out of the graph.')
    .argument('<doc...>', 'path or name of a file, title or id of an article')
    .addOption(storeOption())
    .addHelpText('after', EXAMPLES)
    .action((remove: string[], { store }: { readonly store: string }) =>
      growInView({ storeDir: store, remove, asked: {}, jobs: 1 }, io),
    )
}
