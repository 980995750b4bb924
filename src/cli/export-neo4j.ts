import type { Command } from 'commander'
import { WhodidError } from '../core/errors.ts'
import { findPassword } from './ask-password.ts'
import { addPartOptions, PART_HELP, type PartOptions, readPart } from './export-part.ts'
import type { Io } from './io.ts'
import { storeOption } from './options.ts'
import { sizeOf } from './text-format.ts'

const HELP = `
Examples:
  $ whodid export neo4j --uri bolt://localhost:7687
  $ whodid export neo4j --uri neo4j+s://abcd.databases.neo4j.io --user analyst --database news

The password is read from WHODID_NEO4J_PASSWORD or asked for. Nodes and relationships are found by their id and
replaced where they differ: exporting twice gives one graph, and an export that was broken off goes on where it was.
Nothing is deleted, unless --prune says so: then what an earlier export has left and this graph has no more goes.
${PART_HELP}`

interface Neo4jOptions extends PartOptions {
  readonly uri: string
  readonly user: string
  readonly database: string
  readonly prune?: boolean
  readonly dryRun?: boolean
}

/** `whodid export neo4j` */
export function registerNeo4jExport(parent: Command, io: Io): void {
  const command = parent
    .command('neo4j')
    .summary('into a Neo4j server')
    .description('Puts the graph into a Neo4j server (5 or later), over Bolt.')
    .requiredOption('--uri <address>', 'address of the server, bolt:// or neo4j://')
    .option('--user <name>', 'user name', 'neo4j')
    .option('--database <name>', 'database', 'neo4j')
    .option('--prune', 'delete what an earlier export has left there and this graph has no more')
    .option('--dry-run', 'write nothing, only say what would be new, changed and deleted')
    .addOption(storeOption())
  addPartOptions(command)
    .addHelpText('after', HELP)
    .action((options: Neo4jOptions) => runNeo4jExport(options, io))
}

async function runNeo4jExport(options: Neo4jOptions, io: Io): Promise<void> {
  const { uri, user, database, prune = false, dryRun = false } = options
  if (prune && (options.select !== undefined || options.actor !== undefined)) {
    throw new WhodidError('OPTION_INVALID', '--prune with a part of the graph would delete the rest of it', {
      hint: 'Leave out --prune, or --select and --actor.',
    })
  }
  const graph = await readPart(options)
  const password = await findPassword(`Password of ${user} at ${uri}: `, io)
  // The driver takes a third of a second to load: only who exports to a server waits for it.
  const { exportToNeo4j } = await import('../../graph-export/neo4j.ts')
  const found = await exportToNeo4j(graph, {
    ...{ uri, user, database, password, prune, dryRun },
    onProgress: tenths((percent) => io.err(`${percent} %`)),
  })
  const changes = [
    `new there: ${found.nodesCreated} and ${found.relationshipsCreated}`,
    `changed: ${found.nodesChanged} and ${found.relationshipsChanged}`,
    ...(prune ? [`deleted: ${found.nodesDeleted} and ${found.relationshipsDeleted}`] : []),
  ]
  io.err(`${uri}: ${sizeOf(graph)}; ${changes.join('; ')}${dryRun ? ' (nothing was written)' : ''}`)
}

/** Calls `report` at 10 %, 20 % and so on. */
function tenths(report: (percent: number) => void): (done: number, total: number) => void {
  let reported = 0
  return (done, total) => {
    const percent = Math.floor((done / total) * 10) * 10
    if (percent > reported) report(percent)
    reported = Math.max(reported, percent)
  }
}
